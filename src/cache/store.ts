import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOfBytes } from './digest.ts';
import { openPack } from './pack.ts';

/**
 * What builds made and may need again: bytes under a name, with a key that tells what they were made from. All bytes lie in
 * one file; a list beside it says where, and what their digest is, so what is damaged or half written is found out when it
 * is read, and counts as not there. A store can be deleted at any time.
 *
 * Everything here is synchronous: for small pieces that takes a tenth of the processor time.
 */
export interface Store {
  /**
   * The bytes kept under a name, if they were made from what the key stands for and are whole. They are good until the next
   * are recalled.
   */
  recall(name: string, key: string): Uint8Array | undefined;
  /** Keeps bytes under a name, in place of what was kept there. */
  keep(name: string, key: string, bytes: Uint8Array): void;
  /** Ends a build: what it neither recalled nor kept is forgotten. Without it, what was kept before stays as it is. */
  close(): void;
}

/** Opens a store for one build. */
export type OpenStore = () => Store;

/** A store that keeps nothing. */
export const noStore: Store = {
  recall: () => undefined,
  keep: () => undefined,
  close: () => undefined,
};

/**
 * Opens the store in a folder, which is made if it is not there. When two builds write to it at once, what one kept may count
 * as not there.
 *
 * @param version what all that is kept depends on besides its keys, such as the code. Nothing of another version is used.
 */
export function openStore(folder: string, version: string): Store {
  mkdirSync(folder, { recursive: true });
  const list = join(folder, 'manifest.json');
  const packed = join(folder, 'pack');
  const before = readManifest(list, version);
  const pack = openPack(packed, { anew: before.size === 0 });
  const now = new Map<string, Entry>();

  /** The pack with nothing in it but what this build recalled or kept. */
  const repack = (): Map<string, Entry> => {
    const unfinished = unfinishedOf(packed);
    const old = openPack(packed);
    const fresh = openPack(unfinished, { anew: true });
    const entries = [...now].sort(([, one], [, other]) => one.at - other.at);
    const moved = entries.flatMap(([name, entry]): [string, Entry][] => {
      const bytes = old.read(entry.at, entry.length);
      return bytes ? [[name, { ...entry, at: fresh.append(bytes) }]] : [];
    });
    old.close();
    fresh.close();
    renameSync(unfinished, packed);
    return new Map(moved);
  };

  return {
    recall(name, key) {
      const entry = before.get(name);
      if (entry?.key !== key) return undefined;
      const bytes = pack.read(entry.at, entry.length);
      if (!bytes || digestOfBytes(bytes) !== entry.digest) return undefined;
      now.set(name, entry);
      return bytes;
    },
    keep(name, key, bytes) {
      now.set(name, { key, digest: digestOfBytes(bytes), at: pack.append(bytes), length: bytes.length });
    },
    close() {
      pack.close();
      const used = [...now.values()].reduce((sum, { length }) => sum + length, 0);
      const entries = used * 2 < pack.length ? repack() : now;
      const unfinished = unfinishedOf(list);
      writeFileSync(unfinished, JSON.stringify({ version, entries: Object.fromEntries(entries) }));
      renameSync(unfinished, list);
    },
  };
}

const unfinishedOf = (path: string) => `${path}.${String(process.pid)}`;

interface Entry {
  readonly key: string;
  readonly digest: string;
  /** Where its bytes are in the pack. */
  readonly at: number;
  readonly length: number;
}

/** The entries of the last build; none if there was none, of another version, or if it cannot be read. */
function readManifest(path: string, version: string): Map<string, Entry> {
  try {
    const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (!isObject(manifest) || manifest['version'] !== version || !isObject(manifest['entries'])) return new Map();
    return new Map(Object.entries(manifest['entries']).filter((entry): entry is [string, Entry] => isEntry(entry[1])));
  } catch {
    return new Map();
  }
}

function isEntry(value: unknown): value is Entry {
  if (!isObject(value)) return false;
  const { key, digest, at, length } = value;
  return typeof key === 'string' && typeof digest === 'string' && isCount(at) && isCount(length);
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
