/**
 * `npm run fonts`: cuts the site’s fonts from the Fontsource packages into src/fonts, and writes their @font-face rules:
 * src/styles/fonts.css for what every page shows, src/styles/fonts-fallback.css for what stands in with the same width
 * and height until a file has come, and src/styles/fonts-rare.css for the rest. The same packages give the same bytes.
 */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as harfbuzz from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { command, runScript } from './command.ts';

/**
 * What English is written with, and the marks of book typography; on every page. It is this little because a file of 14 kB
 * comes with a connection's first packets, and one of 20 kB a round trip later.
 */
const english =
  'U+20-7E,U+A0,U+A3,U+A7,U+A9,U+AB,U+B0,U+B6-B7,U+BB,U+D7,U+2013-2014,U+2018-201A,U+201C-201E,U+2022,U+2026,U+202F,U+2032-2033,U+2039-203A,U+20AC,U+2191,U+2193,U+2212';
/** The letters of Western Europe and rarer signs; the browser loads it where they occur. Arrows other than ↑ and ↓ are not drawn. */
const western =
  'U+A1-A2,U+A4-A6,U+A8,U+AA,U+AC-AF,U+B1-B5,U+B8-BA,U+BC-D6,U+D8-FF,U+131,U+152-153,U+2BB-2BC,U+2C6,U+2DA,U+2DC,U+2000-2012,U+2015-2017,U+201B,U+201F,U+2023-2025,U+2027-202E,U+2030-2031,U+2034-2038,U+203B-206F,U+2122,U+2192,U+2215';
/** The letters of the other languages in Latin script, † and the rarer currencies; the browser loads it where they occur. */
const extended =
  'U+100-130,U+132-151,U+154-17F,U+18F,U+192,U+1A0-1A1,U+1AF-1B0,U+1E6-1E7,U+218-21B,U+1E80-1E85,U+1E9E,U+1EF2-1EF3,U+2020,U+20A0-20AB,U+20AD-20BF';
/** Cyrillic with the letters of Ukrainian, № and the stress mark; the browser loads it where they occur. */
const cyrillic = 'U+301,U+400-4FF,U+2116';

/** Kerning, ligatures, composed marks, the forms of a language, and the figures the packages have. */
const features = ['kern', 'liga', 'ccmp', 'locl', 'mark', 'mkmk', 'pnum', 'tnum'];

interface Axis {
  readonly min: number;
  readonly max: number;
  readonly default: number;
}

export interface Cut {
  /** The file’s name in src/fonts, without its ending. */
  readonly file: string;
  readonly family: 'Text' | 'Head' | 'Label';
  readonly style: 'normal' | 'italic';
  /** A CSS weight, or two for a variable file. */
  readonly weight: string;
  /** The characters asked for, as CSS writes them; those the package has are in the file. */
  readonly range: string;
  readonly source: string;
  readonly axes: Readonly<Record<string, number | Axis>>;
}

const semibold: Axis = { min: 400, max: 600, default: 400 };

// 16 is a little sturdier than the 19 px of the text ask for: Source Serif’s sizes are points on paper.
const reading = 16;
// Headlines run from 20 to 64 px: 60 is too thin for the small ones, 40 too plain for the great ones.
const headline = 52;

/** A role that a font has on the site, in every script. */
interface Role extends Omit<Cut, 'range' | 'source'> {
  /** The package's file for a script, as Fontsource names it. */
  readonly sourceOf: (script: string) => string;
}

type Faces = Pick<Role, 'style' | 'sourceOf'>;
const serif = (style: Role['style']): Faces => ({
  style,
  sourceOf: (script) => `source-serif-4/files/source-serif-4-${script}-opsz-${style}.woff2`,
});
const [upright, italic] = [serif('normal'), serif('italic')];
const sans: Faces = {
  style: 'normal',
  sourceOf: (script) => `source-sans-3/files/source-sans-3-${script}-wght-normal.woff2`,
};

/**
 * The reading text is one weight, because bold and italic are rare in it and load where they occur; labels need two weights
 * on every page, which one variable file holds in less than two static ones.
 */
const roles: readonly Role[] = [
  { file: 'serif', family: 'Text', weight: '400', ...upright, axes: { wght: 400, opsz: reading } },
  { file: 'serif-semibold', family: 'Text', weight: '600', ...upright, axes: { wght: 600, opsz: reading } },
  { file: 'serif-italic', family: 'Text', weight: '400', ...italic, axes: { wght: 400, opsz: reading } },
  { file: 'display', family: 'Head', weight: '600', ...upright, axes: { wght: 600, opsz: headline } },
  { file: 'sans', family: 'Label', weight: '400 600', ...sans, axes: { wght: semibold } },
];

