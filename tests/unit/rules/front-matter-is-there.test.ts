import { describe, expect, it } from 'vitest';
import { problemsOf, read, readText } from '../write-article.ts';

describe('holds', () => {
  it('for an article with title, date, abstract and text', () => {
    expect(problemsOf(read('The port is open.'))).toBe('no problem');
  });
});

describe('is broken', () => {
  it('by text alone', () => {
    expect(problemsOf(readText('The port is open.\n'))).toMatchInlineSnapshot(`
      "articles/toll.md:1:1–1:18 error front-matter-is-there
        The file does not begin with front matter; expected “---” on the first line.
        Put title, date and abstract at the top, between two “---” lines."
    `);
  });
});
