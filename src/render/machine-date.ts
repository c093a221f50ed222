/** A date that `<time datetime>` takes: HTML knows days, months and years, but no spans. */
export function machineDate(edtf: string): string | undefined {
  return /^\d{4}(-\d\d){0,2}$/.test(edtf) ? edtf : undefined;
}
