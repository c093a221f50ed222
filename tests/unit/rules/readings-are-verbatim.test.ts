import { describe, expect, it } from 'vitest';
import { readContent } from '#core/check/content.ts';
import { articleText, file, library, only, problemsOf } from '../write-article.ts';

const radio = `publisher: Norland Radio
url: https://radio.example/1
kind: interview
read: 2031-05-16
words:
  - person: orla
    text: We will not scrap the toll, not this year.
    place: 12 min
  - text: We pay, and we pay again.
`;

/** An article that quotes somebody, with these readings, beside this source. */
function withReadings(readings: string, { source = radio, lang = '' } = {}) {
  const entries = `${lang}quotes:\n  - person: orla\n    text: We scrap the toll.\n    readings:\n      ${readings}`;
  return readContent({
    ...library,
    sources: [file('sources/norland-radio.yaml', source)],
    articles: [file('articles/toll.md', articleText('"We scrap the toll," she said.', entries))],
  });
}

/** The verdicts of the one quotation of an article. */
function verdictsOf(content: ReturnType<typeof withReadings>) {
  const { readings = [], elsewhere } = only(only(content.articles).record.quotes);
  return { readings: readings.map(({ verdict }) => verdict), elsewhere };
}

describe('holds', () => {
  it('for a run of the words of a source', () => {
    const content = withReadings('- { source: norland-radio, text: scrap the toll }');
    expect(problemsOf(content)).toBe('no problem');
    expect(verdictsOf(content)).toEqual({ readings: ['part'], elsewhere: 'part' });
  });

  it('for words that stand twice, with what stands before them', () => {
    const content = withReadings('- { source: norland-radio, text: we pay, prefix: and }');
    expect(problemsOf(content)).toBe('no problem');
  });

  it('for several sources, of which that counts which differs', () => {
    const content = withReadings(
      '- { source: norland-radio, text: scrap the toll }\n      - { source: norland-radio, text: We pay, suffix: and }',
    );
    expect(verdictsOf(content)).toEqual({ readings: ['part', 'other'], elsewhere: 'other' });
  });

  it('for words in another language, which are compared with nothing', () => {
    const content = withReadings('- { source: norland-radio, text: We pay, suffix: and }', {
      source: radio.replace('kind:', 'lang: uk\nkind:'),
    });
    expect(problemsOf(content)).toBe('no problem');
    expect(verdictsOf(content)).toEqual({ readings: ['not-compared'], elsewhere: 'not-compared' });
  });

  it('for words in the language of the article, wherever it is said', () => {
    expect(
      verdictsOf(withReadings('- { source: norland-radio, text: scrap the toll }', { lang: 'lang: en-GB\n' })),
    ).toEqual({ readings: ['part'], elsewhere: 'part' });
  });
});

describe('is broken', () => {
  it('by a word that the source does not print', () => {
    expect(problemsOf(withReadings('- source: norland-radio\n        text: We will scrap the toll, not this year.')))
      .toMatchInlineSnapshot(`
        "articles/toll.md:10:15–10:53 error readings-are-verbatim
          These words are not in sources/norland-radio.yaml: “We will scrap the toll, not this year.”.
          The nearest words (entry 1), with the differences marked {+only in the source+}:
          We will {+not+} scrap the toll, not this year.
        Copy the words from one entry under “words” in that file."
      `);
  });

  it('by words that stand several times in the source', () => {
    expect(problemsOf(withReadings('- { source: norland-radio, text: pay }'))).toMatchInlineSnapshot(`
      "articles/toll.md:9:40–9:43 error readings-are-verbatim
        These words occur several times in sources/norland-radio.yaml: “pay”.
        Add the one you mean to the entry:
        entry 2: prefix: "year. We"
        entry 2: prefix: "and we""
    `);
  });

  it('by a source without a file', () => {
    expect(problemsOf(withReadings('- { source: norland-radoi, text: pay }'))).toMatchInlineSnapshot(`
      "articles/toll.md:9:19–9:32 error names-are-known
        There is no source “norland-radoi”.
        Did you mean “norland-radio”? To add one, create the file sources/norland-radoi.yaml."
    `);
  });
});

describe('a file of a source', () => {
  const problems = (source: string) =>
    problemsOf(withReadings('- { source: norland-radio, text: scrap the toll }', { source }));

  it('needs an address', () => {
    expect(problems(radio.replace(/url.*\n/, ''))).toMatchInlineSnapshot(`
      "sources/norland-radio.yaml:1:1–1:25 error fields-are-known
        “url” is missing; expected the address of the source, or that of a copy under “copy”.
        Add “url: …”."
    `);
  });

  it('is known by a copy, where nothing else was found', () => {
    expect(problems(radio.replace('url:', 'copy:'))).toBe('no problem');
  });

  it('names people who have files, and its words once', () => {
    expect(
      problems(
        `${radio.replace('person: orla', 'person: orlo').replace('place:', 'id: toll\n    place:')}    id: toll\n`,
      ),
    ).toMatchInlineSnapshot(`
      "sources/norland-radio.yaml:6:13–6:17 error names-are-known
        There is no person “orlo”.
        Did you mean “orla”? To add one, create the file people/orlo.yaml.
      sources/norland-radio.yaml:11:9–11:13 error names-are-known
        “toll” already names other words in this source.
        Give each its own name."
    `);
  });
});
