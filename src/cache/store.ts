import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOfBytes } from './digest.ts';

/**
 * What builds made and may need again: bytes under a name, with a key that tells what they were made from. Bytes lie in
 * files that are called by their own digest, so what is damaged or half written is found out when it is read, and counts
 * as not there. A store can be deleted at any time.
 *
 * Everything here is synchronous: for small files that takes a tenth of the processor time.
 */
export interface Store {
  /** The bytes kept under a name, if they were made from what the key stands for and are whole. */
  recall(name: string, key: string): Uint8Array | undefined;
  /** Keeps bytes under a name, in place of what was kept there. */
  keep(name: string, key: string, bytes: Uint8Array): void;
  /** Ends a build: what it neither recalled nor kept is deleted. Without it, what was kept before stays as it is. */
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
 * Opens the store in a folder, which is made if it is not there.
 *
 * @param version what all that is kept depends on besides its keys, such as the code. Nothing of another version is used.
 */
export function openStore(folder: string, version: string): Store {
  const manifest = join(folder, 'manifest.json');
  const before = readManifest(manifest, version);
  const now = new Map<string, readonly [key: string, digest: string]>();
  const made = new Set<string>();
  const folderOf = (digest: string) => join(folder, digest.slice(0, 2));

  return {
    recall(name, key) {
      const entry = before.get(name);
      if (entry?.[0] !== key) return undefined;
      const bytes = readWhole(join(folderOf(entry[1]), entry[1]), entry[1]);
      if (bytes) now.set(name, entry);
      return bytes;
    },
    keep(name, key, bytes) {
      const digest = digestOfBytes(bytes);
      const parent = folderOf(digest);
      if (!made.has(parent)) {
        mkdirSync(parent, { recursive: true });
        made.add(parent);
      }
      writeFileSync(join(parent, digest), bytes);
      now.set(name, [key, digest]);
    },
    close() {
      mkdirSync(folder, { recursive: true });
      const unfinished = `${manifest}.${String(process.pid)}`;
      writeFileSync(unfinished, JSON.stringify({ version, entries: Object.fromEntries(now) }));
      renameSync(unfinished, manifest);
      prune(folder, new Set([...now.values()].map(([, digest]) => digest)));
    },
  };
}

type Entries = Map<string, readonly [key: string, digest: string]>;

/** The entries of the last build; none if there was none, of another version, or if it cannot be read. */
function readManifest(path: string, version: string): Entries {
  try {
    const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (!isObject(manifest) || manifest['version'] !== version || !isObject(manifest['entries'])) return new Map();
    return new Map(
      Object.entries(manifest['entries']).flatMap(([name, entry]) => {
        const [key, digest] = Array.isArray(entry) ? entry.map(String) : [];
        return key !== undefined && digest !== undefined && isDigest(digest) ? [[name, [key, digest] as const]] : [];
      }),
    );
  } catch {
    return new Map();
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** SHA-256 in base64url, which no path can be. */
function isDigest(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}

/** A file whose bytes are what its name says. */
function readWhole(path: string, digest: string): Uint8Array | undefined {
  try {
    const bytes = readFileSync(path);
    return digestOfBytes(bytes) === digest ? bytes : undefined;
  } catch {
    return undefined;
  }
}

function prune(folder: string, used: ReadonlySet<string>): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const parent = join(folder, entry.name);
    for (const name of readdirSync(parent)) {
      if (!used.has(name)) rmSync(join(parent, name), { force: true, recursive: true });
    }
  }
}
