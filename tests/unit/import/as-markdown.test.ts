import { describe, expect, it } from 'vitest';
import { asMarkdown } from '../../../cli/import/as-markdown.ts';
import { proseOf } from '../write-article.ts';

describe('a plain text as Markdown', () => {
  it('stays to the byte where Markdown shows it as it is', () => {
    const text = 'Orla said: “It goes.”\r\n\r\n  “Again?”  Tamm [sic] asked & left; snake_case, 3 * 4 > 5 #1 \n';
    expect(asMarkdown(text).markdown).toBe(text);
  });

  it.each([
    ['stars', 'This f**king harbour, this f**king word.', 'This f\\*\\*king harbour, this f\\*\\*king word.'],
    ['the address of a link', '[Lorn]: "No."', '\\[Lorn]: "No."'],
    ['a footnote', 'It goes.[^1]\n\n[^1]: No.', 'It goes.[^1]\n\n\\[^1]: No.'],
    ['a number at the head', '1986. A great year.', '1986\\. A great year.'],
    ['a heading', '# 1 in Norland\n\nMore.', '\\# 1 in Norland\n\nMore.'],
    ['a line below words', 'Total\n=====\n\nSum\n---', 'Total\n\\=====\n\nSum\n\\---'],
    ['underscores', '__init__ and a_b', '\\_\\_init\\_\\_ and a_b'],
    ['HTML', 'if <b> then <!-- x -->', 'if \\<b> then \\<!-- x -->'],
    ['references of characters', 'R&amp;D & so on', 'R\\&amp;D & so on'],
    ['backslashes', 'C:\\*.txt and \\alpha\\\nend\\', 'C:\\\\\\*.txt and \\alpha\\\\\nend\\'],
    ['dashes of talk', '- Port?\n- Open.', '\\- Port?\n\\- Open.'],
    ['a table', 'a | b\n--- | ---\nc | d', 'a | b\n\\--- | ---\nc | d'],
    ['code', '```\nx\n\ny', '\\`\\`\\`\nx\n\ny'],
    ['a block quote', '> We pay.', '\\> We pay.'],
  ])('gets backslashes before %s, in that paragraph alone', (_, text, markdown) => {
    expect(asMarkdown(text).markdown).toBe(markdown);
    expect(proseOf(markdown).text).toBe(text.replaceAll(/(?<!\n)\n(?!\n)/g, ' '));
  });

  it.each([
    [
      'a heading of a subhead',
      'The quay closed.\n\nWhat comes next\n\nThe board of the harbour meets again in May, and until then no ferry sails from Port Ost to the islands.',
      '\n\n## What comes next\n\n',
    ],
    [
      'block quotes of a transcript',
      'ADA LORN: We stay.\n\nBO TAMM: We go.',
      'ADA LORN:\n\n> We stay.\n\nBO TAMM:\n\n> We go.',
    ],
    [
      'nothing of a newsletter',
      'POLITICS: The council met.\n\nSPORT: Port Ost lost.',
      'POLITICS: The council met.\n\nSPORT: Port Ost lost.',
    ],
    ['a block quote of words that are signed', '> We stay.\n\n— Ada Lorn', '> We stay.\n\n— Ada Lorn'],
  ])('makes %s, and knows where each letter stood', (_, text, markdown) => {
    const made = asMarkdown(text);
    expect(made.markdown).toContain(markdown);
    for (const word of ['What', 'stay', 'Lorn', 'islands', 'go'].filter((each) => text.includes(each)))
      expect(made.plain(made.markdown.indexOf(word))).toBe(text.indexOf(word));
  });

  it('leaves lines of verse, and a lone name before a colon, as they are', () => {
    for (const text of ['The quay lies still\n\nThe ferry sails\n\nThe wind is free', 'NOTE: It rained.\n\nMore.'])
      expect(asMarkdown(text).markdown).toBe(text);
  });

  it('knows where each letter stood', () => {
    const text = 'a *b* `c`';
    const { markdown, plain } = asMarkdown(text);
    expect(markdown).toBe('a \\*b\\* \\`c\\`');
    expect([...'abc'].map((letter) => plain(markdown.indexOf(letter)))).toEqual([0, 3, 7]);
    expect([plain(2), plain(3), plain(markdown.length)]).toEqual([2, 2, text.length]);
  });

  it('takes thousands of marks, and marks in marks', () => {
    for (const text of ['*a'.repeat(3000), `${'> '.repeat(5000)}a`, '- '.repeat(200) + 'a', '['.repeat(3000)]) {
      expect(proseOf(asMarkdown(text).markdown).text).toBe(text);
    }
  });
});
