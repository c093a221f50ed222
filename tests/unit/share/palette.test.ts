import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { colours, shapes } from '#core/schema/identity.ts';
import { outlineOf, readPalette } from '#publish/pictures/palette.ts';

const palette = readPalette(readFileSync(new URL('../../../src/styles/tokens.css', import.meta.url), 'utf8'));

test('every colour and shape of the design tokens is read', () => {
  expect(palette.paper).toMatch(/^#[\da-f]{6}$/);
  expect(new Set(colours.map(palette.person)).size).toBe(colours.length);
  const outlines = shapes.map((shape) => palette.outline(shape, { x: 10, y: 20, size: 100 }));
  expect(new Set(outlines).size).toBe(shapes.length);
  expect(outlines.join(' ')).not.toMatch(/NaN|undefined/);
});

test('a basic shape of CSS is a path in its box', () => {
  const box = { x: 10, y: 20, size: 100 };
  expect(outlineOf('polygon(50% 0, 100% 50%, 50% 100%, 0 50%)', box)).toBe('M60 20L110 70L60 120L10 70z');
  expect(outlineOf('circle(50%)', box)).toBe(
    'M60 20H60a50 50 0 0 1 50 50V70a50 50 0 0 1 -50 50H60a50 50 0 0 1 -50 -50V70a50 50 0 0 1 50 -50z',
  );
  expect(outlineOf('inset(0 30%)', box)).toBe('M40 20H80V120H40V20z');
  expect(outlineOf('inset(0 20% 0 14% round 0 50% 50% 0)', box)).toBe(
    'M24 20H40a50 50 0 0 1 50 50V70a50 50 0 0 1 -50 50H24V20z',
  );
});

test('tokens that are not as expected are named', () => {
  expect(() => readPalette('')).toThrowErrorMatchingInlineSnapshot(`[Error: The design tokens lack --paper of :root.]`);
  expect(() => outlineOf('star(5)', { x: 0, y: 0, size: 1 })).toThrowErrorMatchingInlineSnapshot(
    `[Error: The shape “star(5)” is unknown: expected circle(), polygon() or inset().]`,
  );
});
