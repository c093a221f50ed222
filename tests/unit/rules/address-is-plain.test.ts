import { describe, expect, it } from 'vitest';
import { readContent } from '#core/check/content.ts';
import { articleText, file, library, only, problemsOf } from '../write-article.ts';

describe('holds', () => {
  it('for small letters, digits and single hyphens', () => {
    const content = readContent({
      ...library,
      articles: [file('articles/2031/harbour-toll-2.md', articleText('Text.'))],
    });
    expect(problemsOf(content)).toBe('no problem');
    expect(only(content.articles).record.slug).toBe('harbour-toll-2');
  });
});

describe('is broken', () => {
  it.each(['Toll', 'harbour toll', 'harbour_toll', 'harbour--toll', '-toll', 'toll-', 'toll.en', 'мито', ''])(
    'by the name %j',
    (name) => {
      const content = readContent({ ...library, articles: [file(`articles/${name}.md`, articleText('Text.'))] });
      expect(problemsOf(content)).toContain('error address-is-plain');
      expect(content.articles).toEqual([]);
    },
  );

  it.each([
    ['articles/toll.markdown', 'articles'],
    ['articles/toll.MD', 'articles'],
    ['articles/toll.png', 'articles'],
    ['people/anna.yml', 'people'],
    ['questions/tax.yaml.bak', 'questions'],
  ] as const)('by the ending of %s', (path, folder) => {
    const content = readContent({ ...library, articles: [], [folder]: [file(path, '\0')] });
    expect(problemsOf(content)).toContain(
      'error address-is-plain\n  This file is not read: expected a name that ends in .',
    );
    expect(content.problems).toHaveLength(1);
  });

  it('by another ending', () => {
    const content = readContent({ ...library, articles: [file('articles/toll.txt', articleText('Text.'))] });
    expect(problemsOf(content)).toMatchInlineSnapshot(`
      "articles/toll.txt:1:1–1:1 error address-is-plain
        This file is not read: expected a name that ends in .md.
        Rename the file, or move it elsewhere."
    `);
  });

  it('by capitals and spaces', () => {
    const content = readContent({ ...library, articles: [file('articles/Harbour Toll.md', articleText('Text.'))] });
    expect(problemsOf(content)).toMatchInlineSnapshot(`
      "articles/Harbour Toll.md:1:1–1:1 error address-is-plain
        “Harbour Toll” cannot be an address: expected lower-case letters, digits and single hyphens.
        Rename the file."
    `);
  });
});
