import { codeFramer, plain, type Framer, type Style } from './code-frame.ts';
import { lineStarts, pointAt } from './line-starts.ts';
import { counted } from '#core/text/counted.ts';
import { visibleName } from '#core/files/hidden-characters.ts';

/** How serious a problem is: an error stops the build, a warning is only printed. */
type Severity = 'error' | 'warning';

/** A stretch of a file as UTF-16 offsets; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Something an editor has to correct (or look at), with its place. Lines and columns are 1-based, columns count UTF-16
 * code units, the end is exclusive, as in unist points. `message` says what is there and what was expected, `hint` what
 * to do about it.
 */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly severity: Severity;
  readonly rule: string;
  readonly message: string;
  readonly hint?: string;
}

/** A change to a file's text. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** What a reporter is told about a problem; it knows the file and the lines itself. */
export interface Finding {
  readonly rule: string;
  readonly span: Span;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly severity?: Severity;
  /** The safe fix, if there is exactly one. */
  readonly fix?: Edit | undefined;
}

/** What a check finds: it breaks the check's own rule, unless another is named. */
export type CheckFinding = Omit<Finding, 'rule'> & Partial<Pick<Finding, 'rule'>>;

/** Turns findings in one file into problems. `text` is the whole file, in which the spans count. */
export function problemReporter(file: string, text: string): (finding: Finding) => Problem {
  let starts: readonly number[] | undefined;
  const point = (offset: number) => pointAt((starts ??= lineStarts(text)), Math.min(Math.max(offset, 0), text.length));
  return ({ rule, span, message, hint, severity = 'error', fix }) => {
    const start = point(span.start);
    const end = point(Math.max(span.end, span.start));
    const problem: Problem = {
      file,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      severity,
      rule,
      message,
      ...(hint !== undefined && { hint }),
    };
    if (fix) fixes.set(problem, fix);
    return problem;
  };
}

/** The safe fix of a problem, if there is exactly one. It is not part of the problem as data. */
export function fixOf(problem: Problem): Edit | undefined {
  return fixes.get(problem);
}

const fixes = new WeakMap<Problem, Edit>();

/** Orders problems as a reader of the files would meet them: by file, line, column, then rule and message. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.rule, b.rule) ||
      compareText(a.message, b.message),
  );
}

/** How {@link formatProblems} shows problems. */
export interface ProblemLayout {
  /** The text of a file that a problem names; without it, no line of the file is shown. */
  readonly sourceOf?: (file: string) => string | undefined;
  readonly style?: Style;
}

/**
 * The problems as text for a terminal or an error page: `file:line:column` first, so that terminals and editors can
 * open the place, then the rule, the message, the line with the place underlined, and what to do. Ends with a count.
 */
export function formatProblems(problems: readonly Problem[], { sourceOf, style = plain }: ProblemLayout = {}): string {
  const framers = new Map<string, Framer | undefined>();
  const framerOf = (file: string) => {
    const source = sourceOf?.(file);
    return source === undefined ? undefined : codeFramer(source, style);
  };
  const paragraphs = problems.map((problem) => {
    const { file, line, column, severity, rule, message, hint } = problem;
    if (!framers.has(file)) framers.set(file, framerOf(file));
    const frame = framers.get(file)?.(problem);
    return [
      `${style('place', `${visibleName(file)}:${line}:${column}`)} ${style(severity, severity)} ${style('rule', rule)}`,
      indent(message),
      ...(frame === undefined ? [] : [indent(frame)]),
      ...(hint === undefined ? [] : [indent(style('hint', hint))]),
    ].join('\n');
  });
  // Build services take any line that begins with two colons for a command.
  return [...paragraphs, countProblems(problems)].join('\n\n').replaceAll(/^([ \t]*):(?=:)/gm, '$1\\:');
}

/** For example “2 errors, 1 warning”. */
function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return [
    ...(errors > 0 || warnings === 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ].join(', ');
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ');
}

/** Code-unit order: the same on every machine, unlike a locale's. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
