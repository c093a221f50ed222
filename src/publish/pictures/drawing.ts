import { site } from '#site.ts';
import { say } from '#text/words/words.ts';
import type { Card } from './cards.ts';
import { fitText, type Room } from './fit.ts';
import type { Palette } from './palette.ts';
import { pictureSize } from './share-addresses.ts';
import { brief, clusters, type TextStyle, type Typesetter } from './typesetter.ts';

/** What a drawing is made with. */
export interface Studio {
  readonly palette: Palette;
  readonly type: Typesetter;
}

type HeadlineRoom = Pick<Room, 'width' | 'largest'> & { readonly top: number; readonly bottom: number };
type CardOf<Kind extends Card['kind']> = Extract<Card, { readonly kind: Kind }>;

const { width, height } = pictureSize;
const left = 60;
const right = width - left;

const label: TextStyle = { font: 'label', size: 30 };
const strong: TextStyle = { font: 'strong', size: 30 };

/**
 * Draws a card as SVG, of outlines alone. A sign that no font has, such as an emoji, is left out; a card whose headline
 * is in a script that no font has is drawn as the site's, because boxes in place of letters say nothing.
 */
export function drawCard(card: Card, studio: Studio): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    rectangle(studio.palette.paper, 0, 0, width, height),
    drawContent(card, studio) ?? drawSite(studio),
    '</svg>',
  ].join('');
}

function drawContent(card: Card, studio: Studio): string | undefined {
  switch (card.kind) {
    case 'article':
      return drawArticle(card, studio);
    case 'person':
      return drawPerson(card, studio);
    case 'question':
      return drawQuestion(card, studio);
    case 'site':
      return undefined;
  }
}

function drawArticle({ title, day, balance, receipt = '' }: CardOf<'article'>, studio: Studio): string | undefined {
  const headline = legible(title, studio.type);
  if (headline === undefined) return undefined;
  // What stands below it makes the bar stand higher.
  const bar = receipt === '' ? 524 : 496;
  const bottom = balance.length > 0 ? bar - 66 : 570;
  return [
    drawMasthead(day, studio),
    drawHeadline(headline, { top: 156, bottom, width: right - left, largest: 104 }, studio),
    drawBalance(balance, bar, studio),
    drawReceipt(receipt, studio),
  ].join('');
}

/** Both verdicts, on one line below the bar. */
function drawReceipt(words: string, { palette, type }: Studio): string {
  const small: TextStyle = { font: 'label', size: 24 };
  const size = Math.min(small.size, (small.size * (right - left)) / Math.max(1, type.width(words, small)));
  return inColour(palette.soft, type.outlines(words, { ...small, size }, left, 582));
}

/** The bar that the article's page has at a glance: who is quoted, and how much. */
function drawBalance(balance: CardOf<'article'>['balance'], y: number, { palette, type }: Studio): string {
  const bar = { y, height: 46, gap: 4 };
  const all = balance.reduce((sum, { words }) => sum + words, 0);
  let x = left;
  // Where the last label ends: what has no room beside it is left to the colours.
  let free = left;
  let isFirst = true;
  return balance
    .map(({ name, initials, colour, shape, words }, at) => {
      const start = x;
      const isLast = at === balance.length - 1;
      x = isLast ? right : Math.round(start + (words / all) * (right - left));
      const fill = palette.person(colour);
      const block = rectangle(fill, start, bar.y, Math.max(2, x - start - (isLast ? 0 : bar.gap)), bar.height);

      const number = ` ${words}${isFirst ? ` ${say('wordsUnit', { n: words })}` : ''}`;
      const fitting = [
        [name, number],
        [name, ''],
        [initials, number],
        [initials, ''],
      ].find(
        ([who = '', many = '']) =>
          start >= free &&
          type.hasLettersFor(who) &&
          start + 34 + type.width(who, strong) + type.width(many, label) <= x - 24,
      );
      if (!fitting) return block;
      const [who = '', many = ''] = fitting;
      const after = start + 34 + type.width(who, strong);
      free = after + type.width(many, label);
      if (many !== '') isFirst = false;
      return [
        block,
        `<path fill="${fill}" d="${palette.outline(shape, { x: start, y: bar.y - 40, size: 24 })}"/>`,
        inColour(palette.ink, type.outlines(who, strong, start + 34, bar.y - 18)),
        inColour(palette.soft, type.outlines(many, label, after, bar.y - 18)),
      ].join('');
    })
    .join('');
}

