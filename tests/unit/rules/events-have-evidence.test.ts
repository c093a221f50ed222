import { describe, expect, it } from 'vitest';
import { only, problemsOf, read } from '../write-article.ts';

const body = 'On Monday the port shut. It reopens on Friday, the owners said on Thursdays.';
const event = (entry: string) =>
  read(body, `timeline:\n  - date: 2031-05-12\n    event: The port shuts\n    evidence: the port shut\n${entry}`);

describe('holds', () => {
  it('for an event with its passage', () => {
    const content = event('');
    expect(problemsOf(content)).toBe('no problem');
    expect(only(only(content.articles).record.timeline)).toMatchObject({ event: 'The port shuts', status: 'happened' });
  });

  it('for several passages, and for the article’s words for the date in other capitals', () => {
    expect(
      problemsOf(
        event(
          '    when: on Monday\n    status: happened\n  - { date: 2031-05-16, event: It reopens, evidence: [It reopens, on Friday], status: announced }',
        ),
      ),
    ).toBe('no problem');
  });

  it('for an editor’s word where the date cannot tell', () => {
    const content = read(
      'It shuts today.',
      'timeline: [{ date: 2031-05-15, event: It shuts, evidence: It shuts today, status: announced }]',
    );
    expect(problemsOf(content)).toBe('no problem');
  });
});

describe('is broken', () => {
  it('by evidence that is not there', () => {
    expect(problemsOf(event('  - date: 2031-05-16\n    event: It reopens\n    evidence: It opens')))
      .toMatchInlineSnapshot(`
        "articles/toll.md:11:15–11:23 error events-have-evidence
          The evidence is not in the article: “It opens”.
          The nearest words (line 14), with the differences marked [-not in the article-], {+only in the article+}:
          It [-opens-]{+reopens+}
        Copy the words from the article."
      `);
  });

  it('by evidence in several places', () => {
    expect(problemsOf(event('  - { date: 2031-05-16, event: It reopens, evidence: [It reopens, { exact: on }] }')))
      .toMatchInlineSnapshot(`
        "articles/toll.md:9:67–9:80 error events-have-evidence
          The evidence occurs in several places in the article: “on”.
          Add the one you mean to the entry:
          line 12: prefix: "It reopens"
          line 12: prefix: "owners said""
      `);
  });

  it('by no evidence', () => {
    expect(problemsOf(event('  - { date: 2031-05-16, event: It reopens }'))).toMatchInlineSnapshot(`
      "articles/toll.md:9:5–9:44 error fields-are-known
        timeline 2 has no “evidence”.
        Add “evidence: …”."
    `);
  });

  it('by words for the date that the article does not have', () => {
    expect(problemsOf(event('    when: last Monday'))).toMatchInlineSnapshot(`
      "articles/toll.md:9:11–9:22 error events-have-evidence
        The article does not say “last Monday”.
        Copy the article’s own words for the date, or leave out “when”."
    `);
  });

  it('by a piece of a word for the date', () => {
    expect(problemsOf(event('    when: on Thursday'))).toMatchInlineSnapshot(`
      "articles/toll.md:9:11–9:22 error events-have-evidence
        The article does not say “on Thursday”.
        Copy the article’s own words for the date, or leave out “when”."
    `);
  });

  it('by a status against the date', () => {
    expect(problemsOf(event('    status: announced'))).toMatchInlineSnapshot(`
      "articles/toll.md:9:13–9:22 error events-have-evidence
        By its date this event had happened when the article was published, but “status” says “announced”.
        Remove “status”, or correct the date."
    `);
  });

  it('by one event twice', () => {
    expect(problemsOf(event('  - { date: 2031-05-13, event: The port shuts, evidence: On Monday }')))
      .toMatchInlineSnapshot(`
        "articles/toll.md:9:32–9:46 error events-have-evidence
          This event is already listed.
          Keep one entry and give it all the evidence."
      `);
  });

  it('by one id twice', () => {
    expect(
      problemsOf(
        read(
          body,
          'timeline:\n  - { id: shut, date: 2031-05-12, event: It shuts, evidence: the port shut }\n  - { id: shut, date: 2031-05-16, event: It reopens, evidence: It reopens }',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "articles/toll.md:7:11–7:15 error events-have-evidence
        This event is already listed.
        Keep one entry and give it all the evidence."
    `);
  });

  it('by a date that is none', () => {
    expect(problemsOf(event('  - { date: 2031-02-30, event: It reopens, evidence: It reopens }')))
      .toMatchInlineSnapshot(`
        "articles/toll.md:9:13–9:23 error fields-are-known
          “timeline 2, date” is “2031-02-30”; expected a day that is in the calendar.
          Correct the value."
      `);
  });

  it('by digits that are nearly a date', () => {
    const dates = ['0079', '800', '-44', '20310505', '203105', '99999'];
    const entries = dates.map((date) => `  - { date: ${date}, event: In ${date}, evidence: It reopens }`).join('\n');
    const messages = read(body, `timeline:\n${entries}`).problems.map(({ message }) => message);
    expect(messages).toMatchInlineSnapshot(`
      [
        "“timeline 1, date” is 79; expected a year of four digits, in quotation marks: "0079".",
        "“timeline 2, date” is 800; expected a year of four digits, in quotation marks: "0800".",
        "“timeline 3, date” is -44; expected a year of four digits, in quotation marks: "-0044".",
        "“timeline 4, date” is 20310505; expected hyphens between year, month and day: 2031-05-05.",
        "“timeline 5, date” is 203105; expected hyphens between year, month and day: 2031-05.",
        "“timeline 6, date” is 99999; expected a date in EDTF: a day 2025-02-27, a month 2025-02, a year 2025, an interval 2025-02-24/2025-02-27, open at one end ../2025-02-27 or 2025-02-27/.., uncertain 2025-02-27?, approximate 2025-02-27~.",
      ]
    `);
  });
});
