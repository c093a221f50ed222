import { describe, expect, it } from 'vitest';
import { problemsOf, read } from '../write-article.ts';

describe('holds', () => {
  it.each([
    ['a footnote that is referred to', 'Text.[^a]\n\n[^a]: A note.[^b]\n\n[^b]: A note on the note.'],
    ['a footnote that is referred to twice', 'Text.[^a] More.[^a]\n\n[^a]: A note.'],
    ['a table whose cells are in its columns', '| a | b |\n| - | - |\n| c |\n| d | |'],
    ['empty cells beyond', '| a |\n| - |\n| b | |'],
    ['a link by reference', 'See [the law][law], [law] and [law][].\n\n[law]: https://valmora.example "The law"'],
    ['code, with or without its language', '```\nA b\n```\n\n~~~c++\nx\n~~~\n\n`a`'],
    ['lists that count on, or not at all', '7. a\n8. b\n\n- c\n\n1) d\n1) e\n1) f'],
    ['marks that are text', '\\[Lorn]: No. 1986\\. f**k a_b_c # x > y'],
  ])('for %s', (_, body) => {
    expect(problemsOf(read(body))).toBe('no problem');
  });
});

describe('is broken', () => {
  it('by a footnote that nothing refers to, or only the description of a picture', () => {
    expect(problemsOf(read('Text.\n\n[^1]: “Nobody reads this.”', 'notQuotes: [Nobody reads this]')))
      .toMatchInlineSnapshot(`
      "articles/toll.md:10:1–10:27 error words-are-shown
        Nothing in the text refers to this footnote, so it would not be shown.
        Put [^1] where the text refers to it, or remove the footnote."
    `);
    expect(problemsOf(read('![The quay[^q]](/pictures/a.png)\n\n[^q]: A note.'))).toContain(
      'Nothing in the text refers',
    );
  });

  it('by a second footnote of one label', () => {
    expect(problemsOf(read('Text.[^1]\n\n[^1]: A note.\n\n[^1]: Another.'))).toMatchInlineSnapshot(`
      "articles/toll.md:11:1–11:15 error words-are-shown
        There is already a footnote [^1] above, so this one would not be shown.
        Give it a label of its own."
    `);
  });

  it('by a cell beyond the head of its table', () => {
    expect(problemsOf(read('| Who | What |\n| --- | --- |\n| Orla | minister | *at* sea |'))).toMatchInlineSnapshot(`
      "articles/toll.md:9:19–9:31 error words-are-shown
        This table’s header has 2 columns, so this cell would not be shown: | *at* sea |
        Add a column to the header, or, if the bar is part of the text, put a backslash before it: \\|."
    `);
  });

  it('by words that are read as the address of a link', () => {
    expect(problemsOf(read('An interview.\n\n[Lorn]: "No."\n\n[^a b]: Never.'))).toMatchInlineSnapshot(`
      "articles/toll.md:9:1–9:14 error words-are-shown
        Markdown reads this as the address of a link that does not exist, so it would not be shown: [Lorn]: "No."
        If it is text, put a backslash before it: \\[. Otherwise remove it.
      articles/toll.md:11:1–11:15 error words-are-shown
        Markdown reads this as the address of a link that does not exist, so it would not be shown: [^a b]: Never.
        If it is text, put a backslash before it: \\[. Otherwise remove it."
    `);
    expect(problemsOf(read('[Lorn]\n\n[Lorn]: https://a.example\n\n[lorn]: "No."'))).toContain('already has one');
  });

  it('by words behind a fence', () => {
    expect(problemsOf(read('Text.\n\n~~~ No, she said.\nText.\n~~~\n\n``` Never\nText.\n```'))).toMatchInlineSnapshot(`
      "articles/toll.md:9:1–11:4 error words-are-shown
        The words after the mark that begins this code would not be shown: No, she said.
        Write them on a line of their own, or put a backslash before the mark if this is not code.
      articles/toll.md:13:1–15:4 error words-are-shown
        The words after the mark that begins this code would not be shown: Never
        Write them on a line of their own, or put a backslash before the mark if this is not code."
    `);
  });

  it('by numbers that the page would count otherwise', () => {
    expect(problemsOf(read('2019. The ferry\n2021. The toll'))).toMatchInlineSnapshot(`
      "articles/toll.md:8:1–8:15 error words-are-shown
        This item is numbered 2021 but would be shown as number 2020 of its list.
        Number the items in order, or put a backslash after the number: 2021\\."
    `);
  });
});
