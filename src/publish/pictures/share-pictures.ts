import type { AstroIntegration } from 'astro';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { renderAsync } from '@resvg/resvg-js';
import type { SiteRecord } from '#core/across/record.ts';
import { siteRecord } from '#record.ts';
import { countInLog } from '#text/words/count-in-log.ts';
import { articleCard, personCard, questionCard, type Card } from './card.ts';
import { drawCard, type Studio } from './drawing.ts';
import { readPalette } from './palette.ts';
import { drawingMeans, openPictureCache, type PictureCache } from './picture-cache.ts';
import { encodePng } from './png.ts';
import { articlePicture, personPicture, questionPicture, sitePicture } from './share-addresses.ts';
import { makeTypesetter } from './typesetter.ts';

/** The picture at an address of the site. */
export interface Picture {
  readonly address: `/${string}`;
  readonly card: Card;
}

/**
 * Adds to a build the pictures that services show beside a link. What was drawn before is taken from a folder that
 * builds share. The development server has none: nobody shares its addresses.
 */
export function sharePictures({ cacheFolder }: { readonly cacheFolder: URL }): AstroIntegration {
  return {
    name: 'verbatim-share-pictures',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const pictures = picturesOf(siteRecord());
        const cache = await openPictureCache(fileURLToPath(cacheFolder), await drawingMeans());
        const { drawn } = await writePictures(pictures, {
          folder: fileURLToPath(dir),
          cache,
          report: (done) => {
            logger.info(`${done.toLocaleString('en-GB')} of ${countInLog(pictures.length, 'share picture')}`);
          },
        });
        logger.info(
          `${countInLog(pictures.length, 'share picture')}: ${drawn.toLocaleString('en-GB')} drawn, ${(pictures.length - drawn).toLocaleString('en-GB')} kept from before`,
        );
      },
    },
  };
}

/** Every picture of a site. */
export function picturesOf({ articles, people, questions }: SiteRecord): Picture[] {
  return [
    { address: sitePicture, card: { kind: 'site' } },
    ...articles.map((record) => ({ address: articlePicture(record.slug), card: articleCard(record) })),
    ...people.map(({ person }) => ({ address: personPicture(person.id), card: personCard(person) })),
    ...questions.map(({ question }) => ({ address: questionPicture(question.id), card: questionCard(question) })),
  ];
}

export interface WriteOptions {
  readonly folder: string;
  readonly cache: PictureCache;
  /** Called now and then with how many are written. */
  readonly report?: (done: number) => void;
}

/** Writes pictures below a folder; says how many had to be drawn. */
export async function writePictures(
  pictures: readonly Picture[],
  { folder, cache, report }: WriteOptions,
): Promise<{ readonly drawn: number }> {
  for (const parent of new Set(pictures.map(({ address }) => dirname(join(folder, address))))) {
    await mkdir(parent, { recursive: true });
  }
  let studio: Promise<Studio> | undefined;
  let drawn = 0;
  let done = 0;
  const write = async ({ address, card }: Picture) => {
    let png = await cache.read(card);
    if (!png) {
      // The fonts are read when there is something to draw.
      png = await drawPicture(card, await (studio ??= openStudio()));
      await cache.write(card, png);
      drawn += 1;
    }
    await writeFile(join(folder, address), png);
    done += 1;
    if (done % reportEvery === 0 && done < pictures.length) report?.(done);
  };
  // Several at a time, each taking the next when it is done: shapes are filled and files are compressed on other
  // threads while this one sets the next headline, which keeps two cores busy.
  const rest = pictures.values();
  const takeTurns = async () => {
    for (const picture of rest) await write(picture);
  };
  await Promise.all(Array.from({ length: atOnce }, takeTurns));
  return { drawn };
}

const atOnce = 6;
const reportEvery = 1000;

/** What the site's pictures are drawn with: its design tokens and its fonts. */
export async function openStudio(): Promise<Studio> {
  const tokens = await readFile(new URL('../../styles/tokens.css', import.meta.url), 'utf8');
  return { palette: readPalette(tokens), type: await makeTypesetter() };
}

/** A card as the bytes of a PNG. */
export async function drawPicture(card: Card, studio: Studio): Promise<Buffer> {
  const image = await renderAsync(drawCard(card, studio), { font: { loadSystemFonts: false } });
  return encodePng({ width: image.width, height: image.height, rgba: image.pixels });
}
