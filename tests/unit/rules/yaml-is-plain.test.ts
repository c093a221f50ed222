import { describe, expect, it } from 'vitest';
import { problemsOf, read } from '../write-article.ts';

describe('holds', () => {
  it('for keys and values, lists, quoted and folded texts, and comments', () => {
    expect(
      problemsOf(
        read(
          'Text “a” and “b c”.',
          '# A comment\nnotQuotes: [ "a" ] # another\nquotes:\n  - person: orla\n    text: >\n      b\n      c\n    about: |-\n      b, c',
        ),
      ),
    ).toBe('no problem');
  });
});

describe('is broken', () => {
  it('by an anchor', () => {
    expect(problemsOf(read('Text.', 'people:\n  - &orla { id: orla }'))).toMatchInlineSnapshot(`
      "articles/toll.md:6:11–6:23 error yaml-is-plain
        There is a YAML anchor (&orla) here; a value that begins with & is not read as text.
        Remove it, or put the value in quotation marks."
    `);
  });
});
