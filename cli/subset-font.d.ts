declare module 'subset-font' {
  interface AxisRange {
    readonly min: number;
    readonly max: number;
    readonly default?: number;
  }

  interface SubsetOptions {
    readonly targetFormat?: 'sfnt' | 'woff' | 'woff2';
    /** OpenType features to keep; all if left out. */
    readonly keepFeatures?: readonly string[];
    /** A number pins an axis, a range narrows it, what is left out stays. */
    readonly variationAxes?: Readonly<Record<string, number | AxisRange>>;
    readonly noHinting?: boolean;
    readonly dropTables?: readonly string[];
  }

  /** The font cut down to the characters of `text` and what they are shaped into. */
  export default function subsetFont(font: Buffer, text: string, options?: SubsetOptions): Promise<Buffer>;
}
