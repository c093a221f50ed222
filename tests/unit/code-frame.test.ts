import { describe, expect, it } from 'vitest';
import { codeFramer } from '#core/check/code-frame.ts';
import { problemReporter } from '#core/check/problem.ts';

/** The frame of the place between two marks ‹ and ›. */
function frame(marked: string): string | undefined {
  const source = marked.replaceAll(/[‹›]/gu, '');
  const span = { start: marked.indexOf('‹'), end: marked.indexOf('›') - 1 };
  return codeFramer(source)(problemReporter('a.md', source)({ rule: 'rule', span, message: '' }));
}

describe('a code frame', () => {
  it.each([
    ['a place in a line', 'one\ntwo ‹three› four', '2 | two three four\n  |     ^^^^^'],
    ['an empty place', 'one ‹›two', '1 | one two\n  |     ^'],
    ['a place at the end of a line', 'one‹›\ntwo', '1 | one\n  |    ^'],
    ['tabs', '\tone\t‹two›', '1 |   one  two\n  |        ^^^'],
    ['wide characters', '港は‹開い›ている', '1 | 港は開いている\n  |     ^^^^'],
    ['an emoji of many characters', '👩🏽‍🚀 ‹two›', '1 | 👩🏽‍🚀 two\n  |    ^^^'],
    ['accents of their own', 'e\u0301 ‹two›', '1 | e\u0301 two\n  |   ^^^'],
    ['several lines: the first', 'one ‹two\nthree›', '1 | one two\n  |     ^^^'],
    ['all kinds of line ends', 'a\r\nb\rc\n‹d›', '4 | d\n  | ^'],
    ['characters that act on a terminal', '\u001b[2Jone ‹two›', '1 | \ufffd[2Jone two\n  |         ^^^'],
  ])('shows %s', (_, marked, expected) => {
    expect(frame(marked)).toBe(expected);
  });

  it('cuts a long line around the place', () => {
    const text = 'word '.repeat(60);
    const shown = frame(`${text}‹here› ${text}`) ?? '';
    const [line = '', marks = ''] = shown.split('\n');
    expect(line).toMatch(/^1 \| ….*here.*…$/);
    expect(line.length).toBeLessThan(105);
    expect(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('here');
  });

  it('is left out for a line that is empty or not there', () => {
    expect(frame('one\n‹›\n')).toBeUndefined();
  });
});
