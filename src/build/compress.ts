import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isText, typesByEnding } from '#publish/content-types.ts';

/** What is saved below this is lost again in the work of a server that looks for one file more. */
const leastSaving = 0.1;
/** A smaller file travels in one packet as it is. */
const leastSize = 1200;
const atOnce = 4;

/**
 * Writes `<file>.br` and `<file>.gz` beside every file of a built site that is worth it. The same files give the same
 * bytes on every machine.
 *
 * @returns how many files were compressed.
 */
export async function compressSite(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true });
  const files = names.filter((name) => isText(typesByEnding[name.slice(name.lastIndexOf('.') + 1)] ?? '')).sort();
  const rest = files.values();
  let compressed = 0;
  const takeTurns = async () => {
    for (const file of rest) if (await compressFile(join(folder, file))) compressed += 1;
  };
  await Promise.all(Array.from({ length: atOnce }, takeTurns));
  return compressed;
}

const toBrotli = promisify<Buffer, object, Buffer>(brotliCompress);
const toGzip = promisify<Buffer, object, Buffer>(gzip);

async function compressFile(file: string): Promise<boolean> {
  const bytes = await readFile(file);
  if (bytes.length < leastSize) return false;
  const brotli = await toBrotli(bytes, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
  const gzipped = await toGzip(bytes, { level: constants.Z_BEST_COMPRESSION });
  // The tenth byte of the format says which system it was made on.
  gzipped[9] = 255;
  if (gzipped.length > bytes.length * (1 - leastSaving)) return false;
  await writeFile(`${file}.br`, brotli);
  await writeFile(`${file}.gz`, gzipped);
  return true;
}