/** What each role is cut into: how a file is called behind its role, the letters in it, and the package they are in. */
const parts = [
  { name: '', range: english, script: 'latin' },
  { name: '-western', range: western, script: 'latin' },
  { name: '-extended', range: extended, script: 'latin-ext' },
  { name: '-cyrillic', range: cyrillic, script: 'cyrillic' },
] as const;

/** Every file. */
export const cuts: readonly Cut[] = roles.flatMap(({ file, sourceOf, ...role }) =>
  parts.map(({ name, range, script }) => ({ ...role, file: file + name, range, source: sourceOf(script) })),
);

interface Fallback {
  readonly family: Cut['family'];
  /** The weight it stands in for, as a CSS descriptor, and the cut and the one weight its width is taken from. */
  readonly weight: string;
  readonly of: string;
  readonly at: Readonly<Record<string, number>>;
  /** The names of installed fonts that share the widths of `like`, a package. */
  readonly local: readonly string[];
  readonly like: string;
}

const times = ['Times New Roman', 'Liberation Serif', 'Tinos'];
const timesBold = ['Times New Roman Bold', 'TimesNewRomanPS-BoldMT', 'Liberation Serif Bold', 'Tinos Bold'];
const arial = ['Arial', 'Liberation Sans', 'Arimo'];
const arialBold = ['Arial Bold', 'Arial-BoldMT', 'Liberation Sans Bold', 'Arimo Bold'];

type StoodInFor = Omit<Fallback, 'local' | 'like'>;
const text: StoodInFor = { family: 'Text', weight: '400', of: 'serif', at: {} };
const head: StoodInFor = { family: 'Head', weight: '600', of: 'display', at: {} };
const label = (wght: number): StoodInFor => ({ family: 'Label', weight: String(wght), of: 'sans', at: { wght } });
const latin = (name: string, weight: number) => `${name}/files/${name}-latin-${weight}-normal`;

/**
 * What is shown until a file has come. Tinos and Arimo have the widths of Times New Roman and Arial, which are on
 * Windows, macOS and iOS, and of Liberation; Noto Serif and Roboto are Android’s. Of two faces alike in family and
 * weight the browser takes the last one that is installed.
 */
const fallbacks: readonly Fallback[] = [
  { ...text, local: ['Noto Serif'], like: latin('noto-serif', 400) },
  { ...text, local: times, like: latin('tinos', 400) },
  { ...head, local: ['Noto Serif Bold'], like: latin('noto-serif', 700) },
  { ...head, local: timesBold, like: latin('tinos', 700) },
  { ...label(400), local: ['Roboto'], like: latin('roboto', 400) },
  { ...label(400), local: arial, like: latin('arimo', 400) },
  { ...label(600), local: ['Roboto Bold'], like: latin('roboto', 700) },
  { ...label(600), local: arialBold, like: latin('arimo', 700) },
];

/** Prose to weigh widths with: a report with names, figures and quotation marks, as the site shows them. */
const prose =
  'The President of the Commission met the Prime Minister of Denmark in Brussels on Tuesday, as ministers from twenty ' +
  'countries argued about how to pay for the harbour. “We have said from the beginning that nobody should have to ' +
  'choose between work and home,” she told reporters, “and I don’t think that anything in this agreement changes ' +
  'what we promised.” Her Finance Minister, Anders Holm, was less certain: the plan would cost 2.5% of national ' +
  'income by 2027, he said, and the government had yet to explain where the money would come from. Talks between ' +
  'London and Oslo are to go on for the rest of the week. The two leaders differ on the question of security; Holm ' +
  'has frequently criticized the UK for its failure to keep up with its own timetable, which it denies.';

const modules = new URL('../node_modules/', import.meta.url);
const fontsFolder = new URL('../src/fonts/', import.meta.url);
const stylesFolder = new URL('../src/styles/', import.meta.url);

