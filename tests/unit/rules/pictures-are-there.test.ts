import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readContent } from '#core/content.ts';
import { articleText, file, library, problemsOf } from '../write-article.ts';

const picture = readFileSync('tests/fixtures/country/pictures/budget.png');
const check = (body: string, bytes: Uint8Array = picture) =>
  problemsOf(
    readContent({
      ...library,
      pictures: [{ path: 'content/pictures/harbour.png', bytes }],
      articles: [file('articles/toll.md', articleText(`Norland waits.\n\n${body}`))],
    }),
  );

describe('holds', () => {
  it('for a picture that lies in the folder and is described', () => {
    expect(check('![The harbour at noon](/pictures/harbour.png)')).toBe('no problem');
  });
});

describe('is broken', () => {
  it('by a picture that is not there, and the nearest is named', () => {
    expect(check('![The harbour at noon](/pictures/harbor.png)')).toMatchInlineSnapshot(`
      "articles/toll.md:9:1–9:45 error pictures-are-there
        There is no picture “/pictures/harbor.png”.
        Did you mean “/pictures/harbour.png”?"
    `);
  });

  it('by a picture that nothing describes', () => {
    expect(check('![](/pictures/harbour.png)')).toMatchInlineSnapshot(`
      "articles/toll.md:9:1–9:27 error pictures-are-there
        Nothing says what this picture shows.
        Say it between the square brackets: ![The harbour at noon](/pictures/harbour.png)."
    `);
  });

  it('by a file that is no picture, whatever its name', () => {
    expect(check('Norland waits.', new TextEncoder().encode('<svg onload="alert(1)"/>'))).toMatchInlineSnapshot(`
      "content/pictures/harbour.png:1:1–1:1 error file-is-readable
        This is no picture that can be shown: expected one of png, jpg, jpeg, webp, avif, gif, whole and named as such.
        Save it again as one of these, or put it elsewhere."
    `);
  });
});