function drawPerson({ name, native, initials, colour, shape }: CardOf<'person'>, studio: Studio): string | undefined {
  const { palette, type } = studio;
  const headline = legible(name, type);
  if (headline === undefined) return undefined;
  const mark = { x: right - 250, y: 196, size: 250 };
  const room = mark.x - left - 60;
  const letters: TextStyle = { font: 'strong', size: 64 };
  const middle = mark.x + mark.size / 2 - type.width(initials, letters) / 2;
  const natural: TextStyle = { font: 'text', size: 44 };
  const isShown =
    native !== undefined && native !== name && type.hasLettersFor(native) && type.width(native, natural) <= room;
  return [
    drawMasthead('', studio),
    drawKicker(say('whoSaidWhat'), studio),
    drawHeadline(headline, { top: 204, bottom: isShown ? 430 : 500, width: room, largest: 120 }, studio),
    isShown ? inColour(palette.soft, type.outlines(native, natural, left, 488)) : '',
    `<path fill="${palette.person(colour)}" d="${palette.outline(shape, mark)}"/>`,
    type.hasLettersFor(initials) ? inColour(palette.ink, type.outlines(initials, letters, middle, 526)) : '',
    inColour(palette.soft, type.outlines(say('personPictureFoot'), label, left, 568)),
  ].join('');
}

function drawQuestion({ question, answers }: CardOf<'question'>, studio: Studio): string | undefined {
  const { palette, type } = studio;
  const headline = legible(question, type);
  if (headline === undefined) return undefined;
  const y = 508;
  return [
    drawMasthead('', studio),
    drawKicker(say('whoStandsWhere'), studio),
    drawHeadline(headline, { top: 204, bottom: 466, width: right - left, largest: 96 }, studio),
    rectangle(palette.bar, left, y, right - left, 3),
    ...answers.map((answer, at) => {
      // At the left, in the middle, at the right: of the line, of the tick, and of the word.
      const along = at / (answers.length - 1);
      const place = (wide: number) => left + along * (right - left - wide);
      return (
        rectangle(palette.bar, place(3), y - 12, 3, 27) +
        inColour(palette.soft, type.outlines(answer, label, place(type.width(answer, label)), y + 56))
      );
    }),
  ].join('');
}

function drawSite(studio: Studio): string {
  return [
    drawNameplate(340, 212, studio),
    drawRules(404, studio),
    inColour(studio.palette.ink, studio.type.outlines(site.tagline, { font: 'text', size: 56 }, left, 500)),
  ].join('');
}

/** What stands above everything, as on the pages: the nameplate, something beside it, a thick and a thin rule. */
function drawMasthead(beside: string, studio: Studio): string {
  const { palette, type } = studio;
  return [
    drawNameplate(90, 56, studio),
    inColour(palette.soft, type.outlines(beside, label, right - type.width(beside, label), 88)),
    drawRules(112, studio),
  ].join('');
}

function drawRules(y: number, { palette }: Studio): string {
  return rectangle(palette.bar, left, y, right - left, 5) + rectangle(palette.bar, left, y + 10, right - left, 2);
}

function drawNameplate(y: number, size: number, { palette, type }: Studio): string {
  const tracking = -0.02;
  const style: TextStyle = { font: 'headline', size, tracking };
  const name = left + type.width('“', style) + tracking * size;
  const close = name + type.width(site.name, style) + tracking * size;
  return [
    inColour(palette.accent, type.outlines('“', style, left, y) + type.outlines('”', style, close, y)),
    inColour(palette.ink, type.outlines(site.name, style, name, y)),
  ].join('');
}

function drawKicker(words: string, { palette, type }: Studio): string {
  const style: TextStyle = { font: 'strong', size: 26, tracking: 0.09 };
  return inColour(palette.accent, type.outlines(words.toUpperCase(), style, left, 180));
}

/** A headline as large as its room allows, hanging from the top of it. */
function drawHeadline(words: string, { top, bottom, ...room }: HeadlineRoom, { palette, type }: Studio): string {
  const style = { font: 'headline', tracking: -0.012 } as const;
  const leading = 1.1;
  const { size, lines } = fitText(words, {
    ...room,
    height: bottom - top,
    smallest: 36,
    leading,
    measure: (text) => type.width(text, { ...style, size: 1 }),
  });
  // The letters’ height above the base line, so that every size begins at the same height.
  const first = top + size * 0.78;
  return inColour(
    palette.ink,
    lines.map((line, at) => type.outlines(line, { ...style, size }, left, first + at * size * leading)).join(''),
  );
}

/** A text without the signs that no font has; undefined if it has letters of another script, or nothing is left. */
function legible(text: string, type: Typesetter): string | undefined {
  const kept = clusters(text).filter((letters) => /[\p{L}\p{N}]/u.test(letters) || type.hasLettersFor(letters));
  const words = kept.join('').replaceAll(/\s+/g, ' ').trim();
  return words !== '' && type.hasLettersFor(words) ? words : undefined;
}

function rectangle(fill: string, x: number, y: number, wide: number, high: number): string {
  return `<rect x="${brief(x)}" y="${brief(y)}" width="${brief(wide)}" height="${brief(high)}" fill="${fill}"/>`;
}

function inColour(colour: string, content: string): string {
  return `<g fill="${colour}">${content}</g>`;
}
