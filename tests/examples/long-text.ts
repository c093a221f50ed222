/* Running text as long as an example needs it: the same words on every machine. */

const who =
  'A pilot,The clerk,Her sister,Nobody,The watch,A netmaker,The last ferryman,One of them,The cook,A gauger'.split(',');
const did = 'remembered,wrote down,had counted,did not mention,looked past,kept,carried,asked about,sold'.split(',');
const what =
  'the tide tables,a winter without ice,nine barrels of salt,the lamp on the pier,an old quarrel,the ledger,two nets'.split(
    ',',
  );
const where = 'below the lock,beyond the sound,in the chart room,at the end of the quay,under the clock'.split(',');
const rest = [
  'and the harbour went on as it had before.',
  'though the ledger gives another day for it.',
  'which is how the street got its name.',
  'while the gulls made a parliament of the roof.',
  'so that in the end there was nothing left to vote on.',
  'because a toll, once it is written down, is paid.',
];

/** A paragraph of so many sentences, of about eighteen words each. */
export function paragraph(sentences: number, seed: number): string {
  return Array.from({ length: sentences }, (_, at) => {
    const pick = (from: readonly string[], step: number) =>
      from[((seed * 31 + at * 7) * step + at) % from.length] ?? '';
    return `${pick(who, 3)} ${pick(did, 5)} ${pick(what, 11)} ${pick(where, 1)}, ${pick(rest, 13)}`;
  }).join(' ');
}

/** Paragraphs of together at least so many words. */
export function paragraphs(words: number, seed: number): string {
  const text: string[] = [];
  for (let count = 0, nth = seed; count < words; nth += 1) {
    const next = paragraph(3 + (nth % 4), nth);
    text.push(next);
    count += next.split(' ').length;
  }
  return text.join('\n\n');
}
