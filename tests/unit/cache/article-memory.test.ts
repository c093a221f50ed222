import { expect, it } from 'vitest';
import { readContent, type ContentFiles } from '#core/check/content.ts';
import { articleMemory } from '#cache/article-memory.ts';
import type { Store } from '#cache/store.ts';
import { inventedContent } from '../../fixtures/invented-articles.ts';

/** A store in memory: files are the store's own test. */
function storeInMemory(): Store {
  const kept = new Map<string, { key: string; bytes: Uint8Array }>();
  return {
    recall(name, key) {
      const entry = kept.get(name);
      return entry?.key === key ? entry.bytes : undefined;
    },
    keep: (name, key, bytes) => void kept.set(name, { key, bytes }),
    close: () => undefined,
  };
}

/** Reads a content folder as the site does; tells which articles had to be read. */
function read(files: ContentFiles, store: Store) {
  const memory = articleMemory(store);
  const made: string[] = [];
  const content = readContent(files, {
    recall(file, library) {
      const known = memory.recall(file, library);
      return known && { kept: known, date: known.record.date, problems: known.problems };
    },
    keep(article, reading) {
      made.push(article.record.slug);
      return { record: article.record, source: article.source, digest: memory.remember(article, reading) };
    },
  });
  const articles = content.articles.map(({ record, source, digest }) => ({ record, source, digest }));
  return { articles, problems: content.problems, made };
}

const files = inventedContent(6, 3);
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const changed = (
  kind: 'articles' | 'people' | 'questions',
  at: number,
  change: (text: string) => string,
): ContentFiles => ({
  ...files,
  [kind]: files[kind].map((file, nth) =>
    nth === at ? { ...file, bytes: new TextEncoder().encode(change(decode(file.bytes))) } : file,
  ),
});

it('articles that stayed as they were are not read again, and are what reading them gives', () => {
  const store = storeInMemory();
  const first = read(files, store);
  expect(first.made).toHaveLength(6);
  expect(read(files, store)).toEqual({ ...first, made: [] });
});

it.each([
  ['an article', changed('articles', 2, (text) => text.replace(/^abstract: ./m, 'abstract: X'))],
  ['a person', changed('people', 0, (text) => text.replace(/^name: /m, 'name: Sir '))],
  ['a question', changed('questions', 1, (text) => text.replace(/^question: Should/m, 'question: Must'))],
])('when %s changed, those that use it are read again, and only those', (_what, now) => {
  const store = storeInMemory();
  const before = read(files, store);
  const warm = read(now, store);
  const { articles, problems } = read(now, storeInMemory());
  expect({ articles: warm.articles, problems: warm.problems }).toEqual({ articles, problems });
  const differ = articles.filter(({ digest }, at) => digest !== before.articles[at]?.digest);
  expect(warm.made.toSorted()).toEqual(differ.map(({ record }) => record.slug).toSorted());
  expect(differ.length).toBeGreaterThan(0);
});

it('an article of another name has another digest', () => {
  const [first, ...others] = files.articles;
  if (!first) throw new Error('There is no article.');
  const renamed = { ...files, articles: [{ ...first, path: 'articles/renamed.md' }, ...others] };
  const store = storeInMemory();
  const digests = new Set(read(files, store).articles.map(({ digest }) => digest));
  expect(read(renamed, store).articles.filter(({ digest }) => !digests.has(digest))).toHaveLength(1);
});

it('an article whose person’s file is gone is read again, and its error is there', () => {
  const store = storeInMemory();
  read(files, store);
  const { problems } = read({ ...files, people: files.people.slice(1) }, store);
  expect(problems.some(({ rule, severity }) => rule === 'names-are-known' && severity === 'error')).toBe(true);
});

it('an article with errors is never remembered', () => {
  const store = storeInMemory();
  const broken = changed('articles', 0, (text) => text.replace(/^ {4}text: \w+/m, '    text: otherwise'));
  expect(read(broken, store).problems.length).toBeGreaterThan(0);
  expect(read(broken, store).made).toHaveLength(1);
});
