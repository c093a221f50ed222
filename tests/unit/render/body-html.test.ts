import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readContent, type Article } from '#core/check/content.ts';
import { bodyHtml } from '#text/body-html.ts';
import { plainBodyHtml } from '#text/plain-body-html.ts';
import { exampleFiles } from '../../examples/examples.ts';
import { only, read } from '../write-article.ts';

const htmlOf = (article: Article) => bodyHtml(article, { base: '/' }).html;

/** The blocks of a body, without what stands beside them. */
const blocksOf = (html: string) => html.replaceAll(/<aside.*?<\/aside>/gs, '');

const wordsOf = (html: string) =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

/** The words of the article as they stand where nothing is marked. */
const plainWords = (markdown: string) =>
  wordsOf(plainBodyHtml(markdown, { page: 'https://verbatim.example/', absolute: (path) => path }));

/** A body with its links in brackets, each with what it leads to: a kind of anchor, or an address. */
function links(html: string): string {
  return wordsOf(
    blocksOf(html)
      .replaceAll(
        /<a [^>]*href="?(?:#(quote|position|event|note)-)?([^\s">]*)"?[^>]*>/g,
        (_, kind?: string, to = '') => `[${kind ?? String(to)}: `,
      )
      .replaceAll('</a>', ']'),
  );
}

