import { firstIndex } from '#core/text/first-index.ts';
import { parseMarkdown, UnreadableMarkdown } from '#core/text/markdown.ts';
import { readProse } from '#core/text/prose.ts';

/** A plain text as Markdown that reads as the same letters. */
export interface AsMarkdown {
  readonly markdown: string;
  /** The offset in the plain text for one in the Markdown. */
  readonly plain: (offset: number) => number;
}

/**
 * Puts a backslash before every mark that Markdown would not show as it is: in the paragraphs that it would read as
 * something else than their letters, and in no others.
 */
export function asMarkdown(text: string): AsMarkdown {
  // Where the backslashes stand in the Markdown.
  const added: number[] = [];
  let markdown = '';
  for (const [at, part] of (readsAsItIs(text) ? [text] : text.split(emptyLines)).entries()) {
    let copied = 0;
    // Every second part is what stands between the paragraphs.
    const marks = at % 2 === 1 || readsAsItIs(part) ? [] : part.matchAll(mark);
    for (const { index } of marks) {
      markdown += part.slice(copied, index);
      copied = index;
      added.push(markdown.length);
      markdown += '\\';
    }
    markdown += part.slice(copied);
  }
  return { markdown, plain: (offset) => offset - firstIndex(added.length, (at) => (added[at] ?? offset) >= offset) };
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
