import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { describe, expect, it } from 'vitest';
import { citeAsBibtex, citeAsCslJson, citeAsText, citeQuoteAsText } from '#publish/citations.ts';
import { norlandRecord } from './records.ts';

const source = { siteName: 'Verbatim', url: 'https://verbatim.example/articles/norland-bridge/' };

function quoteOf(record: ReturnType<typeof norlandRecord>) {
  const [quote] = record.quotes;
  if (!quote) throw new Error('The record has no quote.');
  return quote;
}

describe('citeAsText', () => {
  it('names title, site, time and address', () => {
    expect(citeAsText(norlandRecord(), source)).toBe(
      '“Norland’s ‘bridge’ may wait – minister”. Verbatim, 4 March 2031, 07:05 UTC. https://verbatim.example/articles/norland-bridge/',
    );
  });

  it('gives the time in the offset that the article gives', () => {
    expect(citeAsText(norlandRecord({ date: '2031-03-04T23:30:00-05:00' }), source)).toContain(
      '4 March 2031, 23:30 UTC−05:00.',
    );
  });

  it('adds no stop to a title that ends with one', () => {
    expect(citeAsText(norlandRecord({ title: 'Will it wait?' }), source)).toMatch(/^“Will it wait\?” Verbatim/);
  });
});

describe('citeQuoteAsText', () => {
  it('names the speaker with the role of this article, and leads to the quotation', () => {
    const record = norlandRecord();
    expect(citeQuoteAsText(record, quoteOf(record), source)).toBe(
      '“we will wait” (Ada Berg, Minister, in “Norland’s ‘bridge’ may wait – minister”, Verbatim, 4 March 2031, ' +
        'https://verbatim.example/articles/norland-bridge/#quote-we-will)',
    );
  });

  it('sets paragraphs in one line', () => {
    const record = norlandRecord();
    const quote = { ...quoteOf(record), text: 'One.\n\nTwo.' };
    expect(citeQuoteAsText(record, quote, source)).toMatch(/^“One\. Two\.” \(/);
  });
});

describe('citeAsBibtex', () => {
  it('is an @online entry of the site, without an author', () => {
    expect(citeAsBibtex(norlandRecord(), source)).toMatchInlineSnapshot(`
      "@online{verbatim-norland-bridge,
        title = {{Norland's \`\`bridge'' may wait -- minister}},
        organization = {Verbatim},
        date = {2031-03-04},
        url = {https://verbatim.example/articles/norland-bridge/}
      }"
    `);
  });

  it('escapes what LaTeX would read as a command', () => {
    const title = String.raw`50% & $5 #1 a_b {c} ~ ^ \d — “e”`;
    expect(citeAsBibtex(norlandRecord({ title }), source)).toContain(
      String.raw`title = {{50\% \& \$5 \#1 a\_b \textbraceleft{}c\textbraceright{} \textasciitilde{} \textasciicircum{} \textbackslash{}d --- ` +
        "``e''}},",
    );
  });

  it.each(['}', '{', '\\{', '}}%'])('keeps its braces in pairs with the title %j', (title) => {
    const entry = citeAsBibtex(norlandRecord({ title }), source);
    expect(entry.split('{').length).toBe(entry.split('}').length);
  });

  it('has a key that only the names of site and file decide', () => {
    const key = (changes: Parameters<typeof norlandRecord>[0]) =>
      citeAsBibtex(norlandRecord(changes), source).split('\n')[0];
    expect(key({ title: 'Another', date: '2040-01-01' })).toBe('@online{verbatim-norland-bridge,');
  });
});

describe('citeAsCslJson', () => {
  it('is an article of the site, without an author', () => {
    expect(citeAsCslJson(norlandRecord(), source)).toMatchInlineSnapshot(`
      {
        "URL": "https://verbatim.example/articles/norland-bridge/",
        "container-title": "Verbatim",
        "id": "verbatim-norland-bridge",
        "issued": {
          "date-parts": [
            [
              2031,
              3,
              4,
            ],
          ],
        },
        "language": "en",
        "title": "Norland’s “bridge” may wait – minister",
        "type": "article-newspaper",
      }
    `);
  });

  it.each(['Norland\'s "bridge" may wait - minister', 'Costs: 50% & {more}'])(
    'says what a BibTeX parser makes of the BibTeX entry of %j',
    (title) => {
      const record = norlandRecord({ title });
      const item = citeAsCslJson(record, source);
      expect(new Cite(citeAsBibtex(record, source)).data).toEqual([
        expect.objectContaining({
          id: item.id,
          title: item.title.replace('’', "'"),
          issued: item.issued,
          URL: item.URL,
        }),
      ]);
    },
  );
});
