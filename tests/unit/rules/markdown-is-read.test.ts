import { describe, expect, it } from 'vitest';
import { problemsOf, read } from '../write-article.ts';

describe('holds', () => {
  it.each([
    'See [it](https://other.example).',
    'See [it][1].\n\n[1]: https://other.example',
    'A note.[^1]\n\n[^1]: So it is.',
    '## The toll\n\n#ClimateStrike',
    'The **toll** stays, f**k it.',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    'A \\[^1] and \\[a][b], and `[a][b]`.',
    'The toll stays\n---\n\nSo it is.',
    'He [the mayor] left (in May).',
  ])('for %j', (body) => {
    expect(problemsOf(read(body))).toBe('no problem');
  });
});

describe('is broken', () => {
  it.each([
    ['![The harbour](/pictures/my harbour.png)', 'This looks like a picture'],
    ['See [it] (https://other.example).', 'This looks like a link'],
    ['See [it](/my page/).', 'This looks like a link'],
    ['See [it][1].', 'This looks like a link'],
    ['The toll stays.[^1]', 'This looks like a footnote'],
    ['##The toll', 'This looks like a heading'],
    ['The **toll stays.', 'This looks like bold text'],
    ['| a | b |\n| 1 | 2 |', 'This looks like a table'],
    ['See [it]().', 'This link has no address'],
    ['The toll stays.\n---\n\nSo it is.', 'makes this sentence a heading'],
  ])('by %j', (body, says) => {
    expect(problemsOf(read(body))).toMatch(new RegExp(`warning markdown-is-read\\n {2}.*${says}`));
  });

  it('by a link with a space', () => {
    expect(problemsOf(read('See [it] (https://other.example).'))).toMatchInlineSnapshot(`
      "articles/toll.md:7:5–7:33 warning markdown-is-read
        This looks like a link, but is not one: [it] (https://other.example)
        Write [words](address), without a space between the brackets; put an address with spaces in it between < and >."
    `);
  });
});
