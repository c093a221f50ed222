import { describe, expect, it } from 'vitest';
import { problemsOf, read } from '../write-article.ts';

describe('holds', () => {
  it('for every script, right to left ones among them, and emoji', () => {
    expect(problemsOf(read('Порт відкрито. המעגן פתוח. الميناء مفتوح. 港は開いている。 👩🏽‍🚀'))).toBe('no problem');
  });
});

describe('is broken', () => {
  it('by a control character', () => {
    expect(problemsOf(read('The port\u0007 is open.'))).toMatchInlineSnapshot(`
      "articles/toll.md:7:9–7:10 error file-is-readable
        There is a control character here (U+0007).
        Delete it: readers must see everything that is checked."
    `);
  });
});
