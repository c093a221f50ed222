import { describe, expect, it } from 'vitest';
import { commentsOf, withoutComments } from '#core/files/yaml-comments.ts';

const yaml = `---
# not for print: told by B.
title: "A # is no comment" # but this is
abstract: 5#6 'n #
  # nor is it here when it stands alone
text: |
  # words
people: [ada, # who else?
  bo]
---`;

describe('the comments of front matter', () => {
  it('are found, and nothing else that has a #', () => {
    expect(commentsOf(yaml).map(({ start, end }) => yaml.slice(start, end))).toEqual([
      '# not for print: told by B.',
      '# but this is',
      '#',
      '# nor is it here when it stands alone',
      '# who else?',
    ]);
  });

  it('are left out with the lines that they stand on alone', () => {
    expect(withoutComments(yaml)).toBe(`---
title: "A # is no comment"
abstract: 5#6 'n
text: |
  # words
people: [ada,
  bo]
---`);
  });

  it('are left out whatever ends a line, and where the text ends with one', () => {
    expect(withoutComments('---\r\n# a\r\nb: c # d\r\n---')).toBe('---\r\nb: c\r\n---');
    expect(withoutComments('a: b\n# c')).toBe('a: b\n');
  });

  it('leave every other byte where it is', () => {
    const plain = '---\r\ntitle:   x\t\n\n\npeople:\n- {id: a}\n---  ';
    expect(withoutComments(plain)).toBe(plain);
  });
});
