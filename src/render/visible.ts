const names: Readonly<Record<string, string>> = {
  ' ': 'a space',
  '\u00a0': 'no-break space',
  '\u2002': 'en space',
  '\u2003': 'em space',
  '\u2007': 'figure space',
  '\u2009': 'thin space',
  '\u200a': 'hair space',
  '\u202f': 'narrow no-break space',
  '\t': 'tab',
  '\n': 'line feed',
  '\r': 'carriage return',
};

/** A character as it can be seen in a table: by its name where it has no ink. */
export function visible(characters: string): string {
  return names[characters] ?? characters;
}
