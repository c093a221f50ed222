/** A file of the site that is no page and needs no template: data, feeds, sitemaps, pictures. */
export interface SiteFile {
  /** From the site's root. */
  readonly address: `/${string}`;
  /** Its media type. */
  readonly type: string;
  /** All that its bytes come from besides the code: while these are the same, so are the bytes. */
  readonly from: readonly unknown[];
  /** A large file comes in parts, so that it is never one text. Text is written in UTF-8. */
  readonly make: () => string | Uint8Array | Iterable<string>;
}

/** A value as a JSON file that people may read as well. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** What a file makes, as bytes. Parts are joined a few at a time: a large file is never one text. */
export function bytesOf(made: ReturnType<SiteFile['make']>): Uint8Array {
  if (typeof made === 'string') return Buffer.from(made);
  if (made instanceof Uint8Array) return made;
  const chunks: Buffer[] = [];
  let waiting = '';
  for (const part of made) {
    waiting += part;
    if (waiting.length < chunkLength) continue;
    chunks.push(Buffer.from(waiting));
    waiting = '';
  }
  return Buffer.concat([...chunks, Buffer.from(waiting)]);
}

const chunkLength = 65_536;
