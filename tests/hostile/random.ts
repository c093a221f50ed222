/** Random numbers that are the same in every run: from 0 up to, not including, a limit. */
export type Random = (limit: number) => number;

/** The generator mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  };
}

/** A text of pieces that are chosen at random; before most of them stands a word (w and two letters from
 * a to j) that stands nowhere else. */
export function randomText(random: Random, pieces: readonly string[], most: number): string {
  const word = (at: number) =>
    `w${String(at)
      .padStart(2, '0')
      .replaceAll(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))}`;
  return Array.from({ length: 1 + random(most) }, (_, at) => {
    const piece = pieces[random(pieces.length)] ?? '';
    return random(3) === 0 ? piece : word(at) + piece;
  }).join('');
}