/** The code points of a `unicode-range`, in order. */
export function codePoints(range: string): number[] {
  return range.split(',').flatMap((part) => {
    const [first = NaN, last = first] = part
      .replace('U+', '')
      .split('-')
      .map((hex) => Number.parseInt(hex, 16));
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

/** A cut as a WOFF2 file, or as the bare font inside it; `at` narrows its axes further. */
export async function cutFont(
  { source, range, axes }: Cut,
  { format = 'woff2', at = {} }: { format?: 'woff2' | 'sfnt'; at?: Readonly<Record<string, number>> } = {},
): Promise<Buffer> {
  const font = await readFile(new URL(`@fontsource-variable/${source}`, modules));
  return subsetFont(font, String.fromCodePoint(...codePoints(range)), {
    targetFormat: format,
    keepFeatures: features,
    variationAxes: { ...axes, ...at },
    noHinting: true,
  });
}

interface Measures {
  /** The width of the prose as a browser sets it, with kerning and ligatures, in ems. */
  readonly width: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
}

/** The measures of a bare font, in ems. */
function measure(file: Buffer): Measures {
  const face = new harfbuzz.Face(new harfbuzz.Blob(file));
  const font = new harfbuzz.Font(face);
  const buffer = new harfbuzz.Buffer();
  buffer.addText(prose);
  buffer.guessSegmentProperties();
  harfbuzz.shape(font, buffer);
  const units = buffer.getGlyphPositions().reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  const { ascender, descender, lineGap } = font.hExtents();
  const em = face.upem;
  return { width: units / em, ascent: ascender / em, descent: -descender / em, lineGap: lineGap / em };
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}

async function fallbackRule({ family, weight, of, at, local, like }: Fallback): Promise<string> {
  const cut = cuts.find(({ file }) => file === of);
  if (!cut) throw new Error(`Unexpected fallback of “${of}”, expected the name of a file that is cut here.`);
  const font = measure(await cutFont(cut, { format: 'sfnt', at }));
  const installed = await readFile(new URL(`@fontsource/${like}.woff2`, modules));
  const standIn = measure(await subsetFont(installed, prose, { targetFormat: 'sfnt' }));
  const adjust = font.width / standIn.width;
  return `@font-face {
  font-family: ${family}2;
  font-weight: ${weight};
  src: ${local.map((name) => `local('${name}')`).join(', ')};
  size-adjust: ${percent(adjust)};
  ascent-override: ${percent(font.ascent / adjust)};
  descent-override: ${percent(font.descent / adjust)};
  line-gap-override: ${percent(font.lineGap / adjust)};
}`;
}

/**
 * Labels are small and many, and one that wraps otherwise moves the page below it: they keep the fallback for a page whose
 * font comes late. Text and headlines, which are what a page looks like, are swapped; and so are letters that come later in
 * any case, or a name would have one letter of another font.
 */
function faceRule({ file, family, style, weight, range }: Cut): string {
  return `@font-face {
  font-family: ${family};${style === 'normal' ? '' : `\n  font-style: ${style};`}
  font-weight: ${weight};
  src: url('../fonts/${file}.woff2') format('woff2');
  font-display: ${family === 'Label' && everywhere.has(file) ? 'optional' : 'swap'};
  unicode-range: ${range.replaceAll(',', ', ')};
}`;
}

/** The cuts that every page shows; rules for the others may come after its first view. */
export const everywhere: ReadonlySet<string> = new Set(['serif', 'display', 'sans']);

/** The style sheets of src/styles that hold the rules, by name. */
export async function fontFaces(): Promise<Readonly<Record<string, string>>> {
  const often = cuts.filter(({ file }) => everywhere.has(file)).map(faceRule);
  const rare = cuts.filter(({ file }) => !everywhere.has(file)).map(faceRule);
  const sheet = (rules: readonly string[]) =>
    `/* Written by npm run fonts, which says why; change cli/fonts.ts instead. */\n${rules.join('\n\n')}\n`;
  return {
    'fonts.css': sheet(often),
    'fonts-fallback.css': sheet(await Promise.all(fallbacks.map(fallbackRule))),
    'fonts-rare.css': sheet(rare),
  };
}

/** The licence with the copyright lines of the fonts themselves, which the packages’ copy leaves out. */
async function licence(): Promise<string> {
  const text = await readFile(new URL('@fontsource-variable/source-serif-4/LICENSE', modules), 'utf8');
  const copyrights = new Set<string>();
  for (const cut of cuts) {
    const face = new harfbuzz.Face(new harfbuzz.Blob(await cutFont(cut, { format: 'sfnt' })));
    copyrights.add(`${face.getName(4, 'en')}: ${face.getName(0, 'en')}`);
  }
  return [
    ...copyrights,
    '\nThe files here are cut from these fonts; the site calls them Text, Head and Label.\n',
    text.replace(/^Google Inc\.\s*/, ''),
  ].join('\n');
}

async function main() {
  await mkdir(fontsFolder, { recursive: true });
  for (const name of await readdir(fontsFolder)) if (name.endsWith('.woff2')) await rm(new URL(name, fontsFolder));
  for (const cut of cuts) {
    const file = await cutFont(cut);
    await writeFile(new URL(`${cut.file}.woff2`, fontsFolder), file);
    console.log(`${String(file.length).padStart(7)}  ${cut.file}.woff2`);
  }
  await writeFile(new URL('OFL.txt', fontsFolder), await licence());
  await mkdir(stylesFolder, { recursive: true });
  for (const [name, rules] of Object.entries(await fontFaces())) {
    await writeFile(new URL(name, stylesFolder), rules);
    console.log(`         ${fileURLToPath(new URL(name, stylesFolder))}`);
  }
  return 0;
}

await runScript(import.meta, command({ usage: 'npm run fonts', options: {} }, main));
