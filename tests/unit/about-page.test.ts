import { expect, it } from 'vitest';
import { readContent } from '#core/check/content.ts';
import { file, library, problemsOf } from './write-article.ts';

const problems = (text: string) =>
  problemsOf(readContent({ ...library, articles: [], about: [file('content/about.md', text)] }));

it('Markdown without front matter passes', () => {
  expect(problems('[She](../people/orla/) says so.')).toBe('no problem');
  expect(problems('[She](../../people/orla/) says so.')).toContain('that is above the site.\n  Write /people/orla/.');
  expect(problems('We write, [they](/people/orla/) check.\n\n## Machines\n\n“Words” are nobody’s here.\n')).toBe(
    'no problem',
  );
});

it('HTML, links to nothing and front matter are told with their lines', () => {
  expect([problems('One.\n\nTwo <b>x</b>.'), problems('[y](/people/nobody/)'), problems('---\na: b\n---\n\nx')])
    .toMatchInlineSnapshot(`
    [
      "content/about.md:3:5–3:8 error markup-is-safe
      There is HTML here, which would not be shown: <b>
      Write it in Markdown, or put a backslash before “<”.
    content/about.md:3:9–3:13 error markup-is-safe
      There is HTML here, which would not be shown: </b>
      Write it in Markdown, or put a backslash before “<”.",
      "content/about.md:1:1–1:21 error links-lead-somewhere
      This link leads to “/people/nobody/”: there is no such page.
      Choose from: orla, port-office, tamm.",
      "content/about.md:1:1–1:4 error front-matter-is-there
      This file begins with front matter; expected Markdown alone.
      Remove everything up to the second line “---”.",
    ]
  `);
});
