import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, globalIgnores } from 'eslint/config';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';
import { astroFrontmatter } from './lint/astro-frontmatter.js';
import { coreImports } from './lint/core-imports.js';
import { fileNames } from './lint/file-names.js';

const { dependencies, devDependencies } = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8'));

/** What src/core may import: what the site depends on, but for Astro; types also of packages that are only types. */
const corePackages = Object.keys(dependencies).filter((name) => name !== 'astro');
const coreTypes = Object.keys(devDependencies)
  .filter((name) => name.startsWith('@types/') && name !== '@types/node')
  .map((name) => name.slice('@types/'.length));

/** Where an .astro file's script is found once the processor has cut it out. */
const frontmatter = (folder) => `${folder}/**/*.astro/*.ts`;

const missingEnding = {
  regex: String.raw`^(?:\.{1,2}/|#)(?!.*\.\w+(?:\?\w+)?$)`,
  message: 'Write the whole name of the file, with its ending: Node.js runs these files as they are.',
};
/** What may ask Astro's collections. */
const collections = ['src/content.config.ts', 'src/record.ts', 'src/pages/pictures/*.ts'];

const contentItself = {
  regex: '^astro:content$',
  allowTypeImports: true,
  message: 'Only src/record.ts reads the collections: take what you need from the record, or as a prop.',
};
const recordItself = {
  regex: String.raw`^(?:#|(?:\.\./)+)record(?:\.ts)?$`,
  allowTypeImports: true,
  message: 'Components show what they are given: let the page pick the data and pass it as a prop.',
};
const restrictImports = (...patterns) => ({ '@typescript-eslint/no-restricted-imports': ['error', { patterns }] });

/** The same input gives the same bytes: nothing that is made at build time depends on when or where. */
const clock = {
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'A build has no clock: take the date from the content.' },
    { object: 'performance', property: 'now', message: 'A build has no clock.' },
    { object: 'Math', property: 'random', message: 'The same input gives the same bytes.' },
    { object: 'crypto', property: 'randomUUID', message: 'The same input gives the same bytes.' },
  ],
  'no-restricted-syntax': [
    'error',
    {
      selector: ':matches(NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"])',
      message: 'A build has no clock: take the date from the content.',
    },
    {
      selector: 'CallExpression[callee.property.name="localeCompare"][arguments.length<2]',
      message: 'Name the language: without one, the order is that of the machine that builds.',
    },
    {
      selector: 'CallExpression[callee.property.name=/^toLocale(?:Date|Time)?String$/][arguments.length=0]',
      message: 'Name the language: without one, the words are those of the machine that builds.',
    },
  ],
};

const houseStyle = {
  '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
  'no-restricted-exports': [
    'error',
    { restrictDefaultExports: { direct: true, named: true, defaultFrom: true, namedFrom: true, namespaceFrom: true } },
  ],
  'no-control-regex': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
  eqeqeq: 'error',
  'verbatim/file-names': ['error', 'kebab-case'],
  ...restrictImports(missingEnding),
};

export default defineConfig([
  globalIgnores(['dist/', '.astro/', 'test-results/', 'playwright-report/', 'tests/fixtures/', 'public/']),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    plugins: {
      verbatim: {
        rules: { 'core-imports': coreImports, 'file-names': fileNames },
        processors: { 'astro-frontmatter': astroFrontmatter },
      },
    },
  },
  {
    name: 'TypeScript',
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...houseStyle,
      // Numbers read well in a message; everything else needs words.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Typography takes texts apart by code points on purpose.
      '@typescript-eslint/no-misused-spread': 'off',
      // The house writes functions, not classes; libraries declare as methods what needs no `this`.
      '@typescript-eslint/unbound-method': 'off',
      // `||` is right where an empty text counts as missing.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true, boolean: true } }],
    },
  },
  {
    // A text of 100 kB may come from anybody.
    name: 'Regular expressions take time in proportion to their text',
    files: ['{src,cli}/**/*.ts'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'potential', ignoreSticky: true }],
    },
  },
  {
    name: 'Astro',
    files: ['**/*.astro'],
    processor: 'verbatim/astro-frontmatter',
  },
  {
    // The compiler knows no such file, so these are the rules that need no types.
    name: 'Astro: scripts at the head of components and pages',
    files: [frontmatter('{src,tests}')],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
    rules: {
      '@typescript-eslint/no-unused-vars': 'off',
      'prefer-const': 'off',
      ...clock,
      ...restrictImports(missingEnding, contentItself),
    },
  },
  {
    name: 'Components and layouts show what they are given',
    files: ['src/{components,layouts}/**/*.ts', frontmatter('src/{components,layouts}')],
    rules: { ...restrictImports(missingEnding, contentItself, recordItself) },
  },
  {
    name: 'Components and layouts are named like what they are',
    files: [frontmatter('src/{components,layouts}')],
    rules: { 'verbatim/file-names': ['error', 'PascalCase'] },
  },
  {
    name: 'One place reads the content',
    files: ['src/**/*.ts'],
    ignores: ['**/*.astro/*.ts', 'src/{components,layouts}/**', ...collections],
    rules: { ...clock, ...restrictImports(missingEnding, contentItself) },
  },
  {
    name: 'That place, the definition of the collections, and the pictures, which are files as they are',
    files: collections,
    rules: { ...clock, ...restrictImports(missingEnding) },
  },
  {
    name: 'The core is pure',
    files: ['src/core/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-globals': [
        'error',
        ...['process', 'Buffer', 'global', 'globalThis', 'fetch', 'performance', 'crypto', 'require'],
        ...['window', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage'],
        ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
      ],
      'verbatim/core-imports': [
        'error',
        { root: join(import.meta.dirname, 'src', 'core'), packages: corePackages, types: coreTypes },
      ],
    },
  },
  {
    name: 'Declarations of packages that have none say what those packages do',
    files: ['**/*.d.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    name: 'Settings files, and the app of Astro’s toolbar, have default exports',
    files: ['*.config.ts', 'src/annotate/app.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
]);
