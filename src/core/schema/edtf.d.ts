/** What we use of `edtf`, which ships no types. */
declare module 'edtf' {
  interface ExtendedDate {
    /** First and last millisecond, UTC epoch. */
    readonly min: number;
    readonly max: number;
    readonly uncertain?: { readonly value: number };
    readonly approximate?: { readonly value: number };
  }
  /** Throws a syntax error for what is not EDTF. */
  export default function edtf(text: string): ExtendedDate;
}
