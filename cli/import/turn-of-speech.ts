/** Who speaks in a turn of a transcript, “ADA LORN: We stay.”: a name of up to four words in capitals before a colon. */
export function speakerOfTurn(turn: string): string | undefined {
  const [name = '', ...rest] = turn.slice(0, 60).split(/:(?=\s|$)/);
  const isName = name.split(' ').every((word, at) => at < 4 && /^\p{Lu}[\p{Lu}.'’-]+$/u.test(word));
  return isName && rest.length > 0 ? name : undefined;
}
