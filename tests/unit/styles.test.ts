import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../cli/run-node.ts';

/*
 * What style sheets use is set somewhere, which no browser complains of. They say start and end, not left and right: what they lay out turns round with the language. Heights and
 * widths are said as sizes of a block and of its lines.
 */

test.for([
  ['margin-left: 1rem', ['margin-left: 1rem']],
  ['text-align: right', ['text-align: right']],
  ['float: left', ['float: left']],
  ['inset: 0 auto auto 1em', ['inset: 0 auto auto 1em']],
  ['padding: 1em 2em 1em 2em', []],
  ['width: 4rem', ['width: 4rem']],
  ['border-top-left-radius: 2px', ['border-top-left-radius: 2px']],
  ['margin-inline-start: 1rem; inline-size: 4rem; text-align: start', []],
  ['clip-path: inset(0 20% 0 14%); stroke-width: 2px', []],
] as const)('in “%s” it finds %j', ([style, found]) => {
  expect(physical(`a { ${style}; }`)).toEqual(found);
});

test('no style sheet and no component knows left and right', () => {
  const found = styles().flatMap(({ name, style }) => physical(style).map((declaration) => `${name}: ${declaration}`));
  expect(found).toEqual([]);
});

test('a property of one’s own that is used and nowhere set is found', () => {
  expect(unset(['a { --set: 1; color: var(--set); top: var(--lost, 0); left: var(--lost) }'])).toEqual(['--lost']);
});

test('every property of one’s own that a style sheet uses is set in one', () => {
  expect(unset(styles().map(({ style }) => style))).toEqual([]);
});

/** All style sheets, and the styles of components. */
function styles(): { readonly name: string; readonly style: string }[] {
  return readdirSync(join(projectRoot, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:css|astro)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .flatMap((file) => {
      const name = relative(projectRoot, file).split(sep).join('/');
      const text = readFileSync(file, 'utf8');
      const all = name.endsWith('.css')
        ? [text]
        : Array.from(text.matchAll(/<style[^>]*>(.*?)<\/style>/gs), ([style]) => style);
      return all.map((style) => ({ name, style }));
    });
}

function unset(sheets: readonly string[]): string[] {
  const all = sheets.join('\n').replaceAll(/\/\*.*?\*\//gs, '');
  const set = new Set(Array.from(all.matchAll(/(?<=[{;]\s*|@property )--[\w-]+(?=\s*[:{])/g), ([name]) => name));
  const used = new Set(Array.from(all.matchAll(/(?<=var\(\s*)--[\w-]+/g), ([name]) => name));
  return [...used].filter((name) => !set.has(name));
}

function physical(style: string): string[] {
  const declarations = style.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/(?<=[{;]\s*)([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])/g);
  return [...declarations].flatMap(([, property = '', value = '']) =>
    isPhysical(property, value.trim()) ? [`${property}: ${value.trim()}`] : [],
  );
}

function isPhysical(property: string, value: string): boolean {
  if (/(?:^|-)(?:left|right|top|bottom)(?:-|$)/.test(property)) return true;
  if (/^(?:min-|max-)?(?:width|height)$/.test(property)) return true;
  if (/^(?:text-align|float|clear|justify-.*|caption-side)$/.test(property)) return /\b(?:left|right)\b/.test(value);
  if (!/^(?:margin|padding|inset|border-width|border-style|scroll-margin|scroll-padding)$/.test(property)) return false;
  const [, right, , left] = value.match(/[^\s(]+(?:\((?:[^()]|\([^()]*\))*\))?/g) ?? [];
  return left !== undefined && left !== right;
}