function deepestLink(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [tag] of html.matchAll(/<a[ >]|<\/a>/g)) {
    depth += tag === '</a>' ? -1 : 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

const body = 'Mira Orla said "the toll goes in May" on Monday. The *Port* Office, [in a note](/x), counted ships.';

function linksOf(entries: string): string {
  return links(htmlOf(only(read(body, entries).articles)));
}

const quote = 'quotes: [{ person: orla, text: the toll goes in May }]';
const position = (evidence: string) =>
  `positions: [{ person: orla, question: harbour-toll, stance: for, summary: It goes, evidence: [${evidence}] }]`;
const event = (evidence: string) =>
  `timeline: [{ date: 2031-05-12, event: Something happens, evidence: ${JSON.stringify(evidence)} }]`;
const note = (passage: string) => `notes: [{ kind: context, passage: ${JSON.stringify(passage)}, text: Known. }]`;

describe('a marked passage is a link', () => {
  test.each([
    ['to its card, with its marks', [quote], '[quote: “the toll goes in May”] on Monday. The'],
    [
      'to its card, whatever rests on a part of it',
      [quote, event('in May')],
      'said [quote: “the toll goes in May”] on',
    ],
    ['to its cell, where it is no quotation', [quote, position('Monday')], 'on [position: Monday].'],
    ['to its event, where it bears no position', [quote, event('on Monday')], '[event: on Monday].'],
    ['to its note, where nothing else rests on it', [quote, note('on Monday')], '[note: on Monday].'],
    [
      'to the card in a quotation, and around it to what is around it',
      [quote, event('Mira Orla said "the toll goes in May" on')],
      '[event: Mira Orla said ][quote: “the toll goes in May”][event: on] Monday.',
    ],
    [
      'to the card where passages cross',
      [quote, event('in May" on Monday')],
      'said [quote: “the toll goes in May”][event: on Monday].',
    ],
    [
      'but not where the author has made a link',
      [quote, event('Port Office, in a note, counted')],
      'The [event: Port][event: Office, ][/x: in a note][event: , counted] ships.',
    ],
  ])('%s', (_, entries, expected) => {
    expect(linksOf(entries.join('\n'))).toContain(expected);
  });
});

describe('a block', () => {
  test('is followed by a sidenote for each quotation and each other passage that begins in it', () => {
    const html = htmlOf(only(read(body, [quote, event('in May'), note('on Monday')].join('\n')).articles));
    const [, aside = ''] = /<aside[^>]*>(.*?)<\/aside>/s.exec(html) ?? [];
    expect(
      aside
        .split('<li')
        .slice(1)
        .map((each) => wordsOf(`<li${each}`)),
    ).toEqual(['1 MO Mira Orla a Timeline: Something happens', '* Context: Known.']);
    expect(wordsOf(/<summary>.*?<\/summary>/.exec(aside)?.[0] ?? '')).toBe('About the marked words (2)');
  });

  test('without a passage stands alone', () => {
    const html = htmlOf(only(read(`${body}\n\nNothing rests on this.`, quote).articles));
    expect(html.match(/<section class=block>/g)).toHaveLength(1);
    expect(html).toMatch(/<\/aside><\/section>\n<p>Nothing rests on this\.$/);
  });

  test('says who speaks in full where they are first quoted, with the right words beside a role that errs', () => {
    const html = htmlOf(
      only(
        read(
          'Minister Mira Orla said "it goes", and "it stays".',
          'people: [{ id: orla, role: Minister }]\nquotes: [{ person: orla, text: it goes }, { person: orla, text: it stays }]\n' +
            'notes: [{ kind: correction, passage: Minister Mira Orla, text: She left., corrected: Former minister }]',
        ).articles,
      ),
    );
    expect(html.match(/<li class="q.*?<\/a>/g)?.map(wordsOf)).toEqual([
      '1 MO Mira Orla, Minister* (correct: Former minister)',
      '2 MO Orla',
    ]);
  });

  test('ties no more sidenotes to their passages than the style sheet has places for', () => {
    const words = Array.from({ length: 14 }, (_, at) => `word${String(at)}`);
    const notes = words.map((each) => `  - { kind: context, passage: ${each}, text: Known. }`);
    const html = htmlOf(only(read(words.join(' '), `notes:\n${notes.join('\n')}`).articles));
    const places = [...html.matchAll(/<(li|u)\b[^>]*\bm(\d+)/g)].map(
      ([, name, place]) => `${String(name)} ${String(place)}`,
    );
    expect(places.filter((each) => each.startsWith('u'))).toHaveLength(8);
    expect(places.toSorted()).toEqual(
      ['u', 'li'].flatMap((name) => Array.from({ length: 8 }, (_, at) => `${name} ${String(at + 1)}`)).toSorted(),
    );
    expect(html.match(/<li/g)).toHaveLength(14);
  });
});

describe('the text of the blocks is the article’s', () => {
  test('in every example', () => {
    const { articles } = readContent(exampleFiles, {
      keep: (article) => [blocksOf(htmlOf(article)), article.record.slug] as const,
    });
    expect(articles.length).toBeGreaterThan(20);
    const files = new Map(exampleFiles.articles.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
    for (const [html, slug] of articles) {
      expect(wordsOf(html), slug).toBe(plainWords(files.get(`articles/${slug}.md`) ?? ''));
    }
  });

  test('whatever the markup and however its passages lie; and no link is in a link', { timeout: 30_000 }, () => {
    const bits = fc.constantFrom(
      ...[
        'toll',
        'goes',
        "don't",
        '"',
        '“',
        '”',
        '--',
        '*',
        '**',
        '`',
        '\n\n',
        '> ',
        '- ',
        '# ',
        'é',
        '[port](/x)',
        '\\\n',
      ],
      ...['| a | b |\n| - | - |\n| c | d |', '[^1]', '\n\n[^1]: ', '<b>'],
    );
    const bodies = fc.array(bits, { minLength: 3, maxLength: 40 }).map((parts) => `Norland. ${parts.join(' ')} End.`);
    fc.assert(
      fc.property(bodies, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 8 }), (text, places) => {
        const words = only(read(text).articles).prose.text.split(/\s+/);
        const notes = places.map(([from, length]) => {
          const passage = words.slice(from % words.length, (from % words.length) + 1 + (length % 8)).join(' ');
          return `  - { kind: context, text: x, passage: ${JSON.stringify(passage)} }`;
        });
        const html = htmlOf(only(read(text, notes.length > 0 ? `notes:\n${notes.join('\n')}` : '').articles));
        expect(wordsOf(blocksOf(html))).toBe(plainWords(`---\n---\n\n${text}`));
        expect(deepestLink(html)).toBeLessThanOrEqual(1);
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});
