import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { readArticle, readContent } from '#core/check/content.ts';
import { changed, saysSame, type Change, type Value } from '#core/edit/change.ts';
import { editArticle } from '#core/edit/edit-article.ts';
import type { SourceFile } from '#core/files/source-file.ts';
import { commentsOf, guessesIn } from '#core/files/yaml-comments.ts';
import type { Library } from '#core/schema/library.ts';
import { articleStyles } from './article-styles.ts';
import { library as norland } from '../unit/write-article.ts';
import { randomFrom, type Random } from './random.ts';

const { people, questions, pictures } = readContent({ ...norland, articles: [] });
const sources = readContent({
  ...norland,
  articles: [],
  sources: [
    {
      path: 'sources/radio.yaml',
      bytes: new TextEncoder().encode(
        'publisher: Radio\nkind: broadcast\nread: 2031-05-16\nwords:\n  - text: the toll is gone\n  - text: Ні, мито лишається\n',
      ),
    },
  ],
}).sources;
const library: Library = { people, questions, pictures: pictures ?? new Map(), sources: sources ?? new Map() };

const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const textOf = (file: SourceFile) => decoder.decode(file.bytes);
const fenced = /^\ufeff?---[ \t]*\r?\n([^]*?)^---[ \t]*(?=\r?\n|$)/m;

interface Parts {
  readonly yaml: string;
  readonly rest: string;
  readonly data: Record<string, unknown>;
}

function partsOf(text: string): Parts {
  const [head = '', yaml = ''] = fenced.exec(text) ?? [];
  return { yaml, rest: text.slice(head.length), data: z.record(z.string(), z.unknown()).parse(parse(yaml)) };
}

const passages = [
  'The harbour toll ends in June',
  'told the council on Monday',
  'Ні, мито лишається',
  { exact: 'the toll', prefix: 'said of' },
  { exact: 'the toll', suffix: 'goes' },
  'a second wall: # of stone',
  'nobody said this',
] as const;

/** Texts that YAML reads as something else unless they are quoted. */
const remarks = [
  'the toll',
  'money: who pays',
  '# not a comment',
  "it's the council's",
  'said “no”',
  '"no", she said',
  'мито',
  '2031',
  'yes',
  'null',
  '- a dash',
  '[a, b]',
  '{a: b}',
  'a, b',
  '@office',
  '%',
  'a \\ b',
  'ends with a colon:',
  '! & * ? |',
];

