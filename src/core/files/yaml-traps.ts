import { isScalar, parseDocument, visit, type YAMLParseError } from 'yaml';
import type { Edit, Span } from '#core/check/problem.ts';
import { yamlText } from './yaml-text.ts';

/** One of YAML's traps, in the author's words. Spans count in the YAML text. */
export interface Trap {
  readonly message: string;
  readonly hint: string;
  /** The place to look at, where the parser's own is not it. */
  readonly span?: Span | undefined;
  readonly fix?: Edit | undefined;
}

/** A line of YAML: where it stands, its indent with the dashes of lists, its key if it has one, its value. */
interface Line extends Span {
  readonly text: string;
  readonly indent: string;
  readonly dashes: string;
  readonly key: string;
  readonly value: string;
  /** A comment after the value, with the space before it. */
  readonly comment: string;
}

type ParseError = Pick<YAMLParseError, 'code' | 'message' | 'pos'>;

/** Explains the first error of a parser: what is there, and the line as it should be. */
export function explainTrap(error: ParseError, yaml: string): Trap {
  const { code, message } = error;
  const at = Math.min(error.pos[0], yaml.length);
  const line = lineAt(yaml, at);
  switch (code) {
    case 'DUPLICATE_KEY':
      return undashed(yaml, line) ?? { message: 'This key occurs twice.', hint: 'Keep one of them.' };
    case 'RESOURCE_EXHAUSTION':
      return {
        message: 'The values below are nested too deeply to be read.',
        hint: 'Look for a line with many marks such as [, { or -, and correct it.',
      };
    case 'MULTIPLE_DOCS':
      return {
        message: 'There is a line “---” here; expected one group of keys and values.',
        hint: 'Remove the line.',
      };
    case 'TAB_AS_INDENT': {
      const start = line.start + line.text.indexOf('\t');
      const spaces = ['  ', '    ', '        ', ' '].map((indent) =>
        line.text.replace(/^\s*/, (tabs) => tabs.replaceAll('\t', indent)),
      );
      return {
        message: 'There is a tab at the beginning of this line; YAML indents with spaces.',
        hint: asItShouldBe(firstMended(yaml, line, spaces)) ?? 'Indent with spaces.',
        span: { start: Math.max(start, line.start), end: Math.max(start, line.start) + 1 },
      };
    }
  }
  if (code === 'BAD_DQ_ESCAPE') {
    const single = line.value.replace(/^"(.*)"$/, (_, inner: string) => `'${inner.replaceAll("'", "''")}'`);
    return {
      message: 'There is a backslash here, which has a special meaning in double quotation marks.',
      hint:
        asItShouldBe(firstMended(yaml, line, [`${line.indent}${line.dashes}${line.key}${single}`])) ??
        'Put the value in single quotation marks.',
    };
  }
  if (line.key !== '' && line.value.startsWith('- ')) {
    return {
      message: 'The first entry of this list is on the same line as its key.',
      hint: `Write it on a line of its own:\n  ${line.indent}${line.dashes}${line.key.trimEnd()}\n  ${line.indent}  ${line.value}`,
    };
  }
  const slip = firstSlip(yaml);
  if (slip) return slip;
  const open = unclosedQuote(yaml, message.startsWith('Missing closing'));
  if (open) return open;
  const trap = quotable(yaml, withMore(yaml, line)) ?? misplaced(yaml, line, error);
  if (trap) return trap;
  if (code === 'UNEXPECTED_TOKEN' && /["']\s*$/.test(yaml.slice(0, at))) {
    return {
      message: 'The value begins with a quotation mark that is closed here, but more text follows.',
      hint: 'Put the whole value in the other kind of quotation marks: \'"…" …\' or "\'…\' …".',
    };
  }
  return unknown(message);
}

/** The line as it should be, and how to quote a value that cannot be read otherwise. */
export function quotedValue(line: string): string | undefined {
  const { indent, dashes, key, value, comment } = partsOf(line);
  return value === '' ? undefined : `${indent}${dashes}${key}${yamlText(value)}${comment}`;
}

/** “Write: …”, with a line to paste. */
export function asItShouldBe(line: string | undefined): string | undefined {
  return line === undefined ? undefined : `Write the line as\n  ${line}`;
}

/** The first entry of a list whose dash is missing: its keys follow those of the entry above, as if they were twice there. */
function undashed(yaml: string, line: Line): Trap | undefined {
  const above = yaml.slice(0, line.start).split(/\r?\n/).map(partsOf);
  const entry = above.findLast(({ dashes }) => dashes !== '');
  if (entry?.key.trim() !== line.key.trim()) return undefined;
  if (entry.indent.length + entry.dashes.length !== line.indent.length) return undefined;
  const mended = `${entry.indent}${entry.dashes}${line.text.trimStart()}`;
  return { message: dashless, hint: asItShouldBe(mended) ?? '' };
}

/** What {@link explainTrap} says where a list entry has no dash. */
export const dashless = 'This list entry does not begin with a dash.';

/** Spaces that YAML does not take for spaces, as pasted from a text processor. */
const wideSpaces = '[\\u00a0\\u2000-\\u200a\\u202f\\u3000]';
/** What a line has, and what stands in its place: as many ordinary spaces if nothing is said. */
const slips: readonly (readonly [pattern: RegExp, mended: string, message: string])[] = [
  [new RegExp(`^( *)${wideSpaces}[ \\s]*(?=\\S)`), '', 'a no-break space at the beginning of this line'],
  [new RegExp(`^( *(?:- +)*[A-Za-z][\\w-]*:) *${wideSpaces}\\s*`), '$1 ', 'a no-break space after the colon'],
  [new RegExp(`^( *-)${wideSpaces}\\s*`), '$1 ', 'a no-break space after the dash'],
  [/^( *)-(?=[A-Za-z][\w-]*:(?:\s|$))/, '$1- ', 'no space after the dash'],
  [/^( *)[•·–*] +(?=\S)/, '$1- ', 'another mark than a hyphen before this list entry'],
];

/** The first line that has a wrong space or mark where YAML wants another, if it can be read without. */
function firstSlip(yaml: string): Trap | undefined {
  let start = 0;
  for (const text of yaml.split('\n')) {
    const line = { start, end: start + text.length };
    for (const [pattern, right, message] of slips) {
      // As many columns of ordinary spaces.
      const spaces = (found: string) => ' '.repeat(found.length);
      const form = right === '' ? text.replace(pattern, spaces) : text.replace(pattern, right);
      const mended = pattern.test(text) ? firstMended(yaml, line, [form]) : undefined;
      if (mended === undefined) continue;
      const indent = /^ */.exec(text)?.[0].length ?? 0;
      const span = { start: start + indent, end: start + text.trimEnd().length };
      return { message: `There is ${message}.`, hint: asItShouldBe(mended.trimEnd()) ?? '', span };
    }
    start = line.end + 1;
  }
  return undefined;
}

/** A line with the lines that continue its value, as one; or the line above that this one continues, in the same way. */
function withMore(yaml: string, line: Line): Line {
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

/** A value that is read when it stands in quotation marks: the whole of it is meant, for nothing else can be. */
function quotable(yaml: string, line: Line): Trap | undefined {
  const { value } = line;
  if (value === '' || value.length > 2000 || line.key + line.dashes === '') return undefined;
  const inner = insideMarks(value);
  const quoted = inner ?? yamlText(value);
  const text = `${line.indent}${line.dashes}${line.key}${quoted}${line.comment}`;
  if (firstMended(yaml, line, [text]) === undefined) return undefined;
  const start = line.start + line.indent.length + line.dashes.length + line.key.length;
  const span = {
    start,
    end: line.end - (line.text.length - line.text.trimEnd().length) - line.comment.trimEnd().length,
  };
  const hint = asItShouldBe(text) ?? '';
  // A # may begin a comment or belong to the text, and marks may be the value's or YAML's: that is the author's to say.
  const fix = /\s#/.test(value) || inner !== undefined ? undefined : { span, text: quoted };
  const first = value.charAt(0);
  const name = line.key === '' ? 'This value' : `The value of “${line.key.replace(/:\s*$/, '')}”`;
  if (first === '"' || first === "'") {
    const closing = value.indexOf(first, 1);
    if (closing < 0) return undefined;
    return {
      message: `${name} begins with a quotation mark, so YAML takes ${value.slice(0, closing + 1)} for the whole value, but more text follows.`,
      hint,
      span,
      fix,
    };
  }
  if ('@`%,'.includes(first))
    return { message: `${name} begins with “${first}”, which YAML reserves.`, hint, span, fix };
  if ('[{'.includes(first)) {
    const what = first === '[' ? 'a list' : 'a group of keys';
    return { message: `${name} begins with “${first}”, which YAML takes for ${what}, but it is not one.`, hint, span };
  }
  if ('&*!|>'.includes(first))
    return { message: `${name} begins with “${first}”, which has a special meaning in YAML.`, hint, span };
  const colon = /:(?=\s|$)/.exec(value);
  if (colon) {
    const place = start + colon.index;
    return {
      message: `${name} contains a colon followed by a space, which YAML takes for a second key.`,
      hint,
      span: { start: place, end: place + 1 },
      fix,
    };
  }
  return undefined;
}

/**
 * A value whose outer marks are meant for YAML, as it holds marks of the same kind: `'Valmora's harbour'` and
 * `"The "old" harbour"`, but not `"Aye" and "no"`; or has a stop behind them. As it should be written.
 */
function insideMarks(value: string): string | undefined {
  const mark = value.charAt(0);
  if (mark !== '"' && mark !== "'") return undefined;
  const inner = value.replace(/[.,;]$/, '').slice(1, -1);
  if (value.endsWith(mark) && /\s["']|\p{L}'\p{L}/u.test(inner) && !inner.startsWith(mark)) {
    const first = inner.indexOf(mark);
    const isInside = /\s/.test(inner.charAt(first - 1)) || /\p{L}/u.test(inner.charAt(first + 1));
    return isInside ? yamlText(inner) : undefined;
  }
  return /["'][.,;]$/.test(value) && !inner.includes(mark) ? yamlText(inner + value.slice(-1)) : undefined;
}

/** A line that stands a little too far left or right, or lacks its dash, its colon or the space after one of them. */
function misplaced(yaml: string, line: Line, { code }: ParseError): Trap | undefined {
  const [next] = nextLines(yaml, line, 1);
  const isDeeper = next && next.text.trim() !== '' && next.indent.length > line.indent.length;
  const lines = next ? (isDeeper ? [next, line] : [line, next]) : [line];
  for (const each of lines) {
    const content = each.text.trimStart();
    if (content === '') continue;
    const spaced = each.text.replace(/^(\s*(?:- +)*[\w-]+):(?=\S)/, '$1: ');
    const colon = each.text.replace(/^(\s*(?:- +)*[A-Za-z]+) +(?:= *)?(?=\S)/, '$1: ');
    const indents = indentsBefore(yaml, each).sort(
      (a, b) => Math.abs(a - each.indent.length) - Math.abs(b - each.indent.length) || b - a,
    );
    const keySpan = { start: each.start + each.indent.length, end: each.start + each.text.trimEnd().length };
    if (spaced !== each.text && firstMended(yaml, each, [spaced])) {
      return { message: 'There is no space after the colon.', hint: asItShouldBe(spaced) ?? '', span: keySpan };
    }
    const key = each.dashes === '' && each.key !== '' ? each.key.trim() : undefined;
    const isNewEntry =
      key !== undefined &&
      yaml
        .slice(0, each.start)
        .split('\n')
        .slice(-12)
        .some((above) => partsOf(above).dashes !== '' && partsOf(above).key.trim() === key);
    if (/^(?:- |[\w-]+:)/.test(content)) {
      const entry = isNewEntry
        ? firstMended(
            yaml,
            each,
            indents.map((indent) => `${' '.repeat(indent)}- ${content}`),
          )
        : undefined;
      if (entry !== undefined) {
        return {
          message: dashless,
          hint: asItShouldBe(entry) ?? '',
          span: keySpan,
        };
      }
      const mended = firstMended(
        yaml,
        each,
        indents.filter((indent) => indent !== each.indent.length).map((indent) => ' '.repeat(indent) + content),
      );
      if (mended !== undefined) {
        const wanted = /^ */.exec(mended)?.[0].length ?? 0;
        const count = (spaces: number) => `${String(spaces)} space${spaces === 1 ? '' : 's'}`;
        return {
          message: `This line is indented by ${count(each.indent.length)}; expected ${count(wanted)}, like the lines it belongs with.`,
          hint: asItShouldBe(mended) ?? '',
          span: keySpan,
        };
      }
      if (each.dashes !== '') continue;
      const dashed = indents.map((indent) => `${' '.repeat(indent)}- ${content}`);
      const listed = firstMended(yaml, each, dashed);
      if (listed !== undefined) {
        return {
          message: dashless,
          hint: asItShouldBe(listed) ?? '',
          span: keySpan,
        };
      }
    } else if (colon !== each.text && firstMended(yaml, each, [colon])) {
      return {
        message: 'Expected “key: value” here; there is no colon after the key.',
        hint: `If it continues the line before, indent it. If it is a separate entry: ${asItShouldBe(colon) ?? ''}`,
        span: keySpan,
      };
    }
  }
  if (code === 'MULTILINE_IMPLICIT_KEY') {
    return {
      message: 'Expected “key: value” here, on a line of its own.',
      hint: 'If it continues the line before, indent it.',
    };
  }
  return undefined;
}

/** A value that begins with a quotation mark that is not closed in its line, and takes the lines below for its own. */
function unclosedQuote(yaml: string, isSaid: boolean): Trap | undefined {
  const document = parseDocument(yaml, { prettyErrors: false, stringKeys: true });
  let found: Trap | undefined;
  visit(document, {
    Scalar(_key, node) {
      if (!isScalar(node) || !node.range || (node.type !== 'QUOTE_DOUBLE' && node.type !== 'QUOTE_SINGLE'))
        return undefined;
      const [start, end] = node.range;
      const source = yaml.slice(start, end);
      if (!isSaid && !/\n[ \t]*(?:- +)*[A-Za-z]+:(?:\s|$)/.test(source) && end < yaml.trimEnd().length)
        return undefined;
      const line = lineAt(yaml, start);
      const mark = yaml.charAt(start);
      const rest = line.text.slice(start - line.start);
      if (rest.indexOf(mark, 1) > 0) return undefined;
      const closed = `${line.text.trimEnd()}${mark}`;
      // An apostrophe at the beginning is a letter of its word: there the whole value is quoted.
      const whole = quotedValue(line.text);
      const candidates = mark === "'" && whole !== undefined ? [whole] : [closed];
      const mended = firstMended(yaml, line, candidates);
      found = {
        message: 'This value begins with a quotation mark that is never closed.',
        hint: asItShouldBe(mended) ?? 'Close it at the end of the value.',
        span: { start, end: start + rest.trimEnd().length },
      };
      return visit.BREAK;
    },
  });
  return found;
}

/** What the parser says in words of its own trade. */
const jargon = /stringKeys|alias|mapping|block|flow|implicit|scalar|anchor/i;

function unknown(message: string): Trap {
  return {
    message: jargon.test(message)
      ? 'This line is not valid YAML.'
      : `This is not valid YAML: ${message.replace(/\.$/, '')}.`,
    hint: 'Put values with marks such as : # " \' @ { [ & * ! | > % ` in quotation marks, and indent with spaces.',
  };
}

/** The first of several forms of a line with which YAML can be read up to the end of that line, and a little further. */
function firstMended(yaml: string, line: Span, forms: readonly string[]): string | undefined {
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

function lineAt(yaml: string, offset: number): Line {
  const start = yaml.lastIndexOf('\n', offset - 1) + 1;
  const length = yaml.slice(start).search(/\r?\n|$/);
  const text = yaml.slice(start, start + length);
  return { start, end: start + length, text, ...partsOf(text) };
}

function nextLines(yaml: string, { end }: Span, count: number): Line[] {
  const start = yaml.indexOf('\n', end) + 1;
  if (start === 0 || start >= yaml.length || count === 0) return [];
  const line = lineAt(yaml, start);
  return [line, ...nextLines(yaml, line, count - 1)];
}

function partsOf(text: string): Omit<Line, 'text' | 'start' | 'end'> {
  const [head = '', indent = '', dashes = '', key = ''] = /^(\s*)((?:-\s+)*)([A-Za-z][\w-]*:\s+)?/.exec(text) ?? [];
  const rest = text.slice(head.length);
  const hash = rest.search(/\s#\s/);
  const value = rest.slice(0, hash < 0 ? undefined : hash).trimEnd();
  return { indent, dashes, key, value, comment: hash < 0 ? '' : rest.slice(value.length) };
}

/** The columns at which lines above begin, or their first key after a dash. */
function indentsBefore(yaml: string, { start }: Span): number[] {
  const columns = yaml
    .slice(0, start)
    .split(/\r?\n/)
    .slice(-30)
    .filter((text) => text.trim() !== '')
    .flatMap((text) => {
      const { indent, dashes } = partsOf(text);
      return [indent.length, indent.length + dashes.length];
    });
  return [...new Set([...columns, 2])];
}
