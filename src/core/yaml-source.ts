import { isAlias, isMap, isNode, isPair, isScalar, isSeq, parseDocument, visit, type Document, type ParsedNode } from 'yaml';
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
 * @returns the data with its places, or what is wrong with it: all syntax errors, or the first of the other kinds.
 */
export function readYaml(yaml: string, offset: number): YamlSource | Finding[] {
  const document = parseDocument(yaml, { prettyErrors: false, stringKeys: true });
  const shifted = (start: number, end: number): Span => ({ start: start + offset, end: end + offset });
  const spanOf = (node: ParsedNode): Span => shifted(node.range[0], node.range[1]);
  const found = (span: Span, message: string, hint: string): Finding[] => [{ rule: yamlIsPlain.id, span, message, hint }];

  if (document.errors.length > 0) {
    return document.errors.map((error) => ({
      rule: yamlIsPlain.id,
      span: shifted(error.pos[0], error.pos[1]),
      ...explain(error.code, error.message),
    }));
  }
  const foreign = foreignMark.test(yaml) ? firstForeign(document) : undefined;
  if (foreign) return found(spanOf(foreign.node), foreign.message, foreign.hint);
  const root = document.contents;
  if (root === null) {
    return found(shifted(0, yaml.length), 'There is nothing here; expected keys and values, such as “title: …”.', 'Write at least title, date and abstract.');
  }
  if (!isMap(root)) {
    return found(spanOf(root), `There is ${isSeq(root) ? 'a list' : 'a text'} here; expected keys and values, such as “title: …”.`, 'Write every entry as “key: value” on a line of its own.');
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
  return {
    data: isRecord(data) ? data : {},
    valueSpan(path) {
      const { node } = pairAt(path);
      return isMap(node) || isSeq(node) ? firstLine(yaml, spanOf(node), offset) : spanOf(node);
    },
    keySpan(path) {
      const { node, pair } = pairAt(path);
      return spanOf(pair?.key ?? node);
    },
  };
}

/** A list or map is underlined on its first line alone: a place to look, not the whole page. */
function firstLine(yaml: string, span: Span, offset: number): Span {
  const end = yaml.indexOf('\n', span.start - offset);
  return end < 0 ? span : { start: span.start, end: Math.min(span.end, end + offset) };
}

/** Nothing foreign is without one of these. */
const foreignMark = /[&*!]|<</;

function firstForeign(document: Document.Parsed) {
  let foreign: { node: ParsedNode; message: string; hint: string } | undefined;
  visit(document, (key, node) => {
    if (isPair(node)) {
      if (isScalar(node.key) && node.key.value === '<<') {
        foreign = { node: node.key as ParsedNode, message: 'There is a merge key (<<) here.', hint: 'Write the values out.' };
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
    } else if (isNode(node) && node.tag !== undefined && node.tag.startsWith('!')) {
      foreign = {
        node: node as ParsedNode,
        message: `There is a YAML tag (${node.tag}) here; a value that begins with ! is not read as text.`,
        hint: 'Remove it, or put the value in quotation marks.',
      };
    }
    return foreign ? visit.BREAK : undefined;
  });
  return foreign;
}

/** The parser's errors, said so that an author knows what to do. */
function explain(code: string, message: string): { message: string; hint: string } {
  switch (code) {
    case 'DUPLICATE_KEY':
      return { message: 'This key stands here a second time.', hint: 'Keep one of them.' };
    case 'TAB_AS_INDENT':
      return { message: 'There is a tab at the beginning of this line.', hint: 'Indent with spaces.' };
    case 'BAD_ALIAS':
      return { message: 'A value that begins with * is not read as text.', hint: 'Put the value in quotation marks.' };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        message: 'There is a second colon followed by a space in this line.',
        hint: 'Put the whole value in quotation marks.',
      };
    default:
      return {
        message: `This is not valid YAML: ${message.replace(/\.$/, '')}.`,
        hint: 'Put values with marks such as : # " \' @ { [ & * ! | > % ` in quotation marks, and indent with spaces.',
      };
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
