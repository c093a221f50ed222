import { readFileSync } from 'node:fs';
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
} from 'culori';
import type { Color } from 'culori';
import { describe, expect, test } from 'vitest';
import { colours, shapes } from '#core/schema/identity.ts';

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
const schemes = ['light', 'dark'] as const;
type Scheme = (typeof schemes)[number];

function read(hex: string): Color {
  const colour = parse(hex);
  if (!colour) throw new Error(`Unexpected “${hex}”, expected a colour.`);
  return colour;
}

/** What `light-dark()` gives a property in a rule of tokens.css, before any media query changes it. */
function pair(selector: string, property: string): Record<Scheme, Color> {
  const block = css.split(`\n  ${selector} {`)[1]?.split('\n  }')[0] ?? '';
  const found = new RegExp(`${property}: light-dark\\((#[\\da-f]+), (#[\\da-f]+)\\)`).exec(block);
  if (!found) throw new Error(`Unexpected ${selector}, expected ${property}: light-dark(#…, #…) in it.`);
  return { light: read(found[1] ?? ''), dark: read(found[2] ?? '') };
}

const grounds = [pair(':root', '--paper'), pair(':root', '--highlight')];
const people = colours.map((name) => ({ name, colour: pair(`.c-${name}`, '--c') }));

describe.each(schemes)('in %s', (scheme) => {
  test.each(['ink', 'soft', 'accent'])('%s has the 7:1 of WCAG 1.4.6 on paper and on the highlight', (name) => {
    for (const ground of grounds) {
      expect(wcagContrast(pair(':root', `--${name}`)[scheme], ground[scheme])).toBeGreaterThanOrEqual(7);
    }
  });

  test('the line under a link has the 3:1 of WCAG 1.4.11', () => {
    expect(wcagContrast(pair(':root', '--rule-strong')[scheme], pair(':root', '--paper')[scheme])).toBeGreaterThan(3);
  });

  test.each(people)('$name has 4.5:1 on paper and on the highlight', ({ colour }) => {
    for (const ground of grounds) expect(wcagContrast(colour[scheme], ground[scheme])).toBeGreaterThanOrEqual(4.5);
  });

  // CIEDE2000 counts in steps that can just be seen between large patches side by side. Marks of 11 px that stand apart
  // need several such steps; 12 is what a search over muted colours reaches for eight people in all four ways of seeing.
  test.each([
    ['normal vision', (colour: Color) => colour],
    ['protanopia', filterDeficiencyProt(1)],
    ['deuteranopia', filterDeficiencyDeuter(1)],
    ['tritanopia', filterDeficiencyTrit(1)],
  ])('any two people are told apart with %s', (_, see) => {
    const distance = differenceCiede2000();
    const pairs = people.flatMap((one, at) =>
      people.slice(at + 1).map((other) => ({
        pair: `${one.name} and ${other.name}`,
        distance: distance(see(one.colour[scheme]), see(other.colour[scheme])),
      })),
    );
    expect(pairs).toHaveLength(28);
    expect(pairs.filter((found) => found.distance < 12)).toEqual([]);
  });

  test('nobody’s colour is taken for the accent', () => {
    const accent = pair(':root', '--accent')[scheme];
    for (const { colour } of people) expect(differenceCiede2000()(colour[scheme], accent)).toBeGreaterThan(12);
  });
});

test('every shape has a class, and no two the same outline', () => {
  const outlines = shapes.map((name) => new RegExp(`\\.s-${name} \\{\\s*--sh:([^;]+);`).exec(css)?.[1]);
  expect(outlines).not.toContain(undefined);
  expect(new Set(outlines).size).toBe(shapes.length);
});
