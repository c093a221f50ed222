import { readFile } from 'node:fs/promises';
import { readSource } from '#core/files/source-file.ts';
import type { Terminal } from '../command.ts';
import { parsePlainText, type PlainText } from './plain-text.ts';

interface Options extends Pick<Terminal, 'find' | 'stdin'> {
  /** What is only analysed may hold the odd control character that an article may not. */
  readonly isOnlyRead: boolean;
}

/** Reads and takes apart a text: a file, or standard input for “-”. Returns it, or a sentence on why it cannot be used. */
export async function readText(file: string, name: string, options: Options): Promise<PlainText | string> {
  let bytes: Uint8Array;
  try {
    bytes = file === '-' ? await readWhole(options.stdin()) : await readFile(options.find(file));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return 'there is no such file.';
    return code === 'EISDIR' ? 'it is a folder; name the files in it.' : `${String(error)}.`;
  }
  const source = readSource({ path: name, bytes });
  if (typeof source === 'string') return takeApart(source);
  const tolerated = options.isOnlyRead ? decode(bytes) : undefined;
  if (tolerated !== undefined) return takeApart(tolerated);
  const place = bytes.includes(0) ? '' : ` (line ${String(source.line)}, column ${String(source.column)})`;
  return `it cannot be read as text${place}. ${source.message} ${source.hint ?? ''}`.trim();
}

function takeApart(source: string): PlainText | string {
  const text = parsePlainText(source);
  return typeof text === 'string' ? `${text}.` : text;
}

/** Text in UTF-8 without a zero byte, which would make it no text at all. */
function decode(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

async function readWhole(stream: AsyncIterable<unknown>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) {
    if (chunk instanceof Uint8Array) chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
