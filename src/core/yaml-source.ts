import {
  isAlias,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type ParsedNode,
  type YAMLParseError,
} from 'yaml';
import type { Finding, Span } from './problem.ts';
import type { Rule } from './rule.ts';

/** The way to a value: keys and indexes from the top, as in a zod issue. */
export type Path = readonly PropertyKey[];

/** YAML as data, with the place of every key and value. Spans count in the whole file. */
export interface YamlSource {
  readonly data: Record<string, unknown>;
  /** The span of the value at a path; of the nearest value above it where there is none. */
  valueSpan(path: Path): Span;
  /** The span of the key that leads to the value at a path. */
  keySpan(path: Path): Span;
}

export const yamlIsPlain: Rule = {
  id: 'yaml-is-plain',
  title: 'Front matter is plain YAML',
  explanation:
    'Keys and values, lists and texts, each key once. Aliases, anchors, tags and merge keys are refused: what a value ' +
    'is can be read where it stands.',
};

/**
 * Reads a YAML map.
 *
 * @param yaml the YAML text
 * @param offset where it begins in its file
 * @returns the data with its places, or what is wrong with it: keys that stand twice, and the first of all other errors,
 * for those after it mostly follow from it.
 */
export function readYaml(yaml: string, offset: number): YamlSource | Finding[] {
  const document = parseDocument(yaml, { prettyErrors: false, stringKeys: true });
  const shifted = (start: number, end: number): Span => ({ start: start + offset, end: end + offset });
  const spanOf = (node: ParsedNode): Span => shifted(node.range[0], node.range[1]);
  const found = (span: Span, message: string, hint: string): Finding[] => [
    { rule: yamlIsPlain.id, span, message, hint },
  ];

  if (document.errors.length > 0) {
    const first = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
    return document.errors
      .filter((error) => error === first || error.code === 'DUPLICATE_KEY')
      .map((error) => ({
        rule: yamlIsPlain.id,
        span: shifted(error.pos[0], error.pos[1]),
        ...explain(error, yaml),
      }));
  }
  const foreign = foreignMark.test(yaml) ? firstForeign(document) : undefined;
  if (foreign) return found(spanOf(foreign.node), foreign.message, foreign.hint);
  const root = document.contents;
  if (root === null) {
    return found(shifted(0, 0), 'There is nothing here; expected keys and values.', mapHint);
  }
  if (!isMap(root)) {
    const kind = isSeq(root) ? 'a list' : 'a text';
    return found(firstLine(yaml, spanOf(root), offset), `There is ${kind} here; expected keys and values.`, mapHint);
  }

  const data: unknown = document.toJS({ maxAliasCount: 0 });
  const pairAt = (path: Path) => {
    let node: unknown = root;
    let pair: { key: ParsedNode; value: ParsedNode | null } | undefined;
    let depth = 0;
    for (const step of path) {
      if (isMap<ParsedNode, ParsedNode | null>(node)) {
        pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
        if (!pair) break;
        node = pair.value ?? pair.key;
      } else if (isSeq(node) && typeof step === 'number' && node.items[step] !== undefined) {
        node = node.items[step];
      } else break;
      depth += 1;
    }
    return { node: node as ParsedNode, pair, whole: depth === path.length };
  };
  const place = (node: ParsedNode): Span =>
    isMap(node) || isSeq(node) ? firstLine(yaml, spanOf(node), offset) : spanOf(node);
  return {
    data: isRecord(data) ? data : {},
    valueSpan(path) {
      return place(pairAt(path).node);
    },
    keySpan(path) {
      const { node, pair } = pairAt(path);
      return place(pair?.key ?? node);
    },
  };
}

/** A list or map is underlined on its first line alone: a place to look, not the whole page. */
function firstLine(yaml: string, span: Span, offset: number): Span {
  const length = yaml.slice(span.start - offset, span.end - offset).search(/\r?\n|$/);
  return { start: span.start, end: span.start + length };
}

/** Nothing foreign is without one of these. */
const foreignMark = /[&*!]|<<|#\S/;

function firstForeign(document: Document.Parsed) {
  let foreign: { node: ParsedNode; message: string; hint: string } | undefined;
  visit(document, (_key, node) => {
    if (isPair(node)) {
      if (isScalar(node.key) && node.key.value === '<<') {
        foreign = {
          node: node.key as ParsedNode,
          message: 'There is a merge key (<<) here.',
          hint: 'Write the values out.',
        };
      }
    } else if (isAlias(node)) {
      foreign = {
        node: node as unknown as ParsedNode,
        message: `There is a YAML alias (*${node.source}) here; a value that begins with * is not read as text.`,
        hint: 'Write the value out, or put it in quotation marks.',
      };
    } else if (isNode(node) && 'anchor' in node && node.anchor !== undefined) {
      foreign = {
        node: node as ParsedNode,
        message: `There is a YAML anchor (&${node.anchor}) here; a value that begins with & is not read as text.`,
        hint: 'Remove it, or put the value in quotation marks.',
      };
    } else if (isNode(node) && node.tag !== undefined) {
      foreign = {
        node: node as ParsedNode,
        message: `There is a YAML tag (${node.tag.replace('tag:yaml.org,2002:', '!!')}) here; a value that begins with ! is not read as text.`,
        hint: 'Remove it, or put the value in quotation marks.',
      };
    } else if (isScalar(node) && typeof node.comment === 'string' && /^\S/.test(node.comment)) {
      foreign = {
        node: node as ParsedNode,
        message: `This value ends before “#${node.comment.replace(/\n[^]*/, '')}”: what follows a # after a space is a comment.`,
        hint: 'Put the whole value in quotation marks, or a space after the # of a comment.',
      };
    }
    return foreign ? visit.BREAK : undefined;
  });
  return foreign;
}

const mapHint = 'Write every entry as “key: value” on a line of its own.';

/** The parser's errors, said so that an author knows what to do. */
function explain({ code, message, pos }: YAMLParseError, yaml: string): { message: string; hint: string } {
  const [at] = pos;
  const inMarks = 'Put the whole value in quotation marks.';
  switch (code) {
    case 'DUPLICATE_KEY':
      return { message: 'This key stands here a second time.', hint: 'Keep one of them.' };
    case 'TAB_AS_INDENT':
      return { message: 'There is a tab at the beginning of this line.', hint: 'Indent with spaces.' };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { message: 'There is a second colon followed by a space in this value.', hint: inMarks };
    case 'BAD_SCALAR_START':
      return { message: `A value cannot begin with ${yaml.charAt(at)} as it stands.`, hint: inMarks };
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        message: 'Expected “key: value” here, on a line of its own.',
        hint: 'Indent what goes on from the line before.',
      };
    case 'MULTIPLE_DOCS':
      return {
        message: 'There is a line “---” here; expected one group of keys and values.',
        hint: 'Remove the line.',
      };
    case 'RESOURCE_EXHAUSTION':
      return { message: 'The values here stand in one another too deeply to be read.', hint: 'Mend the line.' };
    case 'UNEXPECTED_TOKEN':
      if (/["']\s*$/.test(yaml.slice(0, at))) {
        return {
          message: 'The value begins with a quotation mark, which is closed here, and text follows.',
          hint: 'Put the whole value in the other kind of quotation marks: \'"…" …\' or "\'…\' …".',
        };
      }
  }
  return {
    message: `This is not valid YAML: ${message.replace(/\.$/, '')}.`,
    hint: 'Put values with marks such as : # " \' @ { [ & * ! | > % ` in quotation marks, and indent with spaces.',
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
