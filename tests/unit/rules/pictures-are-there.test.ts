import { describe, expect, it } from 'vitest';
import { readContent } from '#core/check/content.ts';
import { articleText, file, library, problemsOf } from '../write-article.ts';
import { png } from '../pictures.ts';

const pictures = [png('pictures/harbour.png'), png('pictures/2031/ferry.png')];
const problems = (body: string) =>
  problemsOf(readContent({ ...library, pictures, articles: [file('articles/toll.md', articleText(`Text ${body}`))] }));

describe('holds', () => {
  it.each([
    ['a picture', '![The harbour](/pictures/harbour.png)'],
    ['one in a folder, with a title', '![A ferry](/pictures/2031/ferry.png "At noon")'],
    ['one by reference', '![The harbour][h]\n\n[h]: /pictures/harbour.png'],
    ['no picture', '[a link](https://valmora.example/none.png) `![](x)`'],
  ])('for %s', (_, body) => {
    expect(problems(body)).toBe('no problem');
  });
});

describe('is broken', () => {
  it('by a picture that does not exist', () => {
    expect(problems('![The harbour](/pictures/harbor.png)')).toMatchInlineSnapshot(`
      "articles/toll.md:7:6–7:42 error pictures-are-there
        There is no picture “/pictures/harbor.png”.
        Did you mean “harbour.png”?"
    `);
  });

  it('by one that is to be added', () => {
    expect(problems('![The harbour](/pictures/council-of-valmora.png)')).toMatchInlineSnapshot(`
      "articles/toll.md:7:6–7:54 error pictures-are-there
        There is no picture “/pictures/council-of-valmora.png”.
        Choose from: 2031/ferry.png, harbour.png. Put the picture in the content folder “pictures”."
    `);
  });

  it('by an address that is none of a picture', () => {
    expect(problems('![The harbour](../content/pictures/harbour.png)')).toMatchInlineSnapshot(`
      "articles/toll.md:7:6–7:53 error pictures-are-there
        This picture’s address is “../content/pictures/harbour.png”; expected one that begins with /pictures/.
        Write /pictures/harbour.png."
    `);
  });

  it('by a picture that nothing is said of', () => {
    expect(problems('![ ](/pictures/harbour.png)')).toMatchInlineSnapshot(`
      "articles/toll.md:7:6–7:33 error pictures-are-there
        This picture has no description.
        Describe it between the square brackets: ![The harbour at noon](/pictures/harbour.png)."
    `);
  });

  it.each(['![a](none.jpg)', '![a](/pictures/harbour.png?v=2)', '![a](/Pictures/harbour.png)', '![a]()'])(
    'by %s',
    (body) => {
      expect(problems(body)).toContain('error pictures-are-there');
    },
  );

  it('by a picture by reference', () => {
    expect(problems('![The harbour][h]\n\n[h]: /pictures/none.png')).toContain('There is no picture');
  });
});
