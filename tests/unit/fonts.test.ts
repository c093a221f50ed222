import { readdirSync, readFileSync } from 'node:fs';
import * as harfbuzz from 'harfbuzzjs';
import { expect, test } from 'vitest';
import { codePoints, cuts, cutFont, everywhere, fontFaces } from '../../cli/fonts.ts';

const read = (file: string) => readFileSync(new URL(`../../src/${file}`, import.meta.url));

async function face(file: string): Promise<harfbuzz.Face> {
  const cut = cuts.find((found) => found.file === file);
  if (!cut) throw new Error(`Unexpected “${file}”, expected a file that cli/fonts.ts cuts.`);
  return new harfbuzz.Face(new harfbuzz.Blob(await cutFont(cut, { format: 'sfnt' })));
}

async function missing(file: string, text: string): Promise<string[]> {
  const has = new Set((await face(file)).collectUnicodes());
  return [...text.replaceAll(' ', '')].filter((letter) => !has.has(letter.codePointAt(0) ?? 0));
}

// Twenty files are cut again, which takes some seconds.
test('the files and their rules are what npm run fonts writes', { timeout: 60_000 }, async () => {
  for (const cut of cuts) expect((await cutFont(cut)).equals(read(`fonts/${cut.file}.woff2`)), cut.file).toBe(true);
  for (const [name, rules] of Object.entries(await fontFaces())) expect(read(`styles/${name}`).toString()).toBe(rules);
  expect(readdirSync(new URL('../../src/fonts/', import.meta.url)).toSorted()).toEqual(
    ['OFL.txt', ...cuts.map(({ file }) => `${file}.woff2`)].toSorted(),
  );
});

test('what every page loads is at most 42 kB, and no file is larger than 15 kB', () => {
  const size = (file: string) => read(`fonts/${file}.woff2`).length;
  expect([...everywhere].reduce((sum, file) => sum + size(file), 0)).toBeLessThanOrEqual(42_000);
  for (const { file } of cuts) expect(size(file), file).toBeLessThanOrEqual(15_000);
});

test.each(cuts.filter(({ file }) => !/western|extended|cyrillic/.test(file)))(
  '$file has the letters and signs of English text',
  async ({ file }) => {
    const ascii = String.fromCodePoint(...codePoints('U+20-7E'));
    expect(await missing(file, ascii)).toEqual([]);
    expect(await missing(file, '“”‘’„‚«»‹›–—…−×§¶•′″\u00a0€£°©·↑↓')).toEqual([]);
    expect(await missing(`${file}-western`, '÷\u2009¹²³¼½¾¥®™ÀàÉéñöøßœŒ')).toEqual([]);
  },
);

test.each(['serif', 'serif-semibold', 'serif-italic', 'display', 'sans'])(
  '%s has the names of Europe',
  async (file) => {
    const names = 'Erdoğan Vučić Łódź Škoda Çığır Őrbán Ștefan Žižek Ķekava Ħaġar Šiauliai';
    const inOthers = await missing(`${file}-western`, (await missing(file, names)).join(''));
    expect(await missing(`${file}-extended`, inOthers.join(''))).toEqual([]);
    expect(await missing(`${file}-extended`, '†₴')).toEqual([]);
    expect(
      await missing(
        `${file}-cyrillic`,
        'АаБбВвГгҐґДдЕеЄєЖжЗзИиІіЇїЙйКкЛлМмНнОоПпРрСсТтУуФфХхЦцЧчШшЩщЬьЮюЯяЁёЫыЭэЪъЎў№',
      ),
    ).toEqual([]);
  },
);

test.each(['serif', 'display', 'sans'])('%s keeps kerning, ligatures and a choice of figures', async (file) => {
  const font = await face(file);
  expect(font.getTableFeatureTags('GPOS')).toContain('kern');
  expect(font.getTableFeatureTags('GSUB')).toEqual(expect.arrayContaining(['liga', file === 'sans' ? 'pnum' : 'tnum']));
});

test('no letter is asked of two files of a family, weight and style', () => {
  const seen = new Set<string>();
  for (const { family, style, weight, range } of cuts) {
    for (const point of codePoints(range)) {
      const key = [family, style, weight, point].join(' ');
      expect(seen, key).not.toContain(key);
      seen.add(key);
    }
  }
});

test('every character of the content is in a file for reading and one for labels', async () => {
  const folder = new URL('../../content/', import.meta.url);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(md|yaml)$/.test(name));
  const used = new Set(names.flatMap((name) => [...readFileSync(new URL(name, folder), 'utf8').normalize('NFC')]));
  for (const family of ['serif', 'sans']) {
    let left = [...used].filter((letter) => letter >= ' ').join('');
    for (const script of ['', '-western', '-extended', '-cyrillic'])
      left = (await missing(family + script, left)).join('');
    expect(left).toBe('');
  }
});
