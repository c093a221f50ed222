/** A number with its noun, for what a build prints: that is for deployers, and English. `1 file`, `20 files`. */
export function countInLog(number: number, noun: string): string {
  return `${number.toLocaleString('en-GB')} ${noun}${number === 1 ? '' : 's'}`;
}
