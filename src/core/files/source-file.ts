import { remembered } from '#core/remembered.ts';
import { problemReporter, type Finding, type Problem, type Span } from '#core/check/problem.ts';
import type { Rule } from '#core/check/rule.ts';
import { firstHidden } from './hidden-characters.ts';

/** A file of the content folder as it lies on the disk. `path` is what problems call it, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The largest file that is read, in bytes. The longest novel in English prose would be three times as long. */
const largestFile = 1_000_000;

export const fileIsReadable: Rule = {
  id: 'file-is-readable',
  title: 'Every file is plain text',
  explanation:
    'A file is UTF-8 text of at most one megabyte, without control characters, code points that are not characters, or ' +
    'invisible marks that change the direction of text or hide other text: a reader sees every character that we check.',
};

/** A file's text, or the one problem that keeps it from being read. A byte order mark is dropped. */
export function readSource({ path, bytes }: SourceFile): string | Problem {
  const problem = (text: string, span: Span, message: string, hint: string) =>
    problemReporter(path, text)({ rule: fileIsReadable.id, span, message, hint });
  if (bytes.length > largestFile) {
    return problem(
      '',
      { start: 0, end: 0 },
      `The file has ${bytes.length.toLocaleString('en-GB')} bytes; expected at most ${largestFile.toLocaleString('en-GB')}.`,
      'An article this long is almost certainly a mistake. Split it, or remove what does not belong in it.',
    );
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const valid = textBeforeInvalidBytes(bytes);
    return problem(
      `${valid}\ufffd`,
      { start: valid.length, end: valid.length + 1 },
      'The file is not valid UTF-8 here.',
      'Save the file as UTF-8.',
    );
  }
  const hidden = hiddenCharacter(text);
  return hidden ? problemReporter(path, text)(hidden) : text;
}

/** The first character of a text that a reader does not see, if there is one. */
export function hiddenCharacter(text: string): Finding | undefined {
  const found = firstHidden(text);
  if (!found) return undefined;
  const { index, character } = found;
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return {
    rule: fileIsReadable.id,
    span: { start: index, end: index + character.length },
    message: `There is ${describeHidden(character)} (U+${code}).`,
    hint: 'Delete it: readers must see everything that is checked.',
  };
}

function describeHidden(character: string): string {
  if (/[\u202a-\u202e\u2066-\u2069]/.test(character)) {
    return 'an invisible character here that changes the direction of text';
  }
  if (/\p{Cc}/u.test(character)) return 'a control character here';
  return /[\p{Cs}\p{Noncharacter_Code_Point}]/u.test(character)
    ? 'a code point here that is not a character'
    : 'an invisible character here';
}

/** As much text as precedes the first invalid byte: the longest beginning of the file that can be decoded. */
function textBeforeInvalidBytes(bytes: Uint8Array): string {
  const decode = (length: number) => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
    } catch {
      return undefined;
    }
  };
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (decode(middle) === undefined) invalid = middle;
    else valid = middle;
  }
  return decode(valid) ?? '';
}

/** The texts of files by path, for showing lines of them: decoded when first asked for, readable or not; not of those too large. */
export function sourcesOf(files: readonly SourceFile[]): (path: string) => string | undefined {
  const byPath = new Map(files.map(({ path, bytes }) => [path, bytes]));
  const textOf = remembered((bytes: Uint8Array) => new TextDecoder().decode(bytes));
  return (path) => {
    const bytes = byPath.get(path);
    return bytes && bytes.length <= largestFile ? textOf(bytes) : undefined;
  };
}
