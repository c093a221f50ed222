import { expect, test } from 'vitest';
import { compareSnapshots, type Snapshot } from '#core/across/changes.ts';
import { parseMarkdown } from '#core/text/markdown.ts';
import { changesMarkdown } from '../../cli/changes/changes-markdown.ts';
import { read } from './write-article.ts';

const body = `The cabinet met on Monday. "The toll goes," said Mira Orla.

"It stays," said Juri Tamm.`;

const entries = `
quotes:
  - person: orla
    text: The toll goes,
    question: harbour-toll
  - person: tamm
    text: It stays,
positions:
  - person: orla
    question: harbour-toll
    stance: for
    summary: “The toll goes”.
    evidence: ["The toll goes,"]
timeline:
  - date: 2031-05-12
    when: on Monday
    event: The cabinet meets
    evidence: The cabinet met on Monday.
`;

function snapshot(text: string, frontMatter: string): Snapshot {
  const content = read(text, frontMatter);
  return { ...content, articles: content.articles.map(({ record }) => record) };
}

const before = snapshot(body, entries);
const markdown = (after: Snapshot, from = before) => changesMarkdown(compareSnapshots(from, after));

test('the same content has no changes', () => {
  expect(compareSnapshots(before, snapshot(body, entries))).toEqual({ articles: [], people: [], questions: [] });
  expect(markdown(before)).toBe('# What changes\n\nNothing: no article, person or question is different.\n');
});

test('whatever else an entry holds is compared too: the language of an article, and what later changes add', () => {
  const after = snapshot(body, `lang: en-GB\n${entries}`);
  expect(markdown(after)).toContain('  - lang: ');
  const grown = { ...before, articles: before.articles.map((article) => ({ ...article, series: 'Harbours' })) };
  expect(markdown(grown)).toContain('  - series: *nothing* → Harbours');
});

test('what is said of a position, an event and a quotation is told with what was said before', () => {
  const after = snapshot(
    body,
    entries
      .replace('stance: for', 'stance: unclear')
      .replace('2031-05-12', '2031-05-13')
      .replace('text: It stays,', 'text: It stays,\n    about: the toll'),
  );
  expect(markdown(after)).toMatchInlineSnapshot(`
    "# What changes

    | | added | changed | removed |
    | --- | --: | --: | --: |
    | Articles | 0 | 1 | 0 |
    | Quotations | 0 | 1 | 0 |
    | Positions | 0 | 1 | 0 |
    | Events | 0 | 1 | 0 |
    | Notes | 0 | 0 | 0 |

    ## The harbour toll (changed)

    \`articles/toll.md\`

    ### Quotations

    - Changed: **“It stays,”**
      - about: *nothing* → the toll

    ### Positions

    - Changed: **Mira Orla on “Should the harbour toll go?”**
      - stance: for → unclear

    ### Events

    - Changed: **The cabinet meets**
      - date: 2031-05-12 → 2031-05-13
    "
  `);
});

test('other words are another quotation, and a changed paragraph of the article is shown as it was and is', () => {
  const after = snapshot(body.replace('It stays', 'It stays for now'), entries.replace('It stays', 'It stays for now'));
  const [change] = compareSnapshots(before, after).articles;
  expect(change?.text).toEqual({
    removed: ['"It stays," said Juri Tamm.'],
    added: ['"It stays for now," said Juri Tamm.'],
  });
  expect(change?.entries.quotations.map(({ name, before: was, after: is }) => [name, was?.size, is?.size])).toEqual([
    ['“It stays,”', 1, undefined],
    ['“It stays for now,”', undefined, 1],
  ]);
});

test('a new article is told with all that it holds, one that is gone likewise', () => {
  const empty: Snapshot = { ...before, articles: [] };
  expect(
    compareSnapshots(empty, before).articles.map(({ kind, entries: all }) => [kind, all.quotations.length]),
  ).toEqual([['added', 2]]);
  expect(compareSnapshots(before, empty).articles.map(({ kind, entries: all }) => [kind, all.events.length])).toEqual([
    ['removed', 1],
  ]);
});

test('people and questions are compared by their files', () => {
  const people = new Map(before.people).set('tamm', {
    id: 'tamm',
    name: 'Juri Tamm',
    kind: 'person',
    aliases: ['J. Tamm'],
    titles: [],
    sameAs: [],
  });
  people.delete('port-office');
  expect(markdown({ ...before, people })).toMatchInlineSnapshot(`
    "# What changes

    | | added | changed | removed |
    | --- | --: | --: | --: |
    | Articles | 0 | 0 | 0 |
    | Quotations | 0 | 0 | 0 |
    | Positions | 0 | 0 | 0 |
    | Events | 0 | 0 | 0 |
    | Notes | 0 | 0 | 0 |

    ## People

    - Removed: **Port Office**
      - name: Port Office
      - kind: organization
    - Changed: **Juri Tamm**
      - aliases: *nothing* → \\["J. Tamm"\\]
    "
  `);
});

test('nothing in a text becomes markup of the report', () => {
  const hostile = '<img src=x> ![a](//b) [c](javascript:d) `e` **f** | g # h @i &lt; <!-- ';
  const after = snapshot(body, entries.replace('event: The cabinet meets', `event: ${JSON.stringify(hostile)}`));
  const kinds = new Set<string>();
  const visit = (node: { type: string; children?: readonly { type: string }[] }) => {
    kinds.add(node.type);
    node.children?.forEach(visit);
  };
  const report = markdown(after);
  visit(parseMarkdown(report));
  expect([...kinds].sort()).toEqual(
    [
      'heading',
      'inlineCode',
      'list',
      'listItem',
      'paragraph',
      'root',
      'strong',
      'table',
      'tableCell',
      'tableRow',
      'text',
    ].sort(),
  );
});

test('a report that is too long is cut, and says so', () => {
  const articles = Array.from({ length: 2000 }, (_, number) =>
    before.articles.map((record) => ({ ...record, slug: `toll-${String(number)}` })),
  ).flat();
  const report = markdown({ ...before, articles });
  expect(report.length).toBeLessThan(510_000);
  expect(report).toMatch(/Too long to show in full: \d+ of 2001 parts are left out\.\n$/);
});
