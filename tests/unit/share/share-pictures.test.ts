import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSiteRecord } from '#core/across/record.ts';
import { readContent } from '#core/check/content.ts';
import type { ArticleCard, Card } from '#publish/pictures/card.ts';
import { drawCard, type Studio } from '#publish/pictures/drawing.ts';
import { drawingMeans, openPictureCache } from '#publish/pictures/picture-cache.ts';
import { isWholePng } from '#publish/pictures/png.ts';
import { drawPicture, openStudio, picturesOf, writePictures, type Picture } from '#publish/pictures/share-pictures.ts';
import { inventedContent } from '../../fixtures/invented-articles.ts';

const size = { width: 1200, height: 630 };
const card: ArticleCard = {
  kind: 'article',
  title: 'Harbour stays open',
  day: '6 May 2031',
  balance: [
    { name: 'Lorn', initials: 'AL', colour: 'petrol', shape: 'circle', words: 90 },
    { name: 'Tamm', initials: 'ET', colour: 'rust', shape: 'square', words: 30 },
  ],
};

let studio: Studio;
let folder: string;
beforeAll(async () => {
  studio = await openStudio();
  folder = await mkdtemp(join(tmpdir(), 'verbatim-share-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The colours of a picture and how many of its pixels have them, most first. */
function coloursOf(png: Buffer): [colour: string, pixels: number][] {
  const parts = new Map<string, Buffer>();
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    parts.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  }
  const palette = parts.get('PLTE') ?? Buffer.alloc(0);
  const counts = new Map<string, number>();
  inflateSync(parts.get('IDAT') ?? Buffer.alloc(0)).forEach((index, at) => {
    if (at % (size.width + 1) === 0) return;
    const colour = `#${palette.toString('hex', index * 3, index * 3 + 3)}`;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  });
  return [...counts].sort(([, a], [, b]) => b - a);
}

test('a picture is a PNG of 1200 by 630, in the colours of the site, the same bytes each time', async () => {
  const png = await drawPicture(card, studio);
  expect(isWholePng(png, size)).toBe(true);
  expect(png.length).toBeLessThan(40_000);
  expect((await drawPicture(card, await openStudio())).equals(png)).toBe(true);
  const colours = coloursOf(png);
  expect(colours[0]?.[0]).toBe(studio.palette.paper);
  expect(colours.slice(0, 4).map(([colour]) => colour)).toEqual(
    expect.arrayContaining([studio.palette.ink, studio.palette.person('petrol'), studio.palette.person('rust')]),
  );
});

test('a file that is cut short or changed is not whole', async () => {
  const png = await drawPicture(card, studio);
  expect(isWholePng(png.subarray(0, -1), size)).toBe(false);
  expect(isWholePng(Buffer.concat([png, Buffer.from([0])]), size)).toBe(false);
  expect(isWholePng(Buffer.alloc(0), size)).toBe(false);
  const changed = Buffer.from(png);
  changed[5000] = (changed[5000] ?? 0) ^ 1;
  expect(isWholePng(changed, size)).toBe(false);
});

test.each(['Зеленський: ґрунтовна розмова', 'Μητσοτάκης', 'Erdoğan, Łódź, Škoda', 'Nguyễn Phú Trọng'])(
  'there is a letter for everything in “%s”',
  (title) => {
    expect(studio.type.hasLettersFor(title)).toBe(true);
    expect(drawCard({ ...card, title }, studio)).not.toBe(drawCard({ kind: 'site' }, studio));
  },
);

test('a script that no font has is drawn as the site’s picture, a sign that none has is left out', () => {
  const draw = (title: string) => drawCard({ ...card, title }, studio);
  expect(draw('محمد')).toBe(drawCard({ kind: 'site' }, studio));
  expect(draw('Harbour 🙂 stays open')).toBe(draw('Harbour stays open'));
});

test.each([
  [
    'article',
    { ...card, title: 'Harbour '.repeat(90), balance: card.balance.map((each) => ({ ...each, name: 'W'.repeat(80) })) },
  ],
  [
    'person',
    { kind: 'person', name: 'W'.repeat(300), native: 'Ж'.repeat(90), initials: 'WW', colour: 'blue', shape: 'plus' },
  ],
  ['question', { kind: 'question', question: `Should ${'Valmora '.repeat(90)} keep it?` }],
] satisfies [string, Card][])('nothing of a long %s leaves the margins', (_, long) => {
  // The width of everything is in the drawing’s own numbers: measure where each group of letters ends.
  const ends: number[] = [];
  const type: Studio['type'] = {
    ...studio.type,
    outlines: (text, style, x, y) => {
      ends.push(x + studio.type.width(text, style));
      expect(y).toBeLessThan(size.height - 40);
      return '';
    },
  };
  drawCard(long, { ...studio, type });
  expect(Math.max(...ends)).toBeLessThanOrEqual(size.width - 60);
});

test('the pictures of people and questions stay as they are when an article is added', () => {
  const pictures = (articles: number) => {
    const content = readContent(inventedContent(articles, 1));
    return picturesOf(
      makeSiteRecord(
        content.articles.map(({ record }) => record),
        content,
      ),
    );
  };
  const after = new Map(pictures(9).map(({ address, card: each }) => [address, JSON.stringify(each)]));
  const before = pictures(8).filter(({ card: each }) => each.kind !== 'article');
  expect(before.length).toBeGreaterThan(5);
  for (const { address, card: each } of before) expect(after.get(address)).toBe(JSON.stringify(each));
});

test('what was drawn is not drawn again, unless its file is damaged or what it shows has changed', async () => {
  const cacheFolder = join(folder, 'cache');
  const open = async () => openPictureCache(cacheFolder, await drawingMeans());
  const pictures: Picture[] = [
    { address: '/share/site.png', card: { kind: 'site' } },
    { address: '/share/articles/harbour.png', card },
  ];
  const write = async (each: readonly Picture[]) =>
    (await writePictures(each, { folder: join(folder, 'site'), cache: await open() })).drawn;
  expect(await write(pictures)).toBe(2);
  const first = await readFile(join(folder, 'site/share/articles/harbour.png'));
  expect(await write(pictures)).toBe(0);

  const [one = '', two = ''] = await readdir(cacheFolder);
  await truncate(join(cacheFolder, one), 3000);
  await writeFile(join(cacheFolder, two), '');
  expect(await write(pictures)).toBe(2);
  expect((await readFile(join(folder, 'site/share/articles/harbour.png'))).equals(first)).toBe(true);
  expect(
    await write(pictures.map((each) => ({ ...each, card: { ...card, title: 'Harbour closes' } }))),
  ).toBeGreaterThan(0);
});
