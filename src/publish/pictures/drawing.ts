import { stanceWords } from '#text/stance-words.ts';
import { site } from '#site.ts';
import { pictureSize, type ArticleCard, type Card, type PersonCard, type QuestionCard } from './card.ts';
import { fitText } from './fit.ts';
import { brief, type Palette } from './palette.ts';
import type { TextStyle, Typesetter } from './typesetter.ts';
import { say } from '#text/words/words.ts';

/** What a drawing is made with. */
export interface Studio {
  readonly palette: Palette;
  readonly type: Typesetter;
}

const { width, height } = pictureSize;
const left = 60;
const right = width - left;

const kicker: TextStyle = { family: 'sans', size: 26, weight: 600, tracking: 0.09 };
const label: TextStyle = { family: 'sans', size: 30, weight: 400 };
const strong: TextStyle = { family: 'sans', size: 30, weight: 600 };

/**
 * Draws a card as SVG, of outlines alone. A sign that no font has, such as an emoji, is left out; a card whose headline
 * is in a script that no font has is drawn as the site's, because boxes in place of letters say nothing.
 */
export function drawCard(card: Card, studio: Studio): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}">`,
    rectangle({ x: 0, y: 0, width, height }, studio.palette.paper),
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

function drawArticle({ title, day, balance }: ArticleCard, studio: Studio): string | undefined {
  const headline = legible(title, studio.type);
  if (headline === undefined) return undefined;
  const bottom = balance.length > 0 ? 458 : 570;
  return [
    drawMasthead(day, studio),
    drawHeadline(headline, { top: 156, bottom, width: right - left }, studio),
    drawBalance(balance, studio),
  ].join('');
}

/** The bar that the article's page has at a glance: who is quoted, and how much. */
function drawBalance(balance: ArticleCard['balance'], { palette, type }: Studio): string {
  const bar = { y: 524, height: 46, gap: 4 };
  const all = balance.reduce((sum, { words }) => sum + words, 0);
  const scale = (right - left) / all;
  let x = left;
  // Where the last label ends: what has no room beside it is left to the colours.
  let free = left;
  let isFirst = true;
  return balance
    .map(({ name, initials, colour, shape, words }, at) => {
      const start = x;
      const end = at === balance.length - 1 ? right : Math.round(start + words * scale);
      x = end;
      const block = {
        x: start,
        y: bar.y,
        width: Math.max(2, end - start - (end === right ? 0 : bar.gap)),
        height: bar.height,
      };
      const fill = palette.person(colour);
      const mark = { x: start, y: bar.y - 40, size: 24 };
      const room = end - Math.max(free, start) - 24;
      const number = ` ${String(words)}${isFirst ? ` ${say('wordsUnit', { n: words })}` : ''}`;
      const wordings: readonly (readonly [string, string])[] = [
        [name, number],
        [name, ''],
        [initials, number],
        [initials, ''],
      ];
      const fitting = wordings.find(
        ([who, many]) =>
          type.hasLettersFor(who) && 34 + type.width(who, strong) + type.width(many, label) <= room && start >= free,
      );
      const parts = [rectangle(block, fill)];
      if (fitting) {
        const [who, many] = fitting;
        const after = start + 34 + type.width(who, strong);
        parts.push(
          path(palette.outline(shape, mark), fill),
          fillWith(palette.ink, type.outlines(who, strong, start + 34, bar.y - 18)),
          fillWith(palette.soft, type.outlines(many, label, after, bar.y - 18)),
        );
        free = after + type.width(many, label);
        if (many !== '') isFirst = false;
      }
      return parts.join('');
    })
    .join('');
}

function drawPerson({ name, native, initials, colour, shape }: PersonCard, studio: Studio): string | undefined {
  const { palette, type } = studio;
  const headline = legible(name, type);
  if (headline === undefined) return undefined;
  const fill = palette.person(colour);
  const mark = { x: right - 250, y: 196, size: 250 };
  const letters: TextStyle = { family: 'sans', size: 64, weight: 600 };
  const middle = mark.x + mark.size / 2;
  const room = mark.x - left - 60;
  const natural: TextStyle = { family: 'serif', size: 44, weight: 400 };
  const hasRoom = native !== undefined && type.width(native, natural) <= room;
  const own = hasRoom && native !== name && type.hasLettersFor(native) ? native : undefined;
  return [
    drawMasthead('', studio),
    drawKicker(say('whoSaidWhat'), studio),
    drawHeadline(headline, { top: 204, bottom: own === undefined ? 500 : 430, width: room, largest: 120 }, studio),
    own === undefined ? '' : fillWith(palette.soft, type.outlines(own, natural, left, 488)),
    path(palette.outline(shape, mark), fill),
    type.hasLettersFor(initials)
      ? fillWith(palette.ink, type.outlines(initials, letters, middle - type.width(initials, letters) / 2, 526))
      : '',
    drawFoot(say('personPictureFoot'), studio),
  ].join('');
}

