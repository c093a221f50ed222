import { problemReporter, type Finding, type Problem, type Span } from '#core/check/problem.ts';
import type { Rule } from '#core/check/rule.ts';

/** A file of the content folder as it lies on the disk. `path` is what problems call it, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** The largest file that is read, in bytes. The longest novel in English prose would be three times as long. */
export const largestFile = 1_000_000;

export const fileIsReadable: Rule = {
  id: 'file-is-readable',
  title: 'Every file is plain text',
  explanation:
    'A file is UTF-8 text of at most one megabyte, without control characters, without codes that stand for no ' +
    'character, and without the invisible marks that change the direction of text or hide another: a reader sees every ' +
    'character that we check.',
};

/** A file's text, or the one problem that keeps it from being read. A byte order mark is dropped. */
export function readSource({ path, bytes }: SourceFile): string | Problem {
  const problem = (text: string, span: Span, message: string, hint: string) =>
    problemReporter(path, text)({ rule: fileIsReadable.id, span, message, hint });
  if (bytes.length > largestFile) {
    return problem(
      '',
      { start: 0, end: 0 },
      `The file has ${bytes.length.toLocaleString('en-GB')} bytes; at most ${largestFile.toLocaleString('en-GB')} are read.`,
      'An article of this size is almost certainly a mistake. Split it, or remove what does not belong to it.',
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
      'Save the file with the encoding UTF-8.',
    );
  }
  const hidden = hiddenCharacter(text);
  return hidden ? problemReporter(path, text)(hidden) : text;
}

/** The first character of a text that a reader does not see, if there is one. */
export function hiddenCharacter(text: string): Finding | undefined {
  // Most texts have nothing that looks like one, which is told faster.
  if (!mayBeHidden.test(text)) return undefined;
  for (const found of text.matchAll(hidden)) if (!found[0].startsWith(flag)) return hiddenFinding(found);
  return undefined;
}

function hiddenFinding(found: RegExpExecArray): Finding {
  const [character] = found;
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return {
    rule: fileIsReadable.id,
    span: { start: found.index, end: found.index + character.length },
    message: `There is ${describeHidden(character)} (U+${code}).`,
    hint: 'Delete it: what readers see has to be what is checked.',
  };
}

/**
 * Control characters other than tab and line ends; bidirectional embeddings, overrides and isolates; code points that
 * are no characters, halves of a pair among them, which no file can hold and XML forbids; format characters that are
 * deprecated, and tags, which can spell out whole texts that nobody sees. Marks that writing needs are allowed: joiners,
 * left-to-right and right-to-left marks, soft hyphens, the tags that make a flag.
 */
const hidden = new RegExp(
  String.raw`[\p{Cc}--[\t\n\r]]|[\u202a-\u202e\u2066-\u206f\ufff9-\ufffb\p{Cs}\p{Noncharacter_Code_Point}]|` +
    String.raw`\u{1f3f4}[\u{e0020}-\u{e007e}]*[\u{e0000}-\u{e007f}]?|[\u{e0000}-\u{e007f}]`,
  'gv',
);

/** Begins a flag: what it is followed by is seen as its pattern, and matched with it. */
const flag = '\u{1f3f4}';

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const mayBeHidden = /[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u206f\ud800-\udfff\ufdd0-\ufdef\ufff9-\uffff]/;

/** A text whose hidden characters are named: a message must not be turned around by what it is about. */
export function visible(text: string): string {
  const found = hiddenCharacter(text);
  if (!found) return text;
  const { start, end } = found.span;
  const code = (text.codePointAt(start) ?? 0).toString(16).padStart(4, '0');
  return `${text.slice(0, start)}\\u${code.length > 4 ? `{${code}}` : code}${visible(text.slice(end))}`;
}

/** A text in which characters that nobody sees are named, for messages about words that look alike. */
export function withInvisibleNamed(text: string): string {
  return text.replaceAll(/[\p{Cf}\u2028\u2029\u034f\u115f\u1160\u3164]/gu, (character) => {
    const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    const name = invisibleNames[code];
    return `⟨${name === undefined ? '' : `${name} `}${code}⟩`;
  });
}

const invisibleNames: Readonly<Record<string, string>> = {
  'U+00AD': 'soft hyphen',
  'U+200B': 'zero width space',
  'U+200C': 'zero width non-joiner',
  'U+200D': 'zero width joiner',
  'U+2028': 'line separator',
  'U+2029': 'paragraph separator',
  'U+2060': 'word joiner',
  'U+FEFF': 'byte order mark',
};

/** The name of a file, or of a path, on one line: it can hold anything that no article may. */
export function visibleName(path: string): string {
  return visible(path).replaceAll(/[\t\n\r]/g, (character) => JSON.stringify(character).slice(1, -1));
}

function describeHidden(character: string): string {
  if (/[\u202a-\u202e\u2066-\u2069]/.test(character)) {
    return 'an invisible character here that changes the direction of text';
  }
  if (/\p{Cc}/u.test(character)) return 'a control character here';
  return /[\p{Cs}\p{Noncharacter_Code_Point}]/u.test(character)
    ? 'a code here that stands for no character'
    : 'a character here that nobody sees';
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
  const texts = new Map<string, string>();
  return (path) => {
    const known = texts.get(path);
    if (known !== undefined) return known;
    const bytes = byPath.get(path);
    if (!bytes || bytes.length > largestFile) return undefined;
    const text = new TextDecoder().decode(bytes);
    texts.set(path, text);
    return text;
  };
}
