import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { projectRoot } from '../../../cli/run-node.ts';

/*
 * Words that a reader sees stand in the catalogues. This looks for those that stand anywhere else: as text and as
 * attributes in components, and as texts in the modules that make pages, feeds, citations and drawings.
 */

/** Names of formats and tools, which are the same in every language, and what is no text. */
const notWords = new Set([
  ...['BibTeX', 'CSL-JSON', 'RSS', 'JSON Schema', 'Python', 'pandas', 'R', 'Verbatim'],
  ...['Cyrl'],
  ...['csv.DictReader(open("quotes.csv", encoding="utf-8-sig", newline=""))'],
]);
const isWord = (text: string) => /\p{L}{2,}/u.test(text) && !notWords.has(text.trim());
/** A selector, a media type, a tag. */
const isCode = (text: string) => /^[.#][\w-]+|^[\w+]+\/[\w+]+;|<\w+ /.test(text);
/** Words of a sentence, or one with a capital: no class, no key, no address is written so. */
const isSentence = (text: string) =>
  !isCode(text) &&
  (/\p{L}{2,}[,;]? \p{L}{2,}/u.test(text) || /^\p{Lu}\p{Ll}+$/u.test(text)) &&
  !notWords.has(text.trim());

/** Attributes that are read out or shown. */
const shownAttributes = /^(?:aria-label|title|alt|label|placeholder|caption|remark|found|description|summary)$/;

test.for([
  ['<p>Words</p>', ['Words']],
  ['{people.map(() => <b>Some words</b>)}', ['Some words']],
  ['<p aria-label="Some words" class="some words" />', ['Some words']],
  ['{isOpen ? `Open since ${year} years` : "Closed doors"}', ['Open since ', 'Closed doors']],
  ["<p>{say('words')}</p>", []],
] as const)('in %s it finds %j', ([template, words]) => {
  expect(wordsIn(`<>${template}</>`)).toEqual(words);
});

test('no component and no page has words of its own', () => {
  const found = filesOf('src', /\.astro$/).flatMap(({ name, text }) =>
    partsOf(text).flatMap((part) => wordsIn(part).map((words) => `${name}: ${words}`)),
  );
  expect(found).toEqual([]);
});

test('no module that speaks to readers has words of its own', () => {
  const folders = ['src/components', 'src/layouts', 'src/scripts', 'src/pages'].flatMap((folder) =>
    filesOf(folder, /\.ts$/),
  );
  const modules = [
    ...['body-html', 'dates-in', 'plain-body-html', 'sidenotes', 'stance-words', 'visible'].map(
      (name) => `src/text/${name}.ts`,
    ),
    ...['citations', 'feed', 'feed-links', 'make-feed', 'write-feed'].map((name) => `src/publish/${name}.ts`),
    'src/publish/embed-code.ts',
    'src/publish/pictures/drawing.ts',
  ];
  const files = [...folders, ...modules.map(readNamed)];
  const found = files.flatMap(({ name, text }) => wordsIn(text).map((words) => `${name}: ${words}`));
  expect(found).toEqual([]);
});

function filesOf(folder: string, ending: RegExp): { name: string; text: string }[] {
  return readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => readNamed(relative(projectRoot, join(entry.parentPath, entry.name)).split(sep).join('/')));
}

function readNamed(name: string): { name: string; text: string } {
  return { name, text: readFileSync(join(projectRoot, name), 'utf8') };
}

/** An Astro file as two modules: the script at its head, and its template as JSX. */
function partsOf(file: string): string[] {
  const [, script = '', template = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(file) ?? [];
  return [script, `<>${template.replaceAll(/<style[^>]*>.*?<\/style>|<!doctype html>/gs, '')}</>`];
}

/** The words for readers in a module. */
function wordsIn(module: string): string[] {
  const file = ts.createSourceFile('module.tsx', module, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    // Imports, types, what is thrown and logged, and what is said by its name in the catalogue.
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || isForDevelopers(node)) return;
    if (ts.isJsxText(node)) {
      if (isWord(node.text)) found.push(node.text.trim());
      return;
    }
    if (ts.isJsxAttribute(node) && node.initializer && ts.isStringLiteral(node.initializer)) {
      if (shownAttributes.test(node.name.getText(file)) && isWord(node.initializer.text))
        found.push(node.initializer.text);
      return;
    }
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
    if (isText && isSentence(node.text)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function isForDevelopers(node: ts.Node): boolean {
  if (ts.isNewExpression(node)) return node.expression.getText().endsWith('Error');
  return ts.isCallExpression(node) && /^(?:console|logger)\./.test(node.expression.getText());
}
