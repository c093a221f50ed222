import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Store } from '#cache/store.ts';
import { countInLog } from '#text/words/count-in-log.ts';
import { bytesOf, type SiteFile } from './site-file.ts';

/** Something to be written. */
export interface OutputFile {
  /** Below the folder. */
  readonly address: string;
  /** Stands for all that its bytes are made from. */
  readonly key: string;
  readonly make: () => ReturnType<SiteFile['make']> | Promise<string>;
}

/** A folder that is being written. */
export interface Output {
  /** Writes files, one after the other; those that an earlier build made from the same are not made again. */
  write(files: readonly OutputFile[], what: string): Promise<void>;
  /** Keeps what was written for the next build. */
  close(): void;
}

export interface OutputOptions {
  readonly store: Store;
  /** Told how far the work is. */
  readonly report: (message: string) => void;
}

/**
 * Opens a folder for writing. Its files are written synchronously: for many small files that takes a tenth of the
 * processor time that the asynchronous way takes.
 */
export function outputTo(folder: string, { store, report }: OutputOptions): Output {
  const folders = new Set<string>();
  const write = (address: string, bytes: Uint8Array): void => {
    const path = join(folder, address);
    const parent = dirname(path);
    if (!folders.has(parent)) {
      mkdirSync(parent, { recursive: true });
      folders.add(parent);
    }
    writeFileSync(path, bytes);
  };
  return {
    async write(files, what) {
      let made = 0;
      for (const [at, { address, key, make }] of files.entries()) {
        const kept = store.recall(address, key);
        if (kept) {
          write(address, kept);
        } else {
          const making = make();
          const content = making instanceof Promise ? await making : making;
          const bytes = typeof content === 'string' ? encode(content) : bytesOf(content);
          write(address, bytes);
          store.keep(address, key, bytes);
          made += 1;
        }
        if ((at + 1) % reportEvery === 0)
          report(`${(at + 1).toLocaleString('en-GB')} of ${countInLog(files.length, what)}`);
      }
      const others = files.length - made;
      report(
        `${countInLog(files.length, what)}: ${made.toLocaleString('en-GB')} made` +
          (others === 0 ? '' : `, ${others.toLocaleString('en-GB')} as they were`),
      );
    },
    close: () => {
      store.close();
    },
  };
}

const reportEvery = 5_000;

/**
 * Text in UTF-8, all in one buffer, so that bytes are good until the next text: a buffer for each of many files would
 * have memory searched for what is not used any more, again and again.
 */
function encode(text: string): Uint8Array {
  // A UTF-16 code unit has at most three bytes.
  if (text.length * 3 > buffer.length) buffer = Buffer.allocUnsafe(text.length * 6);
  return buffer.subarray(0, buffer.write(text));
}

let buffer = Buffer.allocUnsafe(2 ** 20);
