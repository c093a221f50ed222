import { readContent, type Content } from '#core/check/content.ts';
import { parseMarkdown } from '#core/text/markdown.ts';
import { parseArticle, type ParsedArticle } from '#core/article/parse-article.ts';
import type { Problem } from '#core/check/problem.ts';
import { readProse, type Prose } from '#core/text/prose.ts';
import type { SourceFile } from '#core/files/source-file.ts';

/** A file of the content folder. */
export function file(path: string, text: string): SourceFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

/** The people and questions of Norland, an invented country. */
export const library = {
  people: [
    file('people/orla.yaml', 'name: Mira Orla\ntitles: [the Prime Minister]\n'),
    file('people/tamm.yaml', 'name: Juri Tamm\n'),
    file('people/port-office.yaml', 'name: Port Office\nkind: organization\n'),
  ],
  questions: [
    file('questions/harbour-toll.yaml', 'question: Should the harbour toll go?\n'),
    file('questions/night-ferry.yaml', 'question: Should the night ferry return?\n'),
  ],
};

/** The text of an article: its three required entries (lines 2 to 4), then more entries from line 5, then the body. */
export function articleText(body: string, entries = ''): string {
  return `---
title: The harbour toll
date: 2031-05-15
abstract: Ministers differ about the toll.
${entries === '' ? '' : `${entries.replace(/^\n|\n[ ]*$/g, '')}\n`}---

${body}
`;
}

/** Reads a content folder that holds one article with this body, and these entries besides the required ones. */
export function read(body: string, entries = ''): Content {
  return readText(articleText(body, entries));
}

/** Reads a content folder that holds one article file with this text. */
export function readText(text: string | Uint8Array): Content {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return readContent({ ...library, articles: [{ path: 'articles/toll.md', bytes }] });
}

/** What is wrong with an article, as a list that snapshots pin: place, severity, rule, message and hint. */
export function problemsOf({ problems }: Content): string {
  return problems.map(describeProblem).join('\n') || 'no problem';
}

function describeProblem({
  file: path,
  line,
  column,
  endLine,
  endColumn,
  severity,
  rule,
  message,
  hint,
}: Problem): string {
  const place = `${path}:${String(line)}:${String(column)}–${String(endLine)}:${String(endColumn)}`;
  return `${place} ${severity} ${rule}\n  ${message}\n  ${hint ?? '(no hint)'}`;
}

/** The one article that was read. */
export function only<Item>(items: readonly Item[]): Item {
  const [item, ...others] = items;
  if (item === undefined || others.length > 0) throw new Error(`Expected one, found ${String(items.length)}.`);
  return item;
}

/** The readable text of a Markdown body. */
export function proseOf(markdown: string): Prose {
  return readProse(parseMarkdown(markdown));
}

/** An article that must be readable, parsed: its body, prose, quotations and passages. */
export function parse(body: string): ParsedArticle {
  const parsed = parseArticle(file('articles/toll.md', articleText(body)));
  if (Array.isArray(parsed)) throw new Error(parsed.map(({ message }) => message).join(' '));
  return parsed;
}
