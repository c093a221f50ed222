import { readArticle } from '#core/check/content.ts';
import { problemReporter, type Problem, type Span } from '#core/check/problem.ts';
import { cutFrontMatter } from '#core/article/front-matter-fence.ts';
import { readSource, type SourceFile } from '#core/files/source-file.ts';
import { isFindings } from '#core/files/validate.ts';
import { yamlIsPlain } from '#core/files/plain-yaml.ts';
import { readYaml } from '#core/files/yaml-source.ts';
import type { Library } from '#core/schema/library.ts';
import { changed, saysSame, type Change } from './change.ts';
import { splice } from './splice.ts';

/** The file after an edit, or why it stays as it is: the errors that the edit would add, and the text they are found in. */
export type Edited = { readonly bytes: Uint8Array } | { readonly refused: readonly Problem[]; readonly text: string };

/**
 * Changes an article's front matter, one change after the other, and nothing else of its file. The checks look at the
 * result first: an edit that adds an error is refused whole. What was wrong before does not keep others from being mended.
 */
export function editArticle(file: SourceFile, library: Library, changes: readonly Change[]): Edited {
  const source = readSource(file);
  if (typeof source !== 'string') return { refused: [source], text: '' };
  const fenced = cutFrontMatter(source);
  if ('rule' in fenced) return { refused: [problemReporter(file.path, source)(fenced)], text: source };
  const { start, end } = fenced.yaml;
  let yaml = source.slice(start, end);
  for (const change of changes) {
    const before = readYaml(yaml, start);
    if (isFindings(before)) return { refused: before.map(problemReporter(file.path, source)), text: source };
    const next = splice(yaml, change);
    const after = next === undefined ? [] : readYaml(next, start);
    // What was written says what was meant, and all else says what it said.
    if (next === undefined || isFindings(after) || !saysSame(after.data, changed(before.data, change))) {
      const at = change.do === 'add' ? change.list : change.do === 'confirm' ? [] : change.at;
      return { refused: [unwritable(file.path, source, before.valueSpan(at))], text: source };
    }
    yaml = next;
  }
  const text = source.slice(0, start) + yaml + source.slice(end);
  const encoder = new TextEncoder();
  // Decoding drops the byte order mark.
  const hasMark = file.bytes.length > encoder.encode(source).length;
  const bytes = encoder.encode(hasMark ? `\ufeff${text}` : text);
  const refused = added(readArticle(file, library).problems, readArticle({ ...file, bytes }, library).problems);
  return refused.length > 0 ? { refused, text } : { bytes };
}

function unwritable(path: string, source: string, span: Span): Problem {
  const report = problemReporter(path, source);
  return report({
    rule: yamlIsPlain.id,
    span,
    message: 'This part of the front matter is written in a form that cannot be changed from here.',
    hint: 'Change it in the file.',
  });
}

/** The errors that were not there before, wherever they stood. */
function added(before: readonly Problem[], after: readonly Problem[]): Problem[] {
  const left = before.map(keyOf);
  return after.filter((problem) => {
    if (problem.severity !== 'error') return false;
    const at = left.indexOf(keyOf(problem));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function keyOf({ rule, message }: Problem): string {
  return `${rule} ${message}`;
}
