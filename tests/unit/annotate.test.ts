import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, it } from 'vitest';
import { readFolder } from '#build/read-folder.ts';
import { annotateBody, type PassageNode } from '#core/text/annotate.ts';
import { readContent, type Article } from '#core/check/content.ts';
import { fold } from '#core/text/folding.ts';
import { readProse } from '#core/text/prose.ts';
import { only, read } from './write-article.ts';

const annotate = ({ body, prose, record }: Article) => annotateBody(body, prose, record);

/** The pieces of passages of a tree, in order, outer ones first. */
function pieces(node: Nodes): PassageNode[] {
  const inside = 'children' in node ? node.children.flatMap(pieces) : [];
  return node.type === 'passage' ? [node, ...inside] : inside;
}

function text(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(text).join('') : '';
}

/** An article with notes on these words of its body. */
function noted(body: string, ...passages: string[]): Article {
  const notes = passages.map((passage) => `  - { kind: context, text: x, passage: ${JSON.stringify(passage)} }`);
  return only(read(body, `notes:\n${notes.join('\n')}`).articles);
}

/** The annotated body with its passages in brackets, continued pieces with a plus. */
function shown(node: Nodes): string {
  const inside = 'children' in node ? node.children.map(shown).join(node.type === 'root' ? ' ¶ ' : '') : text(node);
  return node.type === 'passage' ? `[${node.first ? '' : '+'}${inside}]` : inside;
}

/** What has to hold for every article. */
function expectWhole(article: Article): void {
  const tree = annotate(article);
  // Typography is all that differs: no word is lost, doubled or moved.
  expect(fold(readProse(structuredClone(tree)).text).text).toBe(fold(article.prose.text).text);
  const found = pieces(tree);
  for (const { anchor, exact } of article.record.passages) {
    const own = found.filter((piece) => piece.anchor === anchor);
    expect(own.map(({ first }) => first)).toEqual(own.map((_, at) => at === 0));
    expect(own.length).toBeGreaterThan(0);
    const bare = (words: string) => fold(words).text.replace(/[\s"'«»-]/g, '');
    expect(bare(own.map(text).join(''))).toContain(bare(exact));
  }
}

describe('the annotated body', () => {
  it.each([
    ['marks a passage', 'The toll goes now.', ['toll goes'], 'The [toll goes] now.'],
    ['marks the quotation marks with the words', 'So "it goes" now.', ['it goes'], 'So [“it goes”] now.'],
    ['marks a passage in a passage', 'The toll goes now.', ['toll goes now.', 'goes'], 'The [toll [goes] now.]'],
    [
      'marks passages that cross',
      'One two three four.',
      ['One two three', 'two three four.'],
      '[One [two three]][+ four.]',
    ],
    ['marks a passage over emphasis', 'The *toll* goes.', ['The toll goes'], '[The ][+toll][+ goes].'],
    ['marks a passage over paragraphs', 'It goes.\n\nNow it does.', ['goes. Now'], 'It [goes.] ¶ [+Now] it does.'],
    ['marks code that a passage touches', 'The `toll goes` now.', ['goes now'], 'The [toll goes][+ now].'],
    [
      'sets straight marks and dashes',
      'The "toll" -- the owners\' -- goes.',
      ['toll'],
      'The [“toll”] – the owners’ – goes.',
    ],
    ['sets nothing in code', 'The `"toll" -- x` goes.', ['goes'], 'The "toll" -- x [goes].'],
  ])('%s', (_, body, passages, tree) => {
    const article = noted(body, ...passages);
    expect(shown(annotate(article))).toBe(tree);
    expectWhole(article);
  });

  it('leaves the tree that was read as it is', () => {
    const article = noted('The "toll" goes.', 'toll');
    const before = JSON.stringify(article.body);
    annotate(article);
    expect(JSON.stringify(article.body)).toBe(before);
  });

  it('of the articles that are published holds every word', async () => {
    for (const article of readContent(await readFolder('content')).articles) expectWhole(article);
  });

  it('holds every word, whatever the markup and however its passages lie', { timeout: 30_000 }, () => {
    const bits = fc.constantFrom(
      'toll',
      'goes',
      'now',
      "don't",
      '"',
      '“',
      '”',
      "'",
      '--',
      ' - ',
      '*',
      '**',
      '`',
      '\n\n',
      '\n',
      '> ',
      '&amp;',
      '\\*',
      'é',
      'e\u0301',
      '[port](/x)',
      '\\\n',
      '| a | b |\n| - | - |\n| c | d |',
      '[^1]',
      '\n\n[^1]: ',
    );
    const bodies = fc.array(bits, { minLength: 3, maxLength: 40 }).map((parts) => `Norland. ${parts.join(' ')} End.`);
    fc.assert(
      fc.property(bodies, fc.array(fc.tuple(fc.nat(), fc.nat()), { maxLength: 8 }), (body, places) => {
        const words = only(read(body).articles).prose.text.split(/\s+/);
        const passages = places.map(([from, length]) =>
          words.slice(from % words.length, (from % words.length) + 1 + (length % 8)).join(' '),
        );
        expectWhole(passages.length > 0 ? noted(body, ...passages) : only(read(body).articles));
      }),
      { seed: 9, numRuns: 200 },
    );
  });
});
