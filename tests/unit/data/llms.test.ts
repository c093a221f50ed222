import { expect, test } from 'vitest';
import { llmsText } from '#publish/llms.ts';
import { norlandRecord } from './records.ts';
import { proseOf } from '../write-article.ts';

const options = {
  name: 'Verbatim',
  description: 'News analysis.',
  size: 2,
  absolute: (address: string) => `https://verbatim.example${address}`,
};

test('llms.txt links the newest articles as Markdown, as many as are wanted', () => {
  const articles = ['[c]', 'b', 'a'].map((title, at) => norlandRecord({ title, slug: `s-${String(at)}` }));
  expect(llmsText(articles, options).split('\n').slice(0, 13)).toMatchInlineSnapshot(`
    [
      "# Verbatim",
      "",
      "> News analysis.",
      "",
      "An article is a Markdown file: its front matter says who is quoted with which words, who stands where and what happened when, and below it stands the article, word for word. That a quotation is in the article is checked; that the person said it is not. A stance is an editor’s reading of the passages that it names.",
      "",
      "## Articles",
      "",
      "- [\\[c\\]](https://verbatim.example/articles/s-0.md): The minister waits & the mayor doesn’t.",
      "- [b](https://verbatim.example/articles/s-1.md): The minister waits & the mayor doesn’t.",
      "",
      "## Data",
      "",
    ]
  `);
});

test('llms.txt says where there is no article yet', () => {
  expect(llmsText([], options)).toContain('## Articles\n\nNone yet.\n');
});

test('llms.txt shows texts as they are, whatever they hold', () => {
  const text = '# *R&D* [x](y) <b> &amp; `c` \\';
  const articles = [norlandRecord({ title: text, abstract: text })];
  const llms = llmsText(articles, { ...options, name: text, description: text });
  expect(proseOf(llms).text.split(text)).toHaveLength(5);
});
