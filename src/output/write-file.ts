import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SiteFile } from './site-file.ts';

/** Puts files into a folder; the folders between are made once. */
export type WriteFile = (address: string, bytes: Uint8Array) => void;

/** Makes a function that writes below a folder. */
export function writerTo(folder: string): WriteFile {
  const folders = new Set<string>();
  return (address, bytes) => {
    const path = join(folder, address);
    const parent = dirname(path);
    if (!folders.has(parent)) {
      mkdirSync(parent, { recursive: true });
      folders.add(parent);
    }
    writeFileSync(path, bytes);
  };
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
