import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { readFolder } from '#build/read-folder.ts';
import { readArticle, readContent, type ContentFiles } from '#core/check/content.ts';
import type { ArticleRecord } from '#core/article/article-record.ts';
import { file, only, problemsOf } from './write-article.ts';

/** The article that the site opens with, as it is published. */
let files: ContentFiles;
let source: string;
let record: ArticleRecord;

beforeAll(async () => {
  const folder = await readFolder('content');
  const articles = folder.articles.filter(({ path }) => path.endsWith('/ukraine-needs-us-security-guarantee.md'));
  files = { ...folder, articles };
  source = new TextDecoder().decode(only(articles).bytes);
  record = only(readContent(files).articles).record;
});

describe('the first article', () => {
  it('has no problem', () => {
    expect(problemsOf(readContent(files))).toBe('no problem');
  });

  it('has the body that was given to us, byte for byte', () => {
    const body = source.slice(source.indexOf('\n---\n\n') + '\n---\n\n'.length).replace(/\n$/, '');
    expect(createHash('sha256').update(body).digest('hex')).toBe(
      '36471af7df08aedb00b4593b5db621e6be38640f8d08c9b6a1f325191ce56e88',
    );
  });

  it('has twenty quotations, each with its speaker', () => {
    const count: Record<string, number> = {};
    for (const { person } of record.quotes) count[person] = (count[person] ?? 0) + 1;
    expect(record.quotes).toHaveLength(20);
    expect(count).toEqual({ starmer: 10, trump: 4, mandelson: 3, zelenskyy: 1, lammy: 1, 'downing-street': 1 });
  });

  it('quotes them with as many words as they said', () => {
    const words: Record<string, number> = {};
    for (const quote of record.quotes) words[quote.person] = (words[quote.person] ?? 0) + quote.words;
    expect(words).toEqual({ starmer: 156, trump: 53, mandelson: 12, zelenskyy: 8, lammy: 29, 'downing-street': 2 });
  });

  it('compares four people on questions that it answers', () => {
    expect(new Set(record.positions.map(({ person }) => person))).toEqual(
      new Set(['starmer', 'trump', 'zelenskyy', 'lammy']),
    );
    expect(record.questions.length).toBeGreaterThanOrEqual(5);
    expect(record.questions.length).toBeLessThanOrEqual(8);
  });

  it('has passages that are found again by place, by words and by what stands around them', () => {
    const { text } = record;
    for (const { start, end, exact, prefix, suffix } of record.passages) {
      expect(text.slice(start, end)).toBe(exact);
      expect(text.slice(0, start).endsWith(prefix)).toBe(true);
      expect(text.slice(end).startsWith(suffix)).toBe(true);
      expect(text.split(prefix + exact + suffix)).toHaveLength(2);
    }
  });

  it('has an anchor of its own for every passage, quote, position, event and note', () => {
    const anchors = [record.passages, record.quotes, record.positions, record.timeline, record.notes].flatMap(
      (entries) => entries.map(({ anchor }) => anchor),
    );
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(anchors.filter((anchor) => !/^(?:passage|quote|position|event|note)-[\p{L}\p{N}-]+$/u.test(anchor))).toEqual(
      [],
    );
  });

  it('rests everything on a passage', () => {
    const anchors = new Set(record.passages.map(({ anchor }) => anchor));
    const used = [
      ...record.quotes.map(({ passage }) => passage),
      ...record.positions.flatMap(({ evidence }) => evidence.map(({ passage }) => passage)),
      ...record.timeline.flatMap(({ passages }) => passages),
      ...record.notes.map(({ passage }) => passage),
    ];
    expect(new Set(used)).toEqual(anchors);
  });

  it('with any one word of any one quote left out has an error in the line of that quote', { timeout: 30_000 }, () => {
    const library = readContent(files);
    const lines = source.split('\n');
    const quoteLines = lines.flatMap((line, at) =>
      /^ {4}text: /.test(line) && at < lines.indexOf('positions:') ? [at] : [],
    );
    expect(quoteLines).toHaveLength(20);
    for (const at of quoteLines) {
      const [, key = '', text = ''] = /^( {4}text: )(.*)$/.exec(lines[at] ?? '') ?? [];
      const words = text.split(' ');
      for (let word = 1; word < words.length - 1; word += 1) {
        const shortened = lines.with(at, key + words.toSpliced(word, 1).join(' ')).join('\n');
        const { problems } = readArticle(file(only(files.articles).path, shortened), library);
        expect(
          problems.some(
            ({ line, severity, rule }) => line === at + 1 && severity === 'error' && rule === 'quotes-are-verbatim',
          ),
          `“${words[word] ?? ''}” left out of line ${String(at + 1)}`,
        ).toBe(true);
      }
    }
  });
});
