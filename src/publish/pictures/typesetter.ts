import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as harfbuzz from 'harfbuzzjs';
import { decompress } from 'wawoff2';
import { remembered } from '#core/remembered.ts';

/** What a text is set in; the size is in pixels. */
export interface TextStyle {
  readonly font: keyof Awaited<ReturnType<typeof readFonts>>;
  readonly size: number;
  /** Space between letters, in sizes. */
  readonly tracking?: number;
}

export type Typesetter = Awaited<ReturnType<typeof makeTypesetter>>;

/** Reads the fonts. It sets texts as outlines, so that a drawing is the same wherever it is made and needs no font. */
export async function makeTypesetter() {
  const fonts = await readFonts();
  const set = (text: string, { font, tracking = 0 }: TextStyle) => setLine(text, fonts[font], tracking * unitsPerEm);
  return {
    /** The width of a text, in pixels. */
    width: (text: string, style: TextStyle) => (set(text, style).width * style.size) / unitsPerEm,
    /** A text as SVG, its first letter at `x` on the base line `y`. */
    outlines: (text: string, style: TextStyle, x: number, y: number) => {
      const scale = Math.round((style.size / unitsPerEm) * 1e5) / 1e5;
      const paths = set(text, style).glyphs.map(
        (glyph) => `<path transform="translate(${brief(glyph.x)} ${brief(glyph.y)})" d="${glyph.outline}"/>`,
      );
      return `<g transform="translate(${brief(x)} ${brief(y)}) scale(${scale} -${scale})">${paths.join('')}</g>`;
    },
    /** Whether there is a letter for everything in a text. */
    hasLettersFor: (text: string) =>
      clusters(text).every((letters) => [fonts.text, fonts.label].every((cuts) => cuts.some(has(letters)))),
  };
}

/** A number for an SVG, to a hundredth. */
export function brief(number: number): string {
  return String(Math.round(number * 100) / 100);
}

/** The scripts that the packages have files for; what comes first is asked first. */
const scripts = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese', 'cyrillic-ext'] as const;
const unitsPerEm = 1000;

/** A font of one script. */
interface Face {
  readonly face: harfbuzz.Face;
  readonly letters: ReadonlySet<number>;
}

/** A font of one script in one weight and for one size. */
interface Cut extends Face {
  readonly font: harfbuzz.Font;
  readonly outlineOf: (glyph: number) => string;
}

/** As on the site: docs/decisions/001-fonts.md. */
async function readFonts() {
  const serif = await readFamily('source-serif-4', 'opsz-normal');
  const sans = await readFamily('source-sans-3', 'wght-normal');
  return {
    headline: cut(serif, { wght: 600, opsz: 52 }),
    text: cut(serif, { wght: 400, opsz: 20 }),
    label: cut(sans, { wght: 400 }),
    strong: cut(sans, { wght: 600 }),
  };
}

function readFamily(name: string, axes: string): Promise<Face[]> {
  const { resolve } = createRequire(import.meta.url);
  return Promise.all(
    scripts.map(async (script) => {
      const file = resolve(`@fontsource-variable/${name}/files/${name}-${script}-${axes}.woff2`);
      const face = new harfbuzz.Face(new harfbuzz.Blob(await decompress(await readFile(file))));
      return { face, letters: new Set(face.collectUnicodes()) };
    }),
  );
}

function cut(faces: readonly Face[], axes: Readonly<Record<string, number>>): Cut[] {
  return faces.map((face) => {
    const font = new harfbuzz.Font(face.face);
    font.setVariations(Object.entries(axes).map(([axis, value]) => new harfbuzz.Variation(axis, value)));
    return { ...face, font, outlineOf: remembered((glyph: number) => font.glyphToPath(glyph)) };
  });
}

/** Shapes a line in units of the font: each stretch of it in the first font that has all of its letters. */
function setLine(text: string, cuts: readonly Cut[], tracking: number) {
  const runs: { cut: Cut; text: string }[] = [];
  for (const letters of clusters(text)) {
    const last = runs.at(-1);
    // A space or a sign that the script before it has as well does not end its stretch.
    const stays = last && !/[\p{L}\p{N}]/u.test(letters) && has(letters)(last.cut);
    const own = stays ? last.cut : (cuts.find(has(letters)) ?? cuts[0]);
    if (!own) continue;
    if (last?.cut === own) last.text += letters;
    else runs.push({ cut: own, text: letters });
  }
  let x = 0;
  const glyphs = runs.flatMap(({ cut: { font, outlineOf }, text: run }) => {
    const buffer = new harfbuzz.Buffer();
    buffer.addText(run);
    buffer.guessSegmentProperties();
    harfbuzz.shape(font, buffer);
    const ids = buffer.getGlyphInfos();
    return buffer.getGlyphPositions().map(({ xOffset, yOffset, xAdvance }, at) => {
      const glyph = { outline: outlineOf(ids[at]?.codepoint ?? 0), x: x + xOffset, y: yOffset };
      x += xAdvance + tracking;
      return glyph;
    });
  });
  return { width: glyphs.length === 0 ? 0 : Math.max(0, x - tracking), glyphs };
}

function has(text: string): (face: Face) => boolean {
  return ({ letters }) => Array.from(text).every((letter) => letters.has(letter.codePointAt(0) ?? 0));
}

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** What a reader takes for one letter each. */
export function clusters(text: string): string[] {
  return Array.from(segmenter.segment(text.normalize('NFC')), ({ segment }) => segment);
}
