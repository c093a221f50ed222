import { firstIndex } from '#core/text/first-index.ts';
import { parseMarkdown } from '#core/text/markdown.ts';
import { UnreadableMarkdown } from '#core/text/unreadable-markdown.ts';
import { readProse } from '#core/text/prose.ts';
import { speakerOfTurn } from './turn-of-speech.ts';

/** A plain text as Markdown that reads as the same letters. */
export interface AsMarkdown {
  readonly markdown: string;
  /** The offset in the plain text for one in the Markdown. */
  readonly plain: (offset: number) => number;
}

/**
 * Puts a backslash before every mark that Markdown would not show as it is: in the paragraphs that it would read as
 * something else than their letters, and in no others. What a layout without marks tells becomes one: a subhead is a
 * heading, and what is said in a transcript, or signed, a block quote.
 */
export function asMarkdown(text: string): AsMarkdown {
  // Where a character that is none of the text's stands in the Markdown.
  const added: number[] = [];
  let markdown = '';
  const parts = text.split(emptyLines);
  const isPlain = readsAsItIs(text);
  for (const [at, part] of parts.entries()) {
    let copied = 0;
    const insert = (index: number, marks: string) => {
      markdown += part.slice(copied, index);
      copied = index;
      for (const character of marks) {
        added.push(markdown.length);
        markdown += character;
      }
    };
    // Every second part is what stands between the paragraphs.
    const [layout, isQuote] = at % 2 === 1 ? [undefined, false] : [layoutOf(parts, at), isSigned(part, parts[at + 2])];
    if (layout) insert(layout.index, layout.marks);
    if (at % 2 === 0 && !isPlain && !readsAsItIs(part)) {
      for (const { index, 0: character } of part.matchAll(mark)) {
        if (!(isQuote && character === '>')) insert(Math.max(index, copied), '\\');
      }
    }
    markdown += part.slice(copied);
  }
  return { markdown, plain: (offset) => offset - firstIndex(added.length, (at) => (added[at] ?? offset) >= offset) };
}

/** The marks that tell what a paragraph is by its layout, and where they go. */
function layoutOf(parts: readonly string[], at: number): { index: number; marks: string } | undefined {
  const part = parts[at] ?? '';
  const speaker = speakerOfTurn(part);
  if (speaker !== undefined && [parts[at - 2], parts[at + 2]].some((other) => speakerOfTurn(other ?? '') !== undefined))
    return { index: speaker.length + 1, marks: '\n\n>' };
  return isSubhead(part, parts[at - 2], parts[at + 2]) ? { index: 0, marks: '## ' } : undefined;
}

/** A few words without a stop between two paragraphs, of which the second is prose. */
function isSubhead(part: string, before: string | undefined, after: string | undefined): boolean {
  const isShort = part.length < 70 && part.includes(' ') && /^\p{Lu}[^.?!:;"“”\n]*[\p{L}\p{N}]$/u.test(part);
  return isShort && before !== undefined && /[.?!]["”’]?$/.test(before) && after !== undefined && after.length > 100;
}

/** “> Q” before “— Ada Lorn”. */
function isSigned(part: string, after: string | undefined): boolean {
  return part.split('\n').every((line) => line.startsWith('> ')) && /^[—–―] ?\p{Lu}/u.test(after ?? '');
}

const lineEnd = String.raw`(?:\r\n|\n|\r(?!\n))`;
const emptyLines = new RegExp(String.raw`(${lineEnd}(?:[\t ]*${lineEnd})+)`);

/**
 * What may mean something to Markdown: anywhere, then where a line begins. An underscore inside a word is one, and a
 * backslash before anything but a mark.
 */
const mark = new RegExp(
  [
    '[`*[<]',
    String.raw`\\(?=[!-/:-@[-\x60{-~\r\n])`,
    String.raw`(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])`,
    String.raw`&(?=#?\w+;)`,
    String.raw`[#>+=~|:\-](?<=^[\t ]*.)`,
    String.raw`[.)](?<=^[\t ]*\d{1,9}.)`,
  ].join('|'),
  'gmu',
);

/** Whether Markdown shows a text as paragraphs of the letters that it has. */
function readsAsItIs(text: string): boolean {
  try {
    const root = parseMarkdown(text);
    const isPlain = root.children.every(
      (block) => block.type === 'paragraph' && block.children.every(({ type }) => type === 'text' || type === 'break'),
    );
    return isPlain && letters(readProse(root).text) === letters(text);
  } catch (error) {
    if (error instanceof UnreadableMarkdown) return false;
    throw error;
  }
}

/** A text in which all white space between words is alike. */
function letters(text: string): string {
  return text.replaceAll(/[\t\n\r ]+/g, ' ').replaceAll(/^ | $/g, '');
}
