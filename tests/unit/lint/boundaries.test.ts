import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { expect, test } from 'vitest';

// The snippets are in no file, so the rules that need the compiler's types stay out.
const eslint = new ESLint({
  overrideConfig: [
    { files: ['**/*.ts'], ...tseslint.configs.disableTypeChecked },
    { files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: false } } },
  ],
});

async function lint(filePath: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(code, { filePath });
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message));
}

const imports = '@typescript-eslint/no-restricted-imports';
const core = 'src/core/snippet.ts';
const component = 'src/components/quotes/QuoteCard.astro';

test.for([
  ['Node.js', `import { readFile } from 'node:fs';`],
  ['Node.js without its prefix', `import { readFile } from 'fs';`],
  ['Astro', `import { z } from 'astro/zod';`],
  ['a module that Astro makes up', `import { base } from 'astro:config/client';`],
  ['a folder beside it', `import { site } from '../site.ts';`],
  ['a folder beside it, as its own', `export { site } from '../site.ts';`],
  ['a folder beside it, late', `export const site = import('../site.ts');`],
  ['a package that is not its own', `import { render } from 'subset-font';`],
  ['a package of types, for its values', `import { u } from 'mdast';`],
])('the core does not import %s', async ([, code]) => {
  expect(await lint(core, `${code}\n`)).toContain('verbatim/core-imports');
});

test.for([
  ['itself', `import { fold } from './folding.ts';`],
  ['itself, from a folder', `import { fold } from '../folding.ts';`, 'src/core/check/snippet.ts'],
  ['itself, by name', `import { fold } from '#core/text/folding.ts';`],
  ['its packages', `import { parseDocument } from 'yaml';`],
  ['types', `import type { Root } from 'mdast';`],
] as const)('the core imports %s', async ([, code, file = core]) => {
  const rules = await lint(file, `${code}\n`);
  expect(rules.filter((rule) => rule === 'verbatim/core-imports' || rule === imports)).toEqual([]);
});

test.for([
  ['console', 'no-console', `console.log('said');`],
  ['the process', 'no-restricted-globals', `export const here = process.cwd();`],
  ['the network', 'no-restricted-globals', `export const page = fetch('/');`],
  ['a timer', 'no-restricted-globals', `setTimeout(() => undefined, 1);`],
])('the core does not touch %s', async ([, rule, code]) => {
  expect(await lint(core, `${code}\n`)).toContain(rule);
});

test.for([
  ['Date.now', 'no-restricted-properties', `export const now = Date.now();`],
  ['new Date()', 'no-restricted-syntax', `export const now = new Date();`],
  ['Date()', 'no-restricted-syntax', `export const now = Date();`],
  ['Math.random', 'no-restricted-properties', `export const dice = Math.random();`],
  ['an order of the machine', 'no-restricted-syntax', `export const order = 'a'.localeCompare('b');`],
  [
    'a date in the words of the machine',
    'no-restricted-syntax',
    `export const day = new Date(0).toLocaleDateString();`,
  ],
])('a build does not depend on %s', async ([, rule, code]) => {
  expect(await lint(core, `${code}\n`)).toContain(rule);
  expect(await lint('src/publish/snippet.ts', `${code}\n`)).toContain(rule);
  expect(await lint('src/pages/snippet.astro', `---\n${code}\n---\n`)).toContain(rule);
});

test('a date from the content is no clock', async () => {
  expect(await lint(core, `export const day = new Date('2025-02-27');\n`)).toEqual([]);
});

test('components and pages do not read the content, one file does', async () => {
  const code = `import { getCollection } from 'astro:content';\nexport const articles = await getCollection('articles');\n`;
  expect(await lint(component, `---\n${code}---\n<p>…</p>\n`)).toContain(imports);
  expect(await lint('src/components/quotes/order.ts', code)).toContain(imports);
  expect(await lint('src/pages/snippet.astro', `---\n${code}---\n<p>…</p>\n`)).toContain(imports);
  expect(await lint('src/pages/rss.xml.ts', code)).toContain(imports);
  expect(await lint('src/record.ts', code)).toEqual([]);
});

test('components take the record from their page, and only its types from its file', async () => {
  const from = (kind: string) => `---\nimport ${kind} { PublishedArticle } from '#record.ts';\n---\n<p>…</p>\n`;
  expect(await lint(component, from(''))).toContain(imports);
  expect(await lint(component, from('type'))).toEqual([]);
  expect(await lint('src/pages/articles/snippet.astro', from(''))).toEqual([]);
});

test('a place in an .astro file is where the editor shows it', async () => {
  const [result] = await eslint.lintText(`---\nconst a = 1;\nconst b = a as any;\n---\n<p>{b}</p>\n`, {
    filePath: component,
  });
  expect(result?.messages.map(({ ruleId, line, column }) => `${line}:${column} ${ruleId ?? ''}`)).toEqual([
    '3:11 @typescript-eslint/consistent-type-assertions',
    '3:16 @typescript-eslint/no-explicit-any',
  ]);
});

test('a page may end early', async () => {
  expect(await lint(component, `---\nif (Astro.props.empty) return;\n---\n<p>…</p>\n`)).toEqual([]);
});

test.for([
  ['any', '@typescript-eslint/no-explicit-any', 'export const value: any = 1;'],
  ['a non-null assertion', '@typescript-eslint/no-non-null-assertion', 'export const first = [1].at(0)!;'],
  ['a cast', '@typescript-eslint/consistent-type-assertions', 'export const text = JSON.parse("1") as string;'],
  ['a default export', 'no-restricted-exports', 'export default 1;'],
  ['an import without its ending', imports, `import { fold } from '#core/folding';`],
])('%s is an error', async ([, rule, code]) => {
  expect(await lint(core, `${code}\n`)).toContain(rule);
});

test('as const is no cast, and settings files have default exports', async () => {
  expect(await lint(core, 'export const stances = ["for", "against"] as const;\n')).toEqual([]);
  expect(await lint('vitest.config.ts', 'export default {};\n')).toEqual([]);
});

test.for([
  ['src/core/parseArticle.ts', false],
  ['src/core/article/parse-article.ts', true],
  ['src/pages/articles/[slug].json.ts', true],
  ['src/pages/[...page].astro', true],
  ['src/pages/rss.xml.ts', true],
  ['src/components/quotes/quote-card.astro', false],
  ['src/components/quotes/QuoteCard.astro', true],
] as const)('the name %s is right: %s', async ([file, isRight]) => {
  const rules = await lint(file, file.endsWith('.astro') ? '<p>…</p>\n' : 'export {};\n');
  expect(rules.includes('verbatim/file-names')).toBe(!isRight);
});
