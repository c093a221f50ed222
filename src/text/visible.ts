import type { Key } from './words/speaker.ts';
import { say } from './words/words.ts';

const names = {
  ' ': 'space',
  '\u00a0': 'noBreakSpace',
  '\u2002': 'enSpace',
  '\u2003': 'emSpace',
  '\u2004': 'thirdOfEmSpace',
  '\u2005': 'quarterOfEmSpace',
  '\u2006': 'sixthOfEmSpace',
  '\u2007': 'figureSpace',
  '\u2008': 'punctuationSpace',
  '\u2009': 'thinSpace',
  '\u200a': 'hairSpace',
  '\u202f': 'narrowNoBreakSpace',
  '\u205f': 'mathematicalSpace',
  '\u3000': 'ideographicSpace',
  '\t': 'tab',
  '\n': 'lineFeed',
  '\r': 'carriageReturn',
} as const satisfies Readonly<Record<string, Key>>;

/** A character as it can be seen in a table: by its name where it has no ink. */
export function visible(characters: string): string {
  return hasName(characters) ? say(names[characters]) : characters;
}

function hasName(characters: string): characters is keyof typeof names {
  return characters in names;
}
