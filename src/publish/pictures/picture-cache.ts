import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pictureSize, type Card } from './card.ts';
import { isWholePng } from './png.ts';
import { fontPackages } from './typesetter.ts';
import { site } from '#site.ts';

/** Pictures that were drawn before. */
export interface PictureCache {
  /** The picture of a card; undefined if it is not there, or not whole. */
  readonly read: (card: Card) => Promise<Buffer | undefined>;
  readonly write: (card: Card, png: Buffer) => Promise<void>;
}

/**
 * Opens a folder of pictures, which every build of every content may share: a picture's name is made of all that goes
 * into it.
 *
 * @param means what pictures are made with besides the card: {@link drawingMeans}.
 */
export async function openPictureCache(folder: string, means: string): Promise<PictureCache> {
  await mkdir(folder, { recursive: true });
  let drafts = 0;
  const fileOf = (card: Card) => join(folder, `${digest([means, JSON.stringify(card)])}.png`);
  return {
    read: async (card) => {
      const png = await readFile(fileOf(card)).catch(() => undefined);
      return png && isWholePng(png, pictureSize) ? png : undefined;
    },
    write: async (card, png) => {
      const file = fileOf(card);
      // Nobody who reads meanwhile finds half a picture, and no two write into one file, here or in another build.
      drafts += 1;
      const draft = `${file}.${String(process.pid)}-${String(drafts)}`;
      await writeFile(draft, png);
      await rename(draft, file);
    },
  };
}

/**
 * A digest of everything but the card that a picture depends on: the code that draws, its language, the design tokens, the versions
 * of what it draws with, and of the fonts.
 */
export async function drawingMeans(): Promise<string> {
  const own = await readdir(new URL('.', import.meta.url));
  const code = own.filter((name) => name.endsWith('.ts')).toSorted();
  const packages = [...fontPackages, '@resvg/resvg-js', 'harfbuzzjs'].map(
    (name) => `../../../node_modules/${name}/package.json`,
  );
  const files = [
    ...code,
    '../../site.ts',
    '../../text/stance-words.ts',
    `../../text/words/${site.lang}.ts`,
    '../../styles/tokens.css',
    ...packages,
  ];
  return digest([
    site.lang,
    ...(await Promise.all(files.map((file) => readFile(fileURLToPath(new URL(file, import.meta.url)), 'utf8')))),
  ]);
}

function digest(parts: readonly string[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${String(part.length)}\n${part}`);
  return hash.digest('hex').slice(0, 32);
}
