/** A fraction as a percentage for SVG attributes, to a tenth: drawings need no more, and pages stay small. */
export function percent(fraction: number): string {
  return `${Math.round(fraction * 1000) / 10}%`;
}
