import { expect, it } from 'vitest';
import { readContent } from '#core/check/content.ts';
import { bodyHtml } from '#text/body-html.ts';
import { png, uprightJpeg } from './pictures.ts';
import { articleText, file, library, only, problemsOf } from './write-article.ts';

const sizes = (pictures: ReturnType<typeof png>[]) => [
  ...(readContent({ ...library, articles: [], pictures }).pictures ?? []),
];
const problems = (picture: ReturnType<typeof png>) =>
  problemsOf(readContent({ ...library, articles: [], pictures: [picture] }));

it('a picture has the address and the size of its file', () => {
  expect(sizes([png('my/pictures/content/pictures/2031/a.png', { width: 640, height: 360 })])).toEqual([
    ['/pictures/2031/a.png', { width: 640, height: 360 }],
  ]);
});

it('a picture of a camera that was held upright has the size that browsers show', () => {
  expect(sizes([uprightJpeg('pictures/a.jpg', { width: 640, height: 360 })])).toEqual([
    ['/pictures/a.jpg', { width: 360, height: 640 }],
  ]);
});

it('what is no picture is reported', () => {
  expect(problems(file('pictures/drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>')))
    .toMatchInlineSnapshot(`
      "pictures/drawing.svg:1:1–1:1 error file-is-readable
        This cannot be shown as a picture: expected a complete file of one of the types png, jpg, jpeg, webp, avif, gif.
        Save it again as one of these, or move it elsewhere."
    `);
  expect(
    problems(file('pictures/drawing.png', '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>')),
  ).toContain('This cannot be shown as a picture');
  expect(problems(file('pictures/cut.png', '\u0089PNG'))).toContain('This cannot be shown as a picture');
});

it('a picture that is cut off, has no size or too much of it, or another name than its kind is reported', () => {
  const whole = png('pictures/a.png');
  expect(problems(whole)).toBe('no problem');
  const cut = { path: 'pictures/cut.png', bytes: whole.bytes.slice(0, -4) };
  const jpeg = uprightJpeg('pictures/a.jpeg');
  const wrong = [
    cut,
    { path: 'pictures/cut.jpeg', bytes: jpeg.bytes.slice(0, -1) },
    png('pictures/none.png', { width: 0 }),
    png('pictures/huge.png', { height: 4_000_000_000 }),
    { ...whole, path: 'pictures/a.jpg' },
    { ...jpeg, path: 'pictures/b.png' },
  ];
  const messages = wrong.map(
    (each) => readContent({ ...library, articles: [], pictures: [each] }).problems[0]?.message,
  );
  expect(messages).toMatchInlineSnapshot(`
    [
      "This picture is cut off; expected a complete file of one of the types png, jpg, jpeg, webp, avif, gif.",
      "This picture is cut off; expected a complete file of one of the types png, jpg, jpeg, webp, avif, gif.",
      "This picture is 0 by 200 pixels; expected 1 to 16,384 each way.",
      "This picture is 300 by 4000000000 pixels; expected 1 to 16,384 each way.",
      "This picture is named “.jpg” but is a PNG; expected the right extension, one of png, jpg, jpeg, webp, avif, gif.",
      "This picture is named “.png” but is a JPG; expected the right extension, one of png, jpg, jpeg, webp, avif, gif.",
    ]
  `);
  expect(problems(jpeg)).toBe('no problem');
});

it.each(['the harbour.png', 'гавань.png', 'a%20b.png', 'a?b.png'])('the name %s is reported', (name) => {
  expect(problems(png(`pictures/${name}`))).toContain('error address-is-plain');
});

it('the page knows its size, below a path as well, and loads it when it comes near', () => {
  const articles = [file('articles/toll.md', articleText('Text.\n\n![The harbour](/pictures/a.png "At noon")'))];
  const content = readContent(
    { ...library, articles, pictures: [png('pictures/a.png')] },
    { keep: (article, { library: { pictures } }) => bodyHtml(article, { base: '/news/', pictures }).html },
  );
  expect(only(content.articles)).toMatchInlineSnapshot(`
    "<p>Text.
    <p><img src=/news/pictures/a.png alt="The harbour" title="At noon" width=300 height=200 loading=lazy decoding=async>"
  `);
});
