import type { Edit, Span } from '#core/check/problem.ts';
import { asItShouldBe, firstMended, partsOf, type Line } from './yaml-lines.ts';

/** One of YAML's traps, in the author's words. Spans count in the YAML text. */
export interface Trap {
  readonly message: string;
  readonly hint: string;
  /** The place to look at, where the parser's own is not it. */
  readonly span?: Span | undefined;
  readonly fix?: Edit | undefined;
}

/** The first entry of a list whose dash is missing: its keys follow those of the entry above, as if they were twice there. */
export function undashed(yaml: string, line: Line): Trap | undefined {
  const above = yaml
    .slice(Math.max(0, line.start - entryLength), line.start)
    .split(/\r?\n/)
    .map(partsOf);
  const entry = above.findLast(({ dashes }) => dashes !== '');
  if (entry?.key.trim() !== line.key.trim()) return undefined;
  if (entry.indent.length + entry.dashes.length !== line.indent.length) return undefined;
  const mended = `${entry.indent}${entry.dashes}${line.text.trimStart()}`;
  return { message: dashless, hint: asItShouldBe(mended) };
}

/** How far above the beginning of an entry is looked for, in characters. */
const entryLength = 5_000;

/** What is said where a list entry has no dash. */
export const dashless = 'This list entry does not begin with a dash.';

/** Spaces that YAML does not take for spaces, as pasted from a text processor. */
const wideSpaces = '[\\u00a0\\u2000-\\u200a\\u202f\\u3000]';
/** What a line has, and what stands in its place: as many ordinary spaces if nothing is said. */
const slips: readonly (readonly [pattern: RegExp, mended: string, message: string])[] = [
  [new RegExp(`^( *)${wideSpaces}[ \\s]*(?=\\S)`), '', 'a no-break space at the beginning of this line'],
  [new RegExp(`^( *(?:- +)*[A-Za-z][\\w-]*:) *${wideSpaces}\\s*`), '$1 ', 'a no-break space after the colon'],
  [new RegExp(`^( *-)${wideSpaces}\\s*`), '$1 ', 'a no-break space after the dash'],
  [/^( *)-(?=[A-Za-z][\w-]*:(?:\s|$))/, '$1- ', 'no space after the dash'],
  [/^( *)[•·–*] +(?=\S)/, '$1- ', 'another mark than a hyphen before this list entry'],
];

/** The first line that has a wrong space or mark where YAML wants another, if it can be read without. */
export function firstSlip(yaml: string): Trap | undefined {
  let start = 0;
  // Each is tried by reading the whole.
  let tries = 5;
  for (const text of yaml.split('\n')) {
    const line = { start, end: start + text.length };
    for (const [pattern, right, message] of slips) {
      if (!pattern.test(text)) continue;
      if (tries === 0) return undefined;
      tries -= 1;
      // As many columns of ordinary spaces.
      const spaces = (found: string) => ' '.repeat(found.length);
      const form = right === '' ? text.replace(pattern, spaces) : text.replace(pattern, right);
      const mended = firstMended(yaml, line, [form]);
      if (mended === undefined) continue;
      const indent = /^ */.exec(text)?.[0].length ?? 0;
      const span = { start: start + indent, end: start + text.trimEnd().length };
      return { message: `There is ${message}.`, hint: asItShouldBe(mended.trimEnd()), span };
    }
    start = line.end + 1;
  }
  return undefined;
}
