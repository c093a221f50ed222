import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../../cli/run-node.ts';
import { readFolder } from '#build/read-folder.ts';
import { readContent } from '#core/check/content.ts';
import { makeSiteRecord } from '#core/across/record.ts';
import { annotationsOf } from '#publish/annotations.ts';
import { feedItem } from '#publish/feed.ts';
import { articleJsonLd } from '#publish/json-ld.ts';
import { tables } from '#publish/tables.ts';
import { countsElsewhere, receiptOf } from '#text/elsewhere.ts';

const content = readContent(await readFolder(join(projectRoot, 'tests/fixtures/country')));
const records = content.articles.map(({ record }) => record);
const slug = 'valmora-council-keeps-old-harbour';
const record = records.find((each) => each.slug === slug) ?? records[0];
if (!record) throw new Error('The country has no article.');
const page = `https://verbatim.example/articles/${slug}/`;
const absolute = (address: string) => `https://verbatim.example${address}`;

describe('How other sources print the quotations of an article', () => {
  test('is said in one line beside the first verdict', () => {
    expect(receiptOf(record)).toMatchInlineSnapshot(
      `"5 quotations, all found word for word in the article. In other sources: 1 in part, 2 worded differently, 2 not compared."`,
    );
    expect(records.filter((each) => receiptOf(each).includes('In other sources')).map((each) => each.slug)).toEqual([
      slug,
    ]);
  });

  test('stands in a table of readings', () => {
    const csv = [...(tables.find(({ name }) => name === 'readings')?.csv(records, { absolute }) ?? [])].join('');
    const rows: Record<string, string>[] = parse(csv, { bom: true, columns: true });
    expect(new Set(rows.map(({ reading }) => reading)).size).toBe(rows.length);
    expect(
      rows.map(({ source, verdict, part_of: partOf, in_copy: inCopy, place }) =>
        [source, verdict, partOf, inCopy, place].join(' | '),
      ),
    ).toMatchInlineSnapshot(`
      [
        "council-of-valmora-2031-03-03 | other |  | false | page 14",
        "council-of-valmora-2031-03-03 | part | source | false | page 22",
        "radio-kessand-2031-03-04 | same |  | true | 48 min",
        "radio-kessand-2031-03-04 | other |  | true | 12 min 30 s",
        "voix-des-iles-2031-03-05 | not-compared |  | true | ",
      ]
    `);
  });

  test('is a body of the annotation of its passage, by the publisher', () => {
    const bodies = annotationsOf(record).flatMap(({ body }) => body);
    expect(bodies.find((body) => typeof body !== 'string' && body.creator)).toMatchInlineSnapshot(`
      {
        "creator": {
          "name": "Council of Valmora",
          "type": "Organization",
        },
        "id": "articles/valmora-council-keeps-old-harbour/#reading-you-cannot-ask-7oad--council-of-valmora-2031-03-03",
        "purpose": "commenting",
        "type": "TextualBody",
        "value": "You can't ask people to give up a quay their grandmothers mended nets on and show them a drawing of a crane.",
      }
    `);
  });

  test('is what its structured data cites, and where its text comes from is what it is based on', () => {
    const { citation, isBasedOn } = articleJsonLd(record, page, {
      name: 'Verbatim',
      url: 'https://verbatim.example/',
    });
    expect({ citation, isBasedOn }).toMatchInlineSnapshot(`
      {
        "citation": [
          "https://verbatim.example/sources/council-of-valmora-2031-03-03/",
          "https://verbatim.example/sources/radio-kessand-2031-03-04/",
          "https://verbatim.example/sources/voix-des-iles-2031-03-05/",
        ],
        "isBasedOn": {
          "@type": "CreativeWork",
          "name": "Valmora says no, narrowly",
          "publisher": {
            "@type": "Organization",
            "name": "Osmere Courier",
          },
          "url": "https://courier.example/valmora",
        },
      }
    `);
  });

  test('is told to those who read the article in a feed', () => {
    expect(feedItem(record, { url: page, body: '<p>Text.</p>' }).html).toContain(
      `<a href="${page}#quotes">${receiptOf(record)}</a>`,
    );
  });

  test('is listed source by source, each with its words and the articles that quote them', () => {
    const { sources } = makeSiteRecord(records, content);
    expect(
      sources.map(({ source, words }) => [
        source.publisher,
        ...words.map(({ readings }) => readings.map(({ quote }) => quote.number).join()),
      ]),
    ).toMatchInlineSnapshot(`
      [
        [
          "Council of Valmora",
          "1",
          "2",
        ],
        [
          "Radio Kessand",
          "4",
          "4",
        ],
        [
          "Voix des Îles",
          "5",
        ],
      ]
    `);
  });

  test('is counted, with what was folded', () => {
    expect(countsElsewhere(records).map(({ what, count }) => `${what}: ${String(count)}`)).toMatchInlineSnapshot(`
      [
        "Quotations printed in the same words: 0",
        "Quotations printed in part: 1",
        "Quotations printed in other words: 2",
        "Quotations not compared: 68",
        "Readings identical letter for letter: 0",
        "Readings identical except for: Double quotation marks: 0",
        "Readings identical except for: Single quotation marks and apostrophes: 0",
        "Readings identical except for: Dashes and hyphens, one or more: 0",
        "Readings identical except for: Spaces of any width and line breaks, one or more: 0",
        "Readings identical except for: Letters made of several characters (Unicode NFC): 0",
        "Readings identical except for: a comma or full stop at the end: 1",
      ]
    `);
  });
});
