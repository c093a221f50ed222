import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

/** A file of a search index, by its path below the index's folder. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/**
 * A Pagefind index with the same bytes whenever it is made. Pagefind 1.5 writes filters and the values of each in the order
 * of a hash map with a random seed (https://doc.rust-lang.org/std/collections/struct.HashMap.html), and names files after
 * their content: here filters and values are put in code unit order and the files renamed. All else comes out of it in one
 * order. The files are CBOR (RFC 8949) of arrays, texts and whole numbers, behind a signature and in gzip.
 *
 * @throws {Error} if the index is not as Pagefind 1.5 writes it.
 */
export function canonicalIndex(files: readonly IndexFile[]): IndexFile[] {
  const renamed = new Map<string, string>();
  const filters = files
    .filter(({ path }) => path.startsWith('filter/'))
    .map((file) => {
      const [name, values] = list(unpack(file));
      const content = pack([text(name), list(values).toSorted(byFirst)]);
      const hash = `en_${digest(content)}`;
      renamed.set(file.path.replace(/^filter\/|\.pf_filter$/g, ''), hash);
      return { path: `filter/${hash}.pf_filter`, content };
    });
  const metas = files
    .filter(({ path }) => path.endsWith('.pf_meta'))
    .map((file) => {
      const [version, pages, chunks, named, sorts, fields] = list(unpack(file));
      const inOrder = list(named).map((each) => {
        const [name, hash] = list(each);
        return [text(name), expected(renamed.get(text(hash)), 'a filter that the index has')];
      });
      const content = pack([
        expected(version, 'a version'),
        expected(pages, 'pages'),
        expected(chunks, 'chunks'),
        inOrder.toSorted(byFirst),
        list(sorts).toSorted(byFirst),
        expected(fields, 'fields'),
      ]);
      const hash = `en_${digest(content)}`;
      renamed.set(file.path.replace(/^pagefind\.|\.pf_meta$/g, ''), hash);
      return { path: `pagefind.${hash}.pf_meta`, content };
    });
  const rest = files.filter(({ path }) => !path.startsWith('filter/') && !path.endsWith('.pf_meta'));
  return [
    ...rest.map((file) => (file.path === entryFile ? rename(file, renamed) : file)),
    ...filters,
    ...metas,
  ].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

const entryFile = 'pagefind-entry.json';
const signature = 'pagefind_dcd';

type Item = number | string | readonly Item[];

function rename({ path, content }: IndexFile, renamed: ReadonlyMap<string, string>): IndexFile {
  const entry = Buffer.from(content).toString();
  return { path, content: Buffer.from(entry.replaceAll(/(?<="hash":")[^"]+/g, (hash) => renamed.get(hash) ?? hash)) };
}

function unpack({ path, content }: IndexFile): Item {
  const bytes = gunzipSync(content);
  const item = decode(bytes.subarray(signature.length));
  // What is put together again in another way than it was would be lost.
  if (
    !encode(item).equals(bytes.subarray(signature.length)) ||
    bytes.toString('latin1', 0, signature.length) !== signature
  ) {
    throw new Error(`The search index’s ${path} is not as expected: has Pagefind’s version changed?`);
  }
  return item;
}

function pack(item: Item): Buffer {
  const packed = gzipSync(Buffer.concat([Buffer.from(signature), encode(item)]));
  // The system it was made on, of RFC 1952: unknown.
  packed[9] = 255;
  return packed;
}

function digest(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 10);
}

function decode(bytes: Buffer): Item {
  let at = 0;
  const number = (length: number): number => {
    if (length < 24) return length;
    const size = expected([1, 2, 4][length - 24], 'a whole number');
    at += size;
    return bytes.readUIntBE(at - size, size);
  };
  const item = (): Item => {
    const head = bytes.readUInt8(at);
    at += 1;
    const value = number(head & 0x1f);
    switch (head >> 5) {
      case 0:
        return value;
      case 3:
        at += value;
        return bytes.toString('utf8', at - value, at);
      case 4:
        return Array.from({ length: value }, item);
      default:
        throw new Error('The search index has an item of an unknown kind: has Pagefind’s version changed?');
    }
  };
  return item();
}

function encode(item: Item): Buffer {
  if (typeof item === 'number') return head(0, item);
  if (typeof item === 'string') {
    const bytes = Buffer.from(item);
    return Buffer.concat([head(3, bytes.length), bytes]);
  }
  return Buffer.concat([head(4, item.length), ...item.map(encode)]);
}

/** The kind of an item and its value or length, in as few bytes as can be. */
function head(kind: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(kind << 5) | value]);
  const [code, size] = value < 0x100 ? [24, 1] : value < 0x10000 ? [25, 2] : [26, 4];
  const bytes = Buffer.alloc(1 + size);
  bytes.writeUInt8((kind << 5) | code, 0);
  bytes.writeUIntBE(value, 1, size);
  return bytes;
}

function byFirst(a: Item, b: Item): number {
  return text(list(a)[0]) < text(list(b)[0]) ? -1 : 1;
}

function list(item: Item | undefined): readonly Item[] {
  return expected(typeof item === 'object' ? item : undefined, 'a list');
}

function text(item: Item | undefined): string {
  return expected(typeof item === 'string' ? item : undefined, 'a text');
}

function expected<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`The search index lacks ${what}: has Pagefind’s version changed?`);
  return value;
}
