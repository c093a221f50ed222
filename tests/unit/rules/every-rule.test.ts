import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { articleChecks, readingRules } from '#core/check/index.ts';

const rules = [...readingRules, ...articleChecks];

describe.each(rules)('the rule $id', ({ id, title, explanation }) => {
  it('has a test in which it holds and one in which it is broken', () => {
    const tests = readFileSync(new URL(`${id}.test.ts`, import.meta.url), 'utf8');
    const [, holds = '', broken = ''] = tests.split(/^describe\('(?:holds|is broken)', /m);
    expect(holds).toMatch(/^ {2}it[.(][^]*'no problem'/m);
    // The message is pinned, under the rule's own name.
    expect(broken).toMatch(
      new RegExp(`^ {2}it[.(][^]*toMatchInlineSnapshot\\(\`\\s+"articles/.+ (?:error|warning) ${id}$`, 'm'),
    );
  });

  it('explains itself in sentences', () => {
    expect(id).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
    expect(title).toMatch(/^[A-Z“].*[^.]$/);
    expect(explanation).toMatch(/^[A-Z“][^]*\.$/);
  });
});

it('every rule has its own name, and every test here a rule', () => {
  const ids = rules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const tested = readdirSync(new URL('.', import.meta.url)).map((name) => name.replace('.test.ts', ''));
  expect(tested.filter((name) => name !== 'every-rule')).toEqual(ids.toSorted());
});
