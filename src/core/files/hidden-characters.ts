/*
 * Characters that a reader does not see, and texts in which they are named: a message must not be turned around, or broken,
 * by what it is about.
 */

/** The first character of a text that a reader does not see, if there is one. */
export function firstHidden(text: string): { readonly index: number; readonly character: string } | undefined {
  // Most texts have nothing that looks like one, which is told faster.
  if (!mayBeHidden.test(text)) return undefined;
  for (const { 0: character, index } of text.matchAll(hidden)) {
    if (!character.startsWith(flag)) return { index, character };
  }
  return undefined;
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

/** A text whose hidden characters are named. */
export function visible(text: string): string {
  const found = firstHidden(text);
  if (!found) return text;
  const { index, character } = found;
  const code = (character.codePointAt(0) ?? 0).toString(16).padStart(4, '0');
  return `${text.slice(0, index)}\\u${code.length > 4 ? `{${code}}` : code}${visible(text.slice(index + character.length))}`;
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
