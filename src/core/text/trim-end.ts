/** A text without the characters at its end that a pattern of one character matches. A pattern with `+$` would begin anew at each of them. */
export function trimEnd(text: string, trimmed: RegExp): string {
  const characters = [...text];
  const length = characters.findLastIndex((character) => !trimmed.test(character)) + 1;
  return length === characters.length ? text : characters.slice(0, length).join('');
}