function change(random: Random, data: Record<string, unknown>, yaml: string): Change {
  const pick = <Item>(items: readonly Item[]) => items[random(items.length)] ?? items[0];
  const list = (key: string): unknown[] => {
    const found = data[key];
    return Array.isArray(found) ? found : [];
  };
  const key = pick(['people', 'quotes', 'notQuotes', 'positions', 'timeline', 'notes']) ?? 'quotes';
  const at = random(Math.max(1, list(key).length));
  const remark = pick(remarks) ?? '';
  const passage: Value = pick(passages) ?? '';
  const person = pick([...people.keys(), 'nobody']) ?? '';
  const question = pick([...questions.keys()]) ?? '';
  const entries: Readonly<Record<string, Value>> = {
    people: { id: person, role: remark },
    quotes: {
      person,
      text: pick(['the toll goes', 'Ні, мито лишається', 'It stays', 'the toll']) ?? '',
      about: remark,
    },
    notQuotes: pick(['Song of the Port', passage]) ?? '',
    positions: { person, question, stance: 'for', summary: remark.replaceAll(/["“”]/g, ''), evidence: [passage] },
    timeline: {
      date: pick(['2031-05', '2031', '2031-05-12', '2031-06/..', '9']) ?? '',
      event: remark,
      evidence: passage,
    },
    notes: { kind: 'context', passage, text: remark },
  };
  const before = random(2) === 0 ? undefined : random(list(key).length + 1);
  switch (random(9)) {
    case 0:
    case 1:
    case 2:
      return { do: 'add', list: [key], value: entries[key] ?? '', before };
    case 3:
      return { do: 'remove', at: [key, at] };
    case 4: {
      const field = { people: 'role', quotes: 'about', positions: 'summary', timeline: 'event', notes: 'text' }[key];
      if (field === undefined) return { do: 'set', at: [key, at], value: passage };
      return { do: 'set', at: [key, at, field], value: random(5) === 0 ? undefined : remark };
    }
    case 5:
      return {
        do: 'add',
        list: ['positions', random(Math.max(1, list('positions').length)), 'evidence'],
        value: passage,
      };
    case 6:
      return {
        do: 'add',
        list: ['quotes', random(Math.max(1, list('quotes').length)), 'readings'],
        value: { source: 'radio', text: pick(['the toll is gone', 'Ні, мито лишається', 'not there']) },
      };
    case 7: {
      const guess = pick(guessesIn(yaml));
      return guess ? { do: 'confirm', at: guess.start } : { do: 'set', at: ['lead'], value: question };
    }
    default:
      return (
        pick<Change>([
          { do: 'set', at: ['timeline', at, 'date'], value: pick(['2031-05-13', '2032', 'soon']) },
          { do: 'set', at: ['quotes', at, 'person'], value: person },
          { do: 'set', at: ['notes', at, 'passage'], value: passage },
          { do: 'set', at: ['updated'], value: random(3) === 0 ? undefined : '2031-05-20' },
          { do: 'remove', at: ['positions', at, 'evidence', random(2)] },
        ]) ?? { do: 'remove', at: [key, at] }
      );
  }
}

/** The lines that both texts begin and end with are left out: what is left is what an edit touched. */
function touched(
  before: string,
  after: string,
): { readonly old: string; readonly new: string; readonly start: number } {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before.charAt(start) === after.charAt(start)) start += 1;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { old: before.slice(start, before.length - end), new: after.slice(start, after.length - end), start };
}

const commentTexts = (yaml: string) => commentsOf(yaml).map(({ start, end }) => yaml.slice(start, end));

/** The comments of one text that another lacks. */
function lostComments(before: string, after: string): string[] {
  const left = commentTexts(after);
  return commentTexts(before).filter((comment) => {
    const at = left.indexOf(comment);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

test('10,000 random edits change the bytes of their entry and no others, or nothing', { timeout: 600_000 }, () => {
  const random = randomFrom(15);
  const seen = { written: 0, refused: 0, add: 0, set: 0, remove: 0, confirm: 0 };
  let file: SourceFile = { path: 'articles/toll.md', bytes: new Uint8Array() };
  for (let nth = 0; nth < 10_000; nth += 1) {
    if (nth % 25 === 0) {
      const style = articleStyles[(nth / 25) % articleStyles.length] ?? '';
      file = { ...file, bytes: new TextEncoder().encode(style) };
      expect(readArticle(file, library).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
    const text = textOf(file);
    const { yaml, rest, data } = partsOf(text);
    const made = change(random, data, yaml);
    const where = `edit ${String(nth)}: ${JSON.stringify(made)} in\n${text}`;
    const edited = editArticle(file, library, [made]);
    if ('refused' in edited) {
      expect(edited.refused.length, where).toBeGreaterThan(0);
      seen.refused += 1;
      continue;
    }
    seen.written += 1;
    seen[made.do] += 1;
    const now = textOf({ ...file, bytes: edited.bytes });
    const after = partsOf(now);
    expect(after.rest, where).toBe(rest);
    expect(now.startsWith('\ufeff'), where).toBe(text.startsWith('\ufeff'));
    if (!saysSame(after.data, changed(data, made))) expect(after.data, where).toEqual(changed(data, made));
    const bare = (all: string) => all.replaceAll('\r\n', '').includes('\n');
    if (text.includes('\r\n') && !bare(text)) expect(bare(now), where).toBe(false);

    const { old, new: added, start } = touched(yaml, after.yaml);
    const lost = lostComments(yaml, after.yaml);
    switch (made.do) {
      case 'add':
        // Nothing is taken away but the brackets of an empty list, or a lone value that becomes the first of a list.
        if (Array.isArray(data[String(made.list[0])]) && made.list.length === 1)
          expect(old.trim(), where).toMatch(/^(?:\[\s*\])?(?:\s*#.*)?$/);
        expect(lost, where).toEqual([]);
        break;
      case 'confirm':
        expect(added, where).toBe('');
        expect(lost, where).toHaveLength(1);
        break;
      case 'remove':
        // A comment behind the comma before it stays, and is all that can stand between.
        expect(added.trim(), where).toMatch(/^(?:#.*)?$/);
        break;
      case 'set':
        expect(old.split('\n').length, where).toBeLessThan(8);
        expect(lost, where).toEqual([]);
        break;
    }
    // What stands before and behind is in the same order, to the letter.
    expect(after.yaml.startsWith(yaml.slice(0, start)), where).toBe(true);
    if (made.do === 'add' && made.list.length === 1) {
      const at =
        made.before ??
        (Array.isArray(data[String(made.list[0])]) ? z.array(z.unknown()).parse(data[String(made.list[0])]).length : 0);
      const back = editArticle({ ...file, bytes: edited.bytes }, library, [{ do: 'remove', at: [...made.list, at] }]);
      // An empty line that parts the lists may stay.
      const lines = (all: string) => all.replaceAll(/^\r?\n/gm, '');
      if ('bytes' in back && !/\[\s*\]/.test(yaml))
        expect(lines(textOf({ ...file, bytes: back.bytes })), where).toBe(lines(text));
    }
    file = { ...file, bytes: edited.bytes };
  }
  for (const [what, count] of Object.entries(seen)) expect(count, what).toBeGreaterThan(200);
});
