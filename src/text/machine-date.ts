/** A date that `<time datetime>` takes: HTML knows days, months and years from 1 on, but no spans, and no seasons. */
export function machineDate(edtf: string): string | undefined {
  return /^(?!0000)\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/.test(edtf) ? edtf : undefined;
}
