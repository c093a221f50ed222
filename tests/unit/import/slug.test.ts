import { expect, it } from 'vitest';
import { slugify } from '../../../src/import/slug.ts';

it.each([
  ['The PM’s “backstop” - day 1', 'the-pms-backstop-day-1'],
  ['Jiří Dvořák', 'jiri-dvorak'],
  ['Володимир Зеленський', 'volodymyr-zelenskyi'],
  ['Straße, Øst & Æro', 'strasse-ost-aero'],
  ['…', ''],
  ['a'.repeat(80), 'a'.repeat(60)],
  ['one two three', 'one-two-three'],
])('%s becomes %s', (text, slug) => {
  expect(slugify(text)).toBe(slug);
});
