import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '#core/check/content.ts';
import { projectRoot } from '../../cli/run-node.ts';
import { newArticle } from '../../cli/new/new-article.ts';
import { file } from './write-article.ts';

/** The tutorial's blocks of code by what stands after the language: a file's path, `entries`, `article`. */
const blocks = Array.from(
  readFileSync(join(projectRoot, 'docs', 'authoring.md'), 'utf8').matchAll(/^```\w+ (\S+)\n(.*?)^```$/gms),
  ([, name = '', text = '']) => ({ name, text }),
);
const textsOf = (name: string) => blocks.filter((block) => block.name === name).map(({ text }) => text);
const filesIn = (folder: string) =>
  blocks.filter(({ name }) => name.startsWith(folder)).map(({ name, text }) => file(name, text));

/** The article of the tutorial once so many of its blocks of front matter were put in, as a folder is read. */
function contentAfter(entries: number) {
  const written = newArticle({ title: 'Harbour stays open', date: '2031-05-06' })
    .replace(/^#.*\n/gm, '')
    .replace(
      /\n---\n[^]*$/,
      `\n${textsOf('entries').slice(0, entries).join('\n')}---\n\n${textsOf('article').join('')}`,
    );
  return readContent({
    articles: [file('content/articles/harbour-stays-open.md', written)],
    people: filesIn('content/people/'),
    questions: filesIn('content/questions/'),
    sources: filesIn('content/sources/'),
  });
}

test('the tutorial’s first check finds three quotations that nobody was named for', () => {
  expect(contentAfter(0).problems.map(({ rule }) => rule)).toEqual([
    'quotations-are-attributed',
    'quotations-are-attributed',
    'quotations-are-attributed',
  ]);
});

test('the tutorial’s second check finds nothing', () => {
  expect(contentAfter(2).problems).toEqual([]);
});

test('the tutorial ends with a whole analysis', () => {
  const { articles, problems } = contentAfter(5);
  expect(problems).toEqual([]);
  expect(articles.map(({ record }) => record)).toMatchObject([
    {
      people: [{ id: 'ada-lorn' }, { id: 'bo-hark' }],
      quotes: [{ person: 'ada-lorn' }, { person: 'bo-hark' }],
      origin: { publisher: 'Valmora Gazette', retells: 'valmora-radio-2031-05-05' },
      sources: [{ publisher: 'Valmora Radio' }],
      positions: [
        { person: 'ada-lorn', stance: 'for', basis: 'quoted' },
        { person: 'bo-hark', stance: 'conditional', basis: 'reported' },
      ],
      timeline: [
        { date: '2031-05-05', status: 'happened' },
        { date: '2033', status: 'announced' },
      ],
    },
  ]);
});
