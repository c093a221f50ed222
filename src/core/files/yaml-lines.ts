import { parseDocument } from 'yaml';
import type { Span } from '#core/check/problem.ts';
import { yamlText } from './yaml-text.ts';

/** A line of YAML: where it stands, its indent with the dashes of lists, its key if it has one, its value. */
export interface Line extends Span {
  readonly text: string;
  readonly indent: string;
  readonly dashes: string;
  readonly key: string;
  readonly value: string;
  /** A comment after the value, with the space before it. */
  readonly comment: string;
}

/** The line as it should be, and how to quote a value that cannot be read otherwise. */
export function quotedValue(line: string): string | undefined {
  const { indent, dashes, key, value, comment } = partsOf(line);
  return value === '' ? undefined : `${indent}${dashes}${key}${yamlText(value)}${comment}`;
}

/** “Write: …”, with a line to paste. */
export function asItShouldBe(line: string): string;
export function asItShouldBe(line: string | undefined): string | undefined;
export function asItShouldBe(line: string | undefined): string | undefined {
  return line === undefined ? undefined : `Write the line as\n  ${line}`;
}

/** A line with the lines that continue its value, as one; or the line above that this one continues, in the same way. */
export function withMore(yaml: string, line: Line): Line {
  const above = yaml.slice(0, Math.max(0, line.start - 1));
  const before = lineAt(above, above.length);
  const isDeeper = (inner: Line, outer: Line) =>
    inner.text.trim() !== '' && inner.indent.length > outer.indent.length + outer.dashes.length;
  const isProse = ({ key, value }: Line) => key !== '' && value.split(' ').length > 3 && !/^[|>]/.test(value);
  if (line.start > 0 && isProse(before) && isDeeper(line, before)) return withMore(yaml, before);
  if (!isProse(line) || line.comment !== '') return line;
  const rest = nextLines(yaml, line, 20);
  const count = rest.findIndex((each) => !isDeeper(each, line));
  const more = rest.slice(0, count < 0 ? undefined : count);
  const last = more.at(-1);
  if (last === undefined) return line;
  const text = [line.text.trimEnd(), ...more.map((each) => each.text.trim())].join(' ');
  return { ...line, ...partsOf(text), text, end: last.end };
}

/** The first of several forms of a line with which YAML can be read up to the end of that line, and a little further. */
export function firstMended(yaml: string, line: Span, forms: readonly string[]): string | undefined {
  if (yaml.length > 50_000) return undefined;
  const firstError = (text: string) =>
    parseDocument(text, { prettyErrors: false, stringKeys: true }).errors.find(({ code }) => code !== 'DUPLICATE_KEY')
      ?.pos[0];
  const before = firstError(yaml) ?? yaml.length;
  return forms.find((form) => {
    const end = line.start + form.length;
    const error = firstError(yaml.slice(0, line.start) + form + yaml.slice(line.end));
    return error === undefined || (error > end && error - form.length + (line.end - line.start) > before);
  });
}

export function lineAt(yaml: string, offset: number): Line {
  const start = yaml.lastIndexOf('\n', offset - 1) + 1;
  const length = yaml.slice(start).search(/\r?\n|$/);
  const text = yaml.slice(start, start + length);
  return { start, end: start + length, text, ...partsOf(text) };
}

export function nextLines(yaml: string, { end }: Span, count: number): Line[] {
  const start = yaml.indexOf('\n', end) + 1;
  if (start === 0 || start >= yaml.length || count === 0) return [];
  const line = lineAt(yaml, start);
  return [line, ...nextLines(yaml, line, count - 1)];
}

export function partsOf(text: string): Omit<Line, 'text' | 'start' | 'end'> {
  const [head = '', indent = '', dashes = '', key = ''] = /^(\s*)((?:-\s+)*)([A-Za-z][\w-]*:\s+)?/.exec(text) ?? [];
  const rest = text.slice(head.length);
  const hash = rest.search(/\s#\s/);
  const value = rest.slice(0, hash < 0 ? undefined : hash).trimEnd();
  return { indent, dashes, key, value, comment: hash < 0 ? '' : rest.slice(value.length) };
}
