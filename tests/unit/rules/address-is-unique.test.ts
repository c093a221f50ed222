import { describe, expect, it } from 'vitest';
import { readContent } from '#core/check/content.ts';
import { articleText, file, library, problemsOf } from '../write-article.ts';

const text = articleText('Text.');

describe('holds', () => {
  it('for an article and a person of one name', () => {
    expect(problemsOf(readContent({ ...library, articles: [file('articles/orla.md', text)] }))).toBe('no problem');
  });
});

describe('is broken', () => {
  it('by three articles of one name in different folders', () => {
    const articles = ['articles/toll.md', 'articles/2031/toll.md', 'articles/old/toll.md'].map((path) =>
      file(path, text),
    );
    expect(problemsOf(readContent({ ...library, articles }))).toMatchInlineSnapshot(`
      "articles/2031/toll.md:1:1–1:1 error address-is-unique
        This file has the same address as articles/toll.md: “toll”.
        Rename one of the two.
      articles/old/toll.md:1:1–1:1 error address-is-unique
        This file has the same address as articles/toll.md: “toll”.
        Rename one of the two."
    `);
  });
});
