import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { systemCode } from '#build/system-error.ts';
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
    bytes = file === '-' ? await buffer(options.stdin()) : await readFile(options.find(file));
  } catch (error) {
    const code = systemCode(error);
    if (code === 'ENOENT') return 'there is no such file.';
    return code === 'EISDIR' ? 'it is a folder; name the files in it.' : `${String(error)}.`;
  }
  const source = readSource({ path: name, bytes });
  if (typeof source === 'string') return takeApart(source);
  if (options.isOnlyRead && isUtf8(bytes) && !bytes.includes(0)) return takeApart(new TextDecoder().decode(bytes));
  const place = bytes.includes(0) ? '' : ` (line ${String(source.line)}, column ${String(source.column)})`;
  return `it cannot be read as text${place}. ${source.message} ${source.hint ?? ''}`.trim();
}

function takeApart(source: string): PlainText | string {
  const text = parsePlainText(source);
  return typeof text === 'string' ? `${text}.` : text;
}
