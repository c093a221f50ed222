import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { beforeAll, expect, test } from 'vitest';
import { readContent } from '#core/check/content.ts';
import { makeSiteRecord } from '#core/across/record.ts';
import { picturesOf, type Card } from '#publish/pictures/cards.ts';
import { drawCard, type Studio } from '#publish/pictures/drawing.ts';
import { drawPicture, openStudio } from '#publish/pictures/share-picture.ts';
import { inventedContent } from '../../fixtures/invented-articles.ts';

const size = { width: 1200, height: 630 };
const card = {
  kind: 'article',
  title: 'Harbour stays open',
  day: '6 May 2031',
  balance: [
    { name: 'Lorn', initials: 'AL', colour: 'petrol', shape: 'circle', words: 90 },
    { name: 'Tamm', initials: 'ET', colour: 'rust', shape: 'square', words: 30 },
  ],
} as const satisfies Card;

let studio: Studio;
beforeAll(async () => {
  studio = await openStudio(readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8'));
});

/** The colours of a picture, those of most pixels first. */
async function coloursOf(png: Buffer): Promise<string[]> {
  const pixels = await sharp(png).removeAlpha().raw().toBuffer();
  const counts = new Map<string, number>();
  for (let at = 0; at < pixels.length; at += 3) {
    const colour = `#${pixels.toString('hex', at, at + 3)}`;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
}

/** Whether two colours look the same: no channel differs by more than a step. */
function isNear(one: string, other: string): boolean {
  return [1, 3, 5].every(
    (at) => Math.abs(parseInt(one.slice(at, at + 2), 16) - parseInt(other.slice(at, at + 2), 16)) <= 1,
  );
}

test('a picture is a PNG of 1200 by 630, on the paper of the site, the same bytes each time', async () => {
  const png = await drawPicture(card, studio);
  expect(await sharp(png).metadata()).toMatchObject({ format: 'png', ...size, isPalette: true });
  expect(png.length).toBeLessThan(25_000);
  expect((await drawPicture(card, studio)).equals(png)).toBe(true);
  const { paper, ink, person } = studio.palette;
  const [ground = '', ...colours] = (await coloursOf(png)).slice(0, 4);
  expect(isNear(ground, paper)).toBe(true);
  for (const wanted of [ink, person('petrol'), person('rust')])
    expect(colours.some((colour) => isNear(colour, wanted))).toBe(true);
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
  [
    'question',
    { kind: 'question', question: `Should ${'Valmora '.repeat(90)} keep it?`, answers: ['No', 'It depends', 'Yes'] },
  ],
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
