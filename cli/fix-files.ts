import { writeFile } from 'node:fs/promises';
import { allFiles, mapFiles, readContent, type ContentFiles } from '#core/check/content.ts';
import { fixOf, type Edit, type Problem } from '#core/check/problem.ts';
import type { SourceFile } from '#core/files/source-file.ts';

/** What was changed: where, what stood there, what stands there now. */
export interface Fixed {
  readonly file: string;
  readonly line: number;
  readonly old: string;
  readonly text: string;
}

/**
 * Mends what has exactly one safe remedy, in the files that `isWanted` names: one change after the other, each in place,
 * and only if its problem is gone with it and the file has no other in its stead. Nothing else is touched.
 */
export async function fixFiles(
  files: ContentFiles,
  { language, isWanted }: { readonly language: string; readonly isWanted: (file: string) => boolean },
): Promise<Fixed[]> {
  const fixed: Fixed[] = [];
  const { problems } = readContent(files, { keep: () => undefined, language });
  for (const file of allFiles(files)) {
    if (!isWanted(file.path)) continue;
    let current = file;
    let own = problems.filter((problem) => problem.file === file.path);
    const tried = new Set<string>();
    for (;;) {
      const next = own.find((problem) => fixOf(problem) && !tried.has(keyOf(problem)));
      const edit = next && fixOf(next);
      if (!edit) break;
      tried.add(keyOf(next));
      const changed = applied(current, edit);
      const after = problemsOf(changed.file, files, language);
      // What could not be read before may show problems of its own once it can.
      if (after.some((problem) => keyOf(problem) === keyOf(next))) continue;
      if (after.some((problem) => problem.rule === 'yaml-is-plain' && problem.line <= next.line)) continue;
      fixed.push({ file: file.path, line: next.line, old: changed.old, text: edit.text });
      current = changed.file;
      own = after;
    }
    if (current !== file) await writeFile(current.path, current.bytes);
  }
  return fixed;
}

/** What is wrong with one file that has changed, beside the others as they were; other articles are not read again. */
function problemsOf(changed: SourceFile, files: ContentFiles, language: string): Problem[] {
  const now = mapFiles(files, (file) => (file.path === changed.path ? changed : file));
  const recall = (file: SourceFile) => (file === changed ? undefined : { kept: undefined, date: '', problems: [] });
  const { problems } = readContent(now, { keep: () => undefined, language, recall });
  return problems.filter((problem) => problem.file === changed.path);
}

function applied({ path, bytes }: SourceFile, { span, text }: Edit): { file: SourceFile; old: string } {
  const source = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const shift = source.startsWith('\ufeff') ? 1 : 0;
  const [start, end] = [span.start + shift, span.end + shift];
  // A line that is added ends as the file's others do.
  const [lineEnd = '\n'] = /\r\n|\n/.exec(source) ?? [];
  const changed = source.slice(0, start) + text.replaceAll('\n', lineEnd) + source.slice(end);
  return { file: { path, bytes: new TextEncoder().encode(changed) }, old: source.slice(start, end) };
}

function keyOf({ line, column, message }: Problem): string {
  return `${line}:${column} ${message}`;
}
