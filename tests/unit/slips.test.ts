import { describe, expect, it } from 'vitest';
import { readContent } from '#core/check/content.ts';
import { articleText, file, library, problemsOf, read } from './write-article.ts';

/* What editors were seen to get wrong, and what they are told. */

const said = 'She said: "We will not scrap the toll." He said: "We pay."';
const all = '  - { person: orla, text: We will not scrap the toll. }\n  - { person: tamm, text: We pay. }';

describe('an entry that is wrong in a way of its own is told so', () => {
  it.each([
    ['a quotation of marks alone', said, 'quotes: [{ person: orla, text: "." }]', 'expected words, not marks alone'],
    [
      'words pasted with their marks',
      said,
      `quotes:\n  - { person: orla, text: “We pay.” }`,
      'The quotation marks around these words are not part of them.\n  Write "We pay.".',
    ],
    [
      'right words with a wrong prefix',
      said,
      `quotes:\n  - { person: tamm, text: We pay., prefix: and }`,
      'These words are there, but not with this “prefix”: “We pay.”.\n  Remove “prefix”: the words occur once.',
    ],
    [
      'evidence with a wrong suffix',
      'We pay. Then we pay.',
      'notes: [{ kind: context, text: A., passage: { exact: pay, suffix: x } }]',
      'not with this “suffix”: “pay”.\n  Remove “suffix”.',
    ],
    [
      'a part of what another says',
      said,
      `quotes:\n${all}\n  - { person: tamm, text: scrap the toll }`,
      'Some of these words are in a quotation attributed to “orla”.',
    ],
    [
      'words that overlap with what another says',
      said,
      'quotes:\n  - { person: orla, text: We will not }\n  - { person: tamm, text: not scrap the toll. }\n  - { person: tamm, text: We pay. }',
      'Some of these words are in a quotation attributed to “orla”.',
    ],
    [
      'a correction that corrects nothing',
      'On Monday.',
      'notes: [{ kind: correction, passage: On Monday, text: A., corrected: On Monday }]',
      'The right words are the same as the words this note is about.',
    ],
    [
      'an interval that ends first',
      'x',
      'timeline: [{ date: 2031-05-09/2031-05-05, event: x, evidence: x }]',
      'the earlier date first',
    ],
    [
      'a day that does not exist',
      'x',
      'timeline: [{ date: 2031-02-30, event: x, evidence: x }]',
      'a day that is in the calendar',
    ],
    [
      'a time without an offset on a day',
      'x',
      'timeline: [{ date: 2031-05-05T10:00, event: x, evidence: x }]',
      'expected a date in EDTF',
    ],
    [
      'an indent of no-break spaces',
      'x',
      'people:\n  - id: orla\n\u00a0\u00a0\u00a0\u00a0role: PM',
      'no-break spaces, which YAML takes for letters: replace them with ordinary spaces',
    ],
    ['an interval for a day', 'x', 'updated: 2031-05-16/2031-05-17', 'expected a date such as 2025-02-27'],
    ['a day without hyphens', 'x', 'updated: 20310516', 'Write 2031-05-16.'],
    ...['1.10', '007', '0x1F', '+1'].map((role) => [
      `a role that YAML reads as a number, ${role}`,
      'x',
      `people: [{ id: orla, role: ${role} }]`,
      `Put it in quotation marks: "${role}".`,
    ]),
    ['a comment', 'x <!-- y -->', '', 'Remove this comment.'],
    ['an id with an ending', 'x', 'people: [{ id: Orla.yaml }]', 'Write orla.'],
  ])('%s', (_, body, entries, says) => {
    expect(problemsOf(read(body, entries))).toContain(says);
  });

  it('what another quotes is its own quotation', () => {
    const nested = 'He said: "She told us: \'We pay.\' And so it was."';
    const entries = `quotes:\n  - { person: tamm, text: "She told us: 'We pay.' And so it was." }\n  - { person: orla, text: We pay. }`;
    for (const language of ['en', 'uk']) {
      const articles = [file('articles/toll.md', articleText(nested, entries))];
      expect(problemsOf(readContent({ ...library, articles }, { language, keep: (article) => article }))).toBe(
        'no problem',
      );
    }
  });

  it('words in the abstract that are not in the article', () => {
    const text = articleText(said).replace(/^abstract: .*$/m, 'abstract: She “will scrap it”.');
    const content = readContent({ ...library, articles: [file('articles/toll.md', text)] });
    expect(problemsOf(content)).toContain('in quotation marks here, but not in the article: “will scrap it”');
  });

  it('a new article whose words are still to be written, unless it is a draft', () => {
    const text = articleText('Replace this paragraph with the article, word for word.');
    const of = (draft: string) =>
      problemsOf(
        readContent({ ...library, articles: [file('articles/toll.md', text.replace('---\n', `---\n${draft}`))] }),
      );
    expect(of('')).toContain('These words stand for what is still to be written.');
    expect(of('draft: true\n')).toBe('no problem');
  });

  it('a source that was read before it was published', () => {
    const of = (read: string) =>
      problemsOf(
        readContent({
          ...library,
          articles: [],
          sources: [
            file(
              'sources/radio.yaml',
              `publisher: R\nurl: https://r.example/\nkind: report\ndate: 2031-05-10\nread: ${read}\nwords: [{ text: Aye }]\n`,
            ),
          ],
        }),
      );
    expect(of('2031-05-01')).toContain('expected the day on which it was published, or a later one');
    expect(of('2031-05-09')).toBe('no problem');
  });

  it('initials of four letters', () => {
    const people = [file('people/orla.yaml', 'name: Mira Orla\ninitials: ORLA\n')];
    expect(problemsOf(readContent({ articles: [], questions: [], people }))).toContain(
      'expected at most three letters',
    );
  });
});