function drawQuestion({ question }: QuestionCard, studio: Studio): string | undefined {
  const { palette, type } = studio;
  const headline = legible(question, type);
  if (headline === undefined) return undefined;
  const line = { y: 508, height: 3 };
  const stances = [stanceWords.against, stanceWords.conditional, stanceWords.for];
  const step = (right - left) / (stances.length - 1);
  return [
    drawMasthead('', studio),
    drawKicker(say('whoStandsWhere'), studio),
    drawHeadline(headline, { top: 204, bottom: 466, width: right - left, largest: 96 }, studio),
    rectangle({ x: left, y: line.y, width: right - left, height: line.height }, palette.bar),
    ...stances.map((stance, at) => {
      const x = left + at * step;
      const wide = type.width(stance, label);
      const tick = { x: Math.min(right - 3, Math.max(left, x - 1.5)), y: line.y - 12, width: 3, height: 27 };
      const start = at === 0 ? left : at === stances.length - 1 ? right - wide : x - wide / 2;
      return rectangle(tick, palette.bar) + fillWith(palette.soft, type.outlines(stance, label, start, line.y + 56));
    }),
  ].join('');
}

function drawSite(studio: Studio): string {
  const { palette, type } = studio;
  const size = 212;
  const tagline: TextStyle = { family: 'serif', size: 56, weight: 400 };
  return [
    drawNameplate(left, 340, size, studio),
    drawRules(404, studio),
    fillWith(palette.ink, type.outlines(site.tagline, tagline, left, 500)),
  ].join('');
}

/** What stands above everything, as on the pages: the nameplate, something beside it, a thick and a thin rule. */
function drawMasthead(beside: string, studio: Studio): string {
  const { palette, type } = studio;
  const x = right - type.width(beside, label);
  return [
    drawNameplate(left, 90, 56, studio),
    fillWith(palette.soft, type.outlines(beside, label, x, 88)),
    drawRules(112, studio),
  ].join('');
}

function drawRules(y: number, { palette }: Studio): string {
  return (
    rectangle({ x: left, y, width: right - left, height: 5 }, palette.bar) +
    rectangle({ x: left, y: y + 10, width: right - left, height: 2 }, palette.bar)
  );
}

function drawNameplate(x: number, y: number, size: number, { palette, type }: Studio): string {
  const style: TextStyle = { family: 'display', size, weight: 600, tracking: -0.02 };
  const step = style.tracking ? style.tracking * size : 0;
  const name = x + type.width('“', style) + step;
  const close = name + type.width(site.name, style) + step;
  return [
    fillWith(palette.accent, type.outlines('“', style, x, y) + type.outlines('”', style, close, y)),
    fillWith(palette.ink, type.outlines(site.name, style, name, y)),
  ].join('');
}

function drawKicker(words: string, { palette, type }: Studio): string {
  return fillWith(palette.accent, type.outlines(words.toUpperCase(), kicker, left, 180));
}

function drawFoot(words: string, { palette, type }: Studio): string {
  return fillWith(palette.soft, type.outlines(words, label, left, 568));
}

interface HeadlineRoom {
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
  readonly largest?: number;
}

/** A headline as large as its room allows, hanging from the top of it. */
function drawHeadline(words: string, room: HeadlineRoom, { palette, type }: Studio): string {
  const style = { family: 'display', weight: 600, tracking: -0.012 } as const;
  const leading = 1.1;
  const { size, lines } = fitText(words, {
    width: room.width,
    height: room.bottom - room.top,
    largest: room.largest ?? 104,
    smallest: 36,
    leading,
    measure: (text) => type.width(text, { ...style, size: 1 }),
  });
  // The letters’ height above the base line, so that every size begins at the same height.
  const first = room.top + size * 0.78;
  return fillWith(
    palette.ink,
    lines.map((line, at) => type.outlines(line, { ...style, size }, left, first + at * size * leading)).join(''),
  );
}

/** A text without the signs that no font has; undefined if it has letters of another script, or nothing is left. */
function legible(text: string, type: Typesetter): string | undefined {
  const kept = Array.from(graphemes.segment(text.normalize('NFC')), ({ segment }) => segment).filter(
    (letters) => /[\p{L}\p{N}]/u.test(letters) || type.hasLettersFor(letters),
  );
  const words = kept.join('').replaceAll(/\s+/g, ' ').trim();
  return words !== '' && type.hasLettersFor(words) ? words : undefined;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function rectangle(place: Rectangle, fill: string): string {
  const { x, y, width: wide, height: high } = place;
  return `<rect x="${brief(x)}" y="${brief(y)}" width="${brief(wide)}" height="${brief(high)}" fill="${fill}"/>`;
}

function path(data: string, fill: string): string {
  return `<path fill="${fill}" d="${data}"/>`;
}

function fillWith(colour: string, content: string): string {
  return `<g fill="${colour}">${content}</g>`;
}
