import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords } from '#core/text/prose.ts';
import { sourceSpan } from '#core/text/source-span.ts';
import { proseOf } from './write-article.ts';

describe('the readable text of a body', () => {
  it.each([
    ['joins blocks by an empty line', '# One\n\nTwo.\n\n- Three\n- Four', 'One\n\nTwo.\n\nThree\n\nFour'],
    ['makes white space one space', 'One\n  two\tthree.', 'One two three.'],
    ['keeps a non-breaking space', 'One\u00a0two.', 'One\u00a0two.'],
    ['keeps a hard break as a line feed', 'One\\\ntwo.', 'One\ntwo.'],
    ['drops markup', '**One** [two](https://example.org) `three` *four*', 'One two three four'],
    ['reads table cells one by one', '| One | Two |\n| - | - |\n| Three | Four |', 'One\n\nTwo\n\nThree\n\nFour'],
    ['reads footnotes', 'One.[^1]\n\n[^1]: Two.', 'One.\n\nTwo.'],
    ['leaves out code blocks, pictures and comments', '```\nx\n```\n\n![y](z.png)\n\n<!-- w -->\n\nOne', 'One'],
    ['reads indented text', 'One\n\n    Two', 'One\n\nTwo'],
    ['decodes escapes and character references', '1\\. \\*two\\* &amp; &#x201C;', '1. *two* & “'],
  ])('%s', (_, markdown, text) => {
    expect(proseOf(markdown).text).toBe(text);
  });

  it('counts as words what holds a letter or a digit', () => {
    expect(countWords('One – two, 3.5% … “four” п’ять — .')).toBe(5);
    expect(countWords('市長は「橋は壊さない」と述べた。')).toBeGreaterThan(6);
    expect(countWords('橋')).toBe(1);
    expect(countWords('สะพานจะอยู่ต่อไป')).toBeGreaterThan(3);
  });
});

describe('every stretch of the text is found in the source', () => {
  it.each([
    ['plain', 'One two.', 'two', 'two'],
    ['after an escape', '\\*One\\* two.', 'two', 'two'],
    ['an escaped character', 'One \\* two.', '*', '\\*'],
    ['a character reference', 'One &amp; two.', '&', '&amp;'],
    ['after a reference to a character of two units', '&#x1F600; two.', 'two', 'two'],
    ['after a reference to two characters', '&NotEqualTilde; two.', 'two', 'two'],
    ['after what is no reference', 'AT&T; two &nosuch; three.', 'three', 'three'],
    ['after a space beside a space reference', 'One &#32; two.', 'two', 'two'],
    ['after an arrow', 'One > two > three.', 'three', 'three'],
    ['over a line break', 'One\n   two.', 'One two', 'One\n   two'],
    ['over a line break of Windows', 'One\r\ntwo three.', 'two three', 'two three'],
    ['in a block quote', '> One\n>   two\nthree four', 'three four', 'three four'],
    ['in a nested block quote', '> > One\n> > two three', 'two three', 'two three'],
    ['inside code', 'One `a\\*b c` two', 'b c', 'b c'],
    ['inside padded code', 'One `` a ` b `` two', 'b', 'b'],
    ['in code padded by line ends', 'One `\r\na b\r\n` two', 'b', 'b'],
    ['after code', 'One `x` two', 'two', 'two'],
    ['over markup', 'One **two** three', 'One two three', 'One **two** three'],
    ['over blocks', 'One.\n\nTwo.', 'One.\n\nTwo', 'One.\n\nTwo'],
  ])('%s', (_, markdown, words, source) => {
    const prose = proseOf(markdown);
    const start = prose.text.indexOf(words);
    const span = sourceSpan(prose, markdown, { start, end: start + words.length });
    expect(markdown.slice(span.start, span.end)).toBe(source);
  });

  it('whatever the markup', () => {
    const bits = fc.constantFrom(
      'a',
      'b',
      ' ',
      '\n',
      '\r\n',
      '\t',
      '\\*',
      '&amp;',
      '&#x1F600;',
      '&NotEqualTilde;',
      '&x;',
      '> ',
      '>',
      '`',
      '`` ` ``',
      '*',
      '**',
      '“',
      '\n\n',
      '- ',
      'é',
      '\\',
      '&#32;',
    );
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 25 }), (parts) => {
        const markdown = parts.join('');
        const prose = proseOf(markdown);
        let last = 0;
        for (const { leaves } of prose.blocks) {
          for (const { node, start } of leaves) {
            for (let at = 0; at < node.value.length; at += 1) {
              const span = sourceSpan(prose, markdown, { start: start + at, end: start + at + 1 });
              const written = markdown.slice(span.start, span.end);
              expect(span.start).toBeGreaterThanOrEqual(last);
              last = span.start;
              if (/[ab“é]/.test(node.value.charAt(at))) expect(written).toBe(node.value.charAt(at));
            }
          }
        }
      }),
      { seed: 8, numRuns: 500 },
    );
  });
});
