import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readContent } from '#core/check/content.ts';
import { articleText, file, library, problemsOf } from '../write-article.ts';
import { png } from '../pictures.ts';

const quoted = 'people: [{ id: orla }]\nquotes: [{ person: orla, text: We pay }]';

/** What is wrong with links in an article beside which there are two others, a draft among them. */
function problems(links: readonly string[], entries = ''): string {
  const text = `“We pay”, she said.\n\n${links.map((link) => `[a](${link})`).join('\n')}`;
  const others = {
    'articles/ferry.md': articleText('“We pay”.', quoted),
    'articles/draft.md': articleText('Text.', 'draft: true'),
    'articles/broken.md': 'Text.',
  };
  const articles = Object.entries({ 'articles/toll.md': articleText(text, `${quoted}\n${entries}`), ...others });
  return (
    problemsOf(
      readContent({
        ...library,
        pictures: [png('pictures/harbour.png')],
        articles: articles.map(([path, source]) => file(path, source)),
      }),
    )
      .split('\n')
      .filter(
        (_, at, lines) => !lines.slice(Math.max(0, at - 2), at + 1).some((line) => line.startsWith('articles/broken')),
      )
      .join('\n') || 'no problem'
  );
}

const anchor =
  readContent({ ...library, articles: [file('articles/ferry.md', articleText('“We pay”.', quoted))] }).articles[0]
    ?.record.quotes[0]?.anchor ?? '';

const panelAnchors = Array.from(
  readFileSync('src/panels.ts', 'utf8').matchAll(/ anchor: '(\w+)'/g),
  ([, name = '']) => `#${name}`,
);

describe('holds', () => {
  it.each([
    ['other sites', ['https://www.valmora.example/law', 'mailto:a@b.example', 'http://a.example#nowhere']],
    [
      'articles',
      ['/articles/ferry/', '../ferry/', '/articles/ferry.md', '../ferry.json', '/articles/ferry/cite/', '?a'],
    ],
    ['places of a page', [`/articles/ferry/#${anchor}`, '#text', '#fn-1', ...panelAnchors]],
    ['people, questions, pictures', ['/people/orla/', '/questions/harbour-toll/', '/pictures/harbour.png', '/people/']],
    ['pages that only a build knows', ['/timeline/2031/', '/method/', '/law.pdf', '/articles/broken/#x']],
  ])('for %s', (_, links) => {
    expect(problems(links)).toBe('no problem');
  });

  it('for a draft that links to a draft', () => {
    expect(problems(['/articles/draft/'], 'draft: true')).toBe('no problem');
  });
});

describe('is broken', () => {
  it('by what is not there', () => {
    const links = [
      '/articles/no-such-story/',
      'no-such.md',
      '#nowhere',
      '/articles/ferry/#quote-x',
      '/articles/draft/',
    ];
    expect(problems(links)).toMatchInlineSnapshot(`
      "articles/toll.md:11:1–11:30 error links-lead-somewhere
        This link leads to “/articles/no-such-story/”: there is no such article.
        Choose from: broken, draft, ferry, toll.
      articles/toll.md:12:1–12:16 error links-lead-somewhere
        This link leads to “no-such.md”: there is no such page.
        Write /articles/toll/, or the full address if it is on another site.
      articles/toll.md:13:1–13:14 error links-lead-somewhere
        This link leads to “#nowhere”: there is no such place on that page.
        Copy the address of the place from the page.
      articles/toll.md:14:1–14:30 error links-lead-somewhere
        This link leads to “/articles/ferry/#quote-x”: there is no such place on that page.
        Copy the address of the place from the page.
      articles/toll.md:15:1–15:22 error links-lead-somewhere
        This link leads to “/articles/draft/”: that article is a draft and is not published.
        Publish it as well, or remove the link."
    `);
  });

  it('by an address without what it takes', () => {
    expect(problems(['www.valmora.example/law', '/articles/ferry', '/articles/ferry/more/', '/articles/fery/']))
      .toMatchInlineSnapshot(`
        "articles/toll.md:11:1–11:29 error links-lead-somewhere
          This link leads to “www.valmora.example/law”: without “https://” it means a page below this article.
          Write https://www.valmora.example/law.
        articles/toll.md:12:1–12:21 error links-lead-somewhere
          This link leads to “/articles/ferry”: the address of an article ends with a slash.
          Write /articles/ferry/.
        articles/toll.md:13:1–13:27 error links-lead-somewhere
          This link leads to “/articles/ferry/more/”: there is no such page.
          Write /articles/ferry/, or the full address if it is on another site.
        articles/toll.md:14:1–14:21 error links-lead-somewhere
          This link leads to “/articles/fery/”: there is no such article.
          Did you mean “ferry”?"
      `);
  });

  it('by people, questions, sources, frames and pictures that are not there', () => {
    expect(
      problems([
        '/people/orlo/',
        '/questions/none/',
        '/sources/none/',
        '/embed/fery/',
        '/people/orla',
        '/pictures/none.png',
      ]),
    ).toMatchInlineSnapshot(`
      "articles/toll.md:11:1–11:19 error links-lead-somewhere
        This link leads to “/people/orlo/”: there is no such page.
        Did you mean “orla”?
      articles/toll.md:12:1–12:22 error links-lead-somewhere
        This link leads to “/questions/none/”: there is no such page.
        Choose from: harbour-toll, night-ferry.
      articles/toll.md:13:1–13:20 error links-lead-somewhere
        This link leads to “/sources/none/”: there is no such page.
        Correct the link, or remove it.
      articles/toll.md:14:1–14:18 error links-lead-somewhere
        This link leads to “/embed/fery/”: there is no such page.
        Did you mean “ferry”?
      articles/toll.md:15:1–15:18 error links-lead-somewhere
        This link leads to “/people/orla”: the address of a page ends with a slash.
        Write /people/orla/.
      articles/toll.md:16:1–16:24 error links-lead-somewhere
        This link leads to “/pictures/none.png”: there is no such picture.
        Put it in the content folder “pictures”, or correct the link."
    `);
  });
});
