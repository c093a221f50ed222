import type { ArticleChange, Change, Changes } from '#core/across/changes.ts';
import { entryKinds, type EntryKind, type Facts } from '#core/across/facts.ts';

/** What the kinds are called: over a list, and with a number. */
const headings: Readonly<Record<EntryKind, string>> = {
  about: 'About the article',
  quotations: 'Quotations',
  positions: 'Positions',
  events: 'Events',
  notes: 'Notes',
  people: 'Roles',
};

/** A report that is longer than this is not shown by the services it is for: what is too much is only counted. */
const mostCharacters = 500_000;

/** Changes for people to read, as Markdown. Texts of the content stand in it as they are: none is markup. */
export function changesMarkdown({ articles, people, questions }: Changes): string {
  const parts = [...articles.map(articleMarkdown), ...library('People', people), ...library('Questions', questions)];
  if (parts.length === 0) return '# What changes\n\nNothing: no article, person or question is different.\n';
  let room = mostCharacters;
  const shown = parts.filter((part) => (room -= part.length) >= 0);
  const rest = parts.length - shown.length;
  const more = rest === 0 ? [] : [`Too long to show in full: ${rest} of ${parts.length} parts are left out.`];
  return `${['# What changes', summary(articles), ...shown, ...more].join('\n\n')}\n`;
}

/** How much of each kind was added, changed and removed. */
function summary(articles: readonly ArticleChange[]): string {
  const rows = [
    row(
      'Articles',
      ['added', 'changed', 'removed'].map((kind) => articles.filter((each) => each.kind === kind).length),
    ),
    ...(['quotations', 'positions', 'events', 'notes'] as const).map((kind) => {
      const changes = articles.flatMap(({ entries }) => entries[kind]);
      return row(
        headings[kind],
        (['Added', 'Changed', 'Removed'] as const).map(
          (word) => changes.filter((each) => wordFor(each) === word).length,
        ),
      );
    }),
  ];
  return ['| | added | changed | removed |', '| --- | --: | --: | --: |', ...rows].join('\n');
}

function row(name: string, numbers: readonly number[]): string {
  return `| ${[name, ...numbers.map(String)].join(' | ')} |`;
}

function articleMarkdown({ slug, title, kind, text, entries }: ArticleChange): string {
  const ownWords = [
    ...text.removed.map((paragraph) => `- Removed: ${plain(paragraph)}`),
    ...text.added.map((paragraph) => `- Added: ${plain(paragraph)}`),
  ];
  return [
    `## ${plain(title)} (${kind})`,
    `\`articles/${slug}.md\``,
    ...(ownWords.length === 0 ? [] : ['### The article’s own words', ownWords.join('\n')]),
    ...entryKinds.flatMap((each) => list(headings[each], entries[each])),
  ].join('\n\n');
}

function library(heading: string, changes: readonly Change[]): string[] {
  return changes.length === 0 ? [] : [`## ${heading}\n\n${changes.map(line).join('\n')}`];
}

function list(heading: string, changes: readonly Change[]): string[] {
  return changes.length === 0 ? [] : [`### ${heading}`, changes.map(line).join('\n')];
}

const none: Facts = new Map();

function line(change: Change): string {
  const { name, before = none, after = none } = change;
  const head = `- ${wordFor(change)}: **${plain(name)}**`;
  if (wordFor(change) !== 'Changed') return [head, ...facts(before), ...facts(after)].join('\n');
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  const value = (of: Facts, key: string) => (of.has(key) ? plain(of.get(key) ?? '') : '*nothing*');
  return [head, ...keys.map((key) => `  - ${plain(key)}: ${value(before, key)} → ${value(after, key)}`)].join('\n');
}

function facts(of: Facts): string[] {
  return [...of].map(([key, value]) => `  - ${plain(key)}: ${plain(value)}`);
}

function wordFor({ before, after }: Change): 'Added' | 'Changed' | 'Removed' {
  return before === undefined ? 'Added' : after === undefined ? 'Removed' : 'Changed';
}

/** A text as it is, on one line: no character of it is Markdown or HTML. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]()<>#|~&@]/g, String.raw`\$&`);
}
