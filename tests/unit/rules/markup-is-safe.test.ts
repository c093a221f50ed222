import { describe, expect, it } from 'vitest';
import { problemsOf, read } from '../write-article.ts';

describe('holds', () => {
  it.each([
    ['links to the web', '[a](https://example.org) <http://example.org> [b](mailto:x@example.org)'],
    ['links within the site', '[a](/people/) [b](/method/?x#y) [c](#text) [e](?f)'],
    ['links by reference', '[a][b]\n\n[b]: https://example.org'],
    ['an escaped angle bracket', 'a \\<b> c'],
    ['code', '`<b>`'],
  ])('for %s', (_, body) => {
    expect(problemsOf(read(`Text ${body}`))).toBe('no problem');
  });
});

describe('is broken', () => {
  const broken = (body: string) => problemsOf(read(`Text ${body}`));

  it('by HTML in a paragraph', () => {
    expect(broken('<img src=x onerror=alert(1)>')).toMatchInlineSnapshot(`
      "articles/toll.md:7:6–7:34 error markup-is-safe
        There is HTML here, which would not be shown: <img src=x onerror=alert(1)>
        Write it in Markdown, or put a backslash before “<”."
    `);
  });

  it('by HTML as a block', () => {
    expect(broken('\n\n<script>\nalert(1)\n</script>')).toMatchInlineSnapshot(`
      "articles/toll.md:9:1–11:10 error markup-is-safe
        There is HTML here, which would not be shown: <script> alert(1) </script>
        Write it in Markdown, or put a backslash before “<”."
    `);
  });

  it('by a comment', () => {
    expect(broken('<!-- hidden -->')).toMatchInlineSnapshot(`
      "articles/toll.md:7:6–7:21 error markup-is-safe
        There is HTML here, which would not be shown: <!-- hidden -->
        Remove this comment."
    `);
  });

  it.each([
    '[a](javascript:alert(1))',
    '[a](JaVaScRiPt:alert(1))',
    '[a](<java\tscript:alert(1)>)',
    '[a](&#106;avascript:alert(1))',
    '<javascript:alert(1)>',
    '[a](data:text/html,x)',
    '[a](vbscript:x)',
    '[a](file:///etc/passwd)',
    '[a][b]\n\n[b]: javascript:alert(1)',
  ])('by a link to %s', (link) => {
    expect(broken(link)).toMatch(/^articles\/toll\.md:\d+:\d+–\d+:\d+ error markup-is-safe\n {2}This link leads to/);
  });

  it('by a link that could run code', () => {
    expect(broken('[a](javascript:alert(1))')).toMatchInlineSnapshot(`
      "articles/toll.md:7:6–7:30 error markup-is-safe
        This link leads to “javascript:alert(1)”; expected http, https, mailto or a page of this site.
        Correct or remove the link."
    `);
  });

  it('by a picture from elsewhere', () => {
    expect(broken('![a](https://example.org/a.png)')).toMatchInlineSnapshot(`
      "articles/toll.md:7:6–7:37 error markup-is-safe
        This picture comes from “https://example.org/a.png”; expected one on this site.
        Put the picture in the content folder “pictures” and give its path: /pictures/name.png."
    `);
  });

  it.each([
    '![a](//example.org/a.png)',
    '![a](data:image/png;base64,AA)',
    '![a][b]\n\n[b]: https://example.org/a.png',
    '![b]\n\n[b]: //example.org/a.png',
  ])('by the picture %s', (picture) => {
    expect(broken(picture)).toContain('error markup-is-safe\n  This picture comes from');
  });
});
