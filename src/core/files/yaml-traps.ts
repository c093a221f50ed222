import { isScalar, parseDocument, visit, type YAMLParseError } from 'yaml';
import type { Span } from '#core/check/problem.ts';
import { counted } from '#core/text/counted.ts';
import {
  asItShouldBe,
  firstMended,
  lineAt,
  nextLines,
  partsOf,
  quotedValue,
  withMore,
  type Line,
} from './yaml-lines.ts';
import { dashless, firstSlip, undashed, type Trap } from './yaml-slips.ts';
import { yamlText } from './yaml-text.ts';

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
  const hint = asItShouldBe(text);
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
    const trap = (message: string, mended: string, hint = ''): Trap => ({
      message,
      hint: hint + asItShouldBe(mended),
      span: keySpan,
    });
    const dashed = () =>
      firstMended(
        yaml,
        each,
        indents.map((indent) => `${' '.repeat(indent)}- ${content}`),
      );
    if (spaced !== each.text && firstMended(yaml, each, [spaced])) {
      return trap('There is no space after the colon.', spaced);
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
      const entry = isNewEntry ? dashed() : undefined;
      if (entry !== undefined) return trap(dashless, entry);
      const mended = firstMended(
        yaml,
        each,
        indents.filter((indent) => indent !== each.indent.length).map((indent) => ' '.repeat(indent) + content),
      );
      if (mended !== undefined) {
        const wanted = /^ */.exec(mended)?.[0].length ?? 0;
        return trap(
          `This line is indented by ${counted(each.indent.length, 'space')}; expected ${counted(wanted, 'space')}, like the lines it belongs with.`,
          mended,
        );
      }
      if (each.dashes !== '') continue;
      const listed = dashed();
      if (listed !== undefined) return trap(dashless, listed);
    } else if (colon !== each.text && firstMended(yaml, each, [colon])) {
      return trap(
        'Expected “key: value” here; there is no colon after the key.',
        colon,
        'If it continues the line before, indent it. If it is a separate entry: ',
      );
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
