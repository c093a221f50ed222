import { readFile } from 'node:fs/promises';
import * as harfbuzz from 'harfbuzzjs';
import { decompress } from 'wawoff2';
import { brief } from './palette.ts';

/** What a text is set in; sizes are in pixels. */
export interface TextStyle {
  readonly family: 'display' | 'serif' | 'sans';
  readonly size: number;
  readonly weight: 400 | 600;
  /** Space between letters, in sizes. */
  readonly tracking?: number;
}

/** Sets texts as outlines, so that a drawing is the same wherever it is made and needs no font. */
export interface Typesetter {
  /** The width of a text, in pixels. */
  readonly width: (text: string, style: TextStyle) => number;
  /** A text as SVG, its first letter at `x` on the base line `y`. */
  readonly outlines: (text: string, style: TextStyle, x: number, y: number) => string;
  /** Whether there is a letter for everything in a text. */
  readonly hasLettersFor: (text: string) => boolean;
}

/** The scripts that the packages have files for; what comes first is asked first. */
const scripts = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese', 'cyrillic-ext'] as const;

/** As on the site: docs/decisions/001-fonts.md. */
const families = {
  display: { file: (script: string) => `source-serif-4/files/source-serif-4-${script}-opsz-normal`, opsz: 52 },
  serif: { file: (script: string) => `source-serif-4/files/source-serif-4-${script}-opsz-normal`, opsz: 20 },
  sans: { file: (script: string) => `source-sans-3/files/source-sans-3-${script}-wght-normal`, opsz: undefined },
} as const;

interface Script {
  readonly face: harfbuzz.Face;
  readonly letters: ReadonlySet<number>;
}

interface ScriptFont {
  readonly font: harfbuzz.Font;
  readonly letters: ReadonlySet<number>;
  readonly outlines: Map<number, string>;
}

interface Glyph {
  readonly x: number;
  readonly y: number;
  readonly outline: string;
}

/** The packages that the fonts come from, for what depends on their bytes. */
export const fontPackages = ['@fontsource-variable/source-serif-4', '@fontsource-variable/source-sans-3'] as const;

/** Reads the fonts. */
export async function makeTypesetter(): Promise<Typesetter> {
  const files = new Map<string, Promise<Script>>();
  const scriptsOf = (family: TextStyle['family']) =>
    Promise.all(
      scripts.map((script) => {
        const file = families[family].file(script);
        const read = files.get(file) ?? readScript(file);
        files.set(file, read);
        return read;
      }),
    );
  const faces = {
    display: await scriptsOf('display'),
    serif: await scriptsOf('serif'),
    sans: await scriptsOf('sans'),
  };
  const fonts = new Map<string, readonly ScriptFont[]>();
  const fontsOf = ({ family, weight }: TextStyle): readonly ScriptFont[] => {
    const key = `${family} ${String(weight)}`;
    const known = fonts.get(key);
    if (known) return known;
    const { opsz } = families[family];
    const made = faces[family].map(({ face, letters }) => {
      const font = new harfbuzz.Font(face);
      font.setVariations([
        new harfbuzz.Variation('wght', weight),
        ...(opsz === undefined ? [] : [new harfbuzz.Variation('opsz', opsz)]),
      ]);
      return { font, letters, outlines: new Map<number, string>() };
    });
    fonts.set(key, made);
    return made;
  };
  const set = (text: string, style: TextStyle) => setLine(text.normalize('NFC'), fontsOf(style), style.tracking ?? 0);

  return {
    width: (text, style) => set(text, style).width * style.size,
    outlines: (text, style, x, y) => {
      const scale = style.size / unitsPerEm;
      const glyphs = set(text, style).glyphs.filter(({ outline }) => outline !== '');
      const paths = glyphs.map((glyph) => {
        const across =
          glyph.x === 0 && glyph.y === 0 ? '' : ` transform="translate(${brief(glyph.x)} ${brief(glyph.y)})"`;
        return `<path${across} d="${glyph.outline}"/>`;
      });
      const factor = String(Math.round(scale * 1e5) / 1e5);
      return `<g transform="translate(${brief(x)} ${brief(y)}) scale(${factor} -${factor})">${paths.join('')}</g>`;
    },
    hasLettersFor: (text) =>
      clusters(text.normalize('NFC')).every((letters) => Object.values(faces).every((each) => each.some(has(letters)))),
  };
}

const unitsPerEm = 1000;

async function readScript(file: string): Promise<Script> {
  const packed = await readFile(new URL(`../../../node_modules/@fontsource-variable/${file}.woff2`, import.meta.url));
  const face = new harfbuzz.Face(new harfbuzz.Blob(await decompress(packed)));
  return { face, letters: new Set(face.collectUnicodes()) };
}

/** Shapes a line in units of the font: each stretch of it in the first font that has all of its letters. */
function setLine(text: string, fonts: readonly ScriptFont[], tracking: number): { width: number; glyphs: Glyph[] } {
  const runs: { font: ScriptFont; text: string }[] = [];
  for (const letters of clusters(text)) {
    const last = runs.at(-1);
    // A space or a sign that the script before it has as well does not end its stretch.
    const own =
      last && has(letters)(last.font) && !/[\p{L}\p{N}]/u.test(letters) ? last.font : fonts.find(has(letters));
    const font = own ?? fonts[0];
    if (!font) continue;
    if (last?.font === font) last.text += letters;
    else runs.push({ font, text: letters });
  }
  const glyphs: Glyph[] = [];
  let x = 0;
  for (const { font, text: run } of runs) {
    const buffer = new harfbuzz.Buffer();
    buffer.addText(run);
    buffer.guessSegmentProperties();
    harfbuzz.shape(font.font, buffer);
    const positions = buffer.getGlyphPositions();
    buffer.getGlyphInfos().forEach(({ codepoint: id }, at) => {
      const position = positions[at];
      if (!position) return;
      const outline = font.outlines.get(id) ?? font.font.glyphToPath(id);
      font.outlines.set(id, outline);
      glyphs.push({ x: x + position.xOffset, y: position.yOffset, outline });
      x += position.xAdvance + tracking * unitsPerEm;
    });
  }
  return { width: Math.max(0, x / unitsPerEm - (glyphs.length > 0 ? tracking : 0)), glyphs };
}

function has(letters: string): (script: { readonly letters: ReadonlySet<number> }) => boolean {
  const points = Array.from(letters, (letter) => letter.codePointAt(0) ?? 0);
  return (script) => points.every((point) => script.letters.has(point));
}

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

function clusters(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
