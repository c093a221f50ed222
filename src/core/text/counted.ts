/** A number with its noun, for editors and deployers, whose messages are English: `1 file`, `1,000 files`. */
export function counted(number: number, noun: string): string {
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
}
