import {
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type CST,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Edit } from '#core/check/problem.ts';
import { guessesIn, isGuess } from '#core/files/yaml-comments.ts';
import type { Path } from '#core/files/yaml-source.ts';
import { frontMatterSchema } from '#core/schema/front-matter.ts';
import type { Change, Value } from './change.ts';
import { isFlowScalar, printYaml, styleOf, type YamlStyle } from './print-yaml.ts';

/**
 * Front matter after a change, of which only the bytes of what is changed are others: comments, order, quoting and line
 * ends of all else stay. Undefined where the text has no place for it: something else is there, or YAML that nobody writes.
 */
export function splice(yaml: string, change: Change): string | undefined {
  const document = parseDocument(yaml, { keepSourceTokens: true, prettyErrors: false, stringKeys: true });
  const root = document.contents;
  if (document.errors.length > 0 || !isMap(root)) return undefined;
  const edits = new Splicer(yaml, root, styleOf(document)).edits(change);
  const [lineEnd = '\n'] = /\r?\n/.exec(yaml) ?? [];
  return edits
    ?.toSorted((a, b) => b.span.start - a.span.start)
    .reduce(
      (text, { span, text: added }) =>
        text.slice(0, span.start) + added.replaceAll('\n', lineEnd) + text.slice(span.end),
      yaml,
    );
}

/** The order in which an article's keys are explained, and new ones put. */
const keyOrder = Object.keys(frontMatterSchema.shape);

type Parent = YAMLMap | YAMLSeq;

class Splicer {
  readonly #yaml;
  readonly #root;
  readonly #style;

  constructor(yaml: string, root: YAMLMap, style: YamlStyle) {
    this.#yaml = yaml;
    this.#root = root;
    this.#style = style;
  }

  edits(change: Change): Edit[] | undefined {
    switch (change.do) {
      case 'add':
        return this.#add(change);
      case 'set':
        return change.value === undefined ? this.#remove(change.at) : this.#set(change.at, change.value);
      case 'remove':
        return this.#remove(change.at);
      case 'confirm':
        return this.#confirm(change.at);
    }
  }

  #add({ list, value, before }: Extract<Change, { do: 'add' }>): Edit[] | undefined {
    const node = this.#nodeAt(list);
    const parent = this.#nodeAt(list.slice(0, -1));
    const key = list.at(-1);
    if (typeof key !== 'string' || !isMap(parent)) return undefined;
    if (node === undefined || (isScalar(node) && node.value === null)) return this.#setKey(parent, key, [value]);
    if (!isSeq(node)) {
      const old = toValue(node);
      return old === undefined ? undefined : this.#setKey(parent, key, [old, value]);
    }
    const at = before ?? node.items.length;
    const printing = { style: this.#style, key };
    if (node.items.length === 0 && parent.flow !== true) return this.#setKey(parent, key, [value]);
    if (node.flow === true) return this.#addToFlow(node, at, printYaml(value, { ...printing, flow: true }));
    const column = this.#dashColumn(node);
    if (column === undefined) return undefined;
    const text = `${indented(printYaml([value], printing), column)}\n`;
    const place = at === 0 ? this.#firstLine(node, 0) : this.#behind(node.items[at - 1], column);
    return place === undefined ? undefined : [insertion(place, text)];
  }

  #set(path: Path, value: Value): Edit[] | undefined {
    const parent = this.#nodeAt(path.slice(0, -1));
    const step = path.at(-1);
    if (isMap(parent) && typeof step === 'string') return this.#setKey(parent, step, value);
    if (!isSeq(parent) || typeof step !== 'number') return undefined;
    const node = parent.items[step];
    if (!isNode(node) || !node.range) return undefined;
    const key = path.findLast((each) => typeof each === 'string');
    const flow = parent.flow === true;
    if (isScalar(node) || flow || isFlat(value)) {
      const style = this.#styleLike(node);
      return [this.#replacement(node, printYaml(value, { style, key, flow: flow || !isFlat(value) }))];
    }
    const column = this.#dashColumn(parent);
    const text = printYaml([value], { style: this.#style, key });
    return column === undefined ? undefined : [this.#replacement(node, indented(text, column).slice(column + 2))];
  }

  #setKey(parent: YAMLMap, key: string, value: Value): Edit[] | undefined {
    const pair = pairOf(parent, key);
    const flow = parent.flow === true;
    if (!pair) return this.#addKey(parent, key, value);
    const { key: name, value: old } = pair;
    if (!isScalar(name) || !name.range || !isNode(old)) return undefined;
    if (flow || (isFlat(value) && isScalar(old) && old.value !== null)) {
      return [this.#replacement(old, printYaml(value, { style: this.#styleLike(old), key, flow }))];
    }
    const column = this.#column(name.range[0]);
    const text = indented(this.#printed(parent, key, value), column).slice(column);
    const tail = this.#yaml.slice(this.#endOf(old), this.#lineEnd(this.#endOf(old)));
    // A comment behind `key:` belongs to the lines below it and not to the last of them.
    if (tail.includes('#') && text.includes('\n')) {
      const colon = this.#colonOf(pair);
      if (colon === undefined || this.#lineEnd(colon) < this.#endOf(old)) return undefined;
      const [, ...lines] = text.split('\n');
      return [
        { span: { start: colon + 1, end: this.#endOf(old) }, text: '' },
        insertion(this.#lineEnd(colon), `${lines.join('\n')}\n`),
      ];
    }
    return [{ span: { start: name.range[0], end: this.#endOf(old) }, text }];
  }

  #addKey(parent: YAMLMap, key: string, value: Value): Edit[] | undefined {
    const style = this.#style;
    if (parent.flow === true) {
      const text = printYaml({ [key]: value }, { style, flow: true }).replace(/^\{ | \}$/g, '');
      return this.#addToFlow(parent, parent.items.length, text);
    }
    const [first] = parent.items;
    if (!isScalar(first?.key) || !first.key.range) return undefined;
    const column = this.#column(first.key.range[0]);
    const isTop = parent === this.#root;
    const order = keyOrder.indexOf(key);
    const previous = isTop
      ? parent.items.findLast((pair) => isScalar(pair.key) && keyOrder.indexOf(String(pair.key.value)) < order)
      : parent.items.at(-1);
    const place = previous ? this.#behind(previous, column) : this.#lineStart(first.key.range[0]);
    const printed = this.#printed(parent, key, value);
    const isApart = isTop && printed.includes('\n') && /\n[ \t]*\r?\n\w+:/.test(this.#yaml);
    return [insertion(place, `${isApart ? '\n' : ''}${indented(printed, column)}\n`)];
  }

  /** A key with its value; of a list at the top, the dashes stand below those of the others. */
  #printed(parent: YAMLMap, key: string, value: Value): string {
    if (parent !== this.#root || !Array.isArray(value)) return printYaml({ [key]: value }, { style: this.#style });
    const lists = this.#root.items.map((pair) => pair.value);
    const other = lists.find((list): list is YAMLSeq => isSeq(list) && list.flow !== true && list.items.length > 0);
    const column = (other && this.#dashColumn(other)) ?? (this.#style.indentSeq ? 2 : 0);
    return `${key}:\n${indented(printYaml(value, { style: this.#style, key }), column)}`;
  }

  #remove(path: Path): Edit[] | undefined {
    const parent = this.#nodeAt(path.slice(0, -1));
    const step = path.at(-1);
    if (isMap(parent)) {
      const at = parent.items.findIndex(({ key }) => isScalar(key) && key.value === step);
      return at < 0 ? [] : this.#removeKey(parent, at);
    }
    if (!isSeq(parent) || typeof step !== 'number' || parent.items[step] === undefined) return undefined;
    if (parent.items.length === 1) {
      const list = this.#remove(path.slice(0, -1));
      if (list) return list;
    }
    if (parent.flow === true) return this.#removeFromFlow(parent, step);
    const column = this.#dashColumn(parent);
    const start = this.#firstLine(parent, step);
    if (column === undefined || start === undefined || parent.items.length === 1) return undefined;
    return [{ span: { start, end: this.#behind(parent.items[step], column) }, text: '' }];
  }

  #removeKey(parent: YAMLMap, at: number): Edit[] | undefined {
    if (parent.flow === true) return this.#removeFromFlow(parent, at);
    const pair = parent.items[at];
    if (!isScalar(pair?.key) || !pair.key.range) return undefined;
    const [start] = pair.key.range;
    const lineStart = this.#lineStart(start);
    if (this.#yaml.slice(lineStart, start).trim() === '') {
      const end = this.#behind(pair, this.#column(start));
      // Of two empty lines around it, one is left.
      const isBetween = /^(?:\r?\n|$)/.test(this.#yaml.slice(end));
      const [empty = ''] = (isBetween && /(?<=^|\n)\r?\n$/.exec(this.#yaml.slice(0, lineStart))) || [];
      return [{ span: { start: lineStart - empty.length, end }, text: '' }];
    }
    // Behind a dash: the next key takes its place.
    const next = parent.items[at + 1]?.key;
    return isScalar(next) && next.range ? [{ span: { start, end: next.range[0] }, text: '' }] : undefined;
  }

  #confirm(at: number): Edit[] | undefined {
    const comment = guessesIn(this.#yaml).find(({ start }) => start === at);
    if (!comment) return undefined;
    const lineStart = this.#lineStart(at);
    const before = this.#yaml.slice(lineStart, at);
    if (before.trim() === '') return [{ span: { start: lineStart, end: this.#lineEnd(at) }, text: '' }];
    return [{ span: { start: lineStart + before.trimEnd().length, end: comment.end }, text: '' }];
  }

  #addToFlow(node: Parent, at: number, text: string): Edit[] | undefined {
    const [start = 0] = node.range ?? [];
    if (node.items.length === 0) return [insertion(start + 1, text)];
    if (at > 0) return [insertion(this.#endOf(node.items[at - 1]), `, ${text}`)];
    const first = this.#startOf(node.items[0]);
    return first === undefined ? undefined : [insertion(first, `${text}, `)];
  }

  #removeFromFlow(node: Parent, at: number): Edit[] | undefined {
    const item = node.items[at];
    const start = this.#startOf(item);
    const end = this.#endOf(item);
    const commaBefore = this.#commaOf(node, at);
    const commaAfter = this.#commaOf(node, at + 1);
    if (start === undefined) return undefined;
    if (commaBefore !== undefined) {
      const between = this.#yaml.slice(commaBefore + 1, start);
      if (between.trim() === '') return [{ span: { start: commaBefore, end }, text: '' }];
      return [
        { span: { start: commaBefore, end: commaBefore + 1 }, text: '' },
        { span: { start, end }, text: '' },
      ];
    }
    if (commaAfter === undefined) return [{ span: { start, end }, text: '' }];
    const space = /^[ \t]*/.exec(this.#yaml.slice(commaAfter + 1))?.[0].length ?? 0;
    return [
      { span: { start, end }, text: '' },
      { span: { start: commaAfter, end: commaAfter + 1 + space }, text: '' },
    ];
  }

  /** Where the comma stands before an entry of a list or group in brackets. */
  #commaOf({ srcToken }: Parent, at: number): number | undefined {
    if (srcToken?.type !== 'flow-collection') return undefined;
    return srcToken.items[at]?.start.find(({ type }) => type === 'comma')?.offset;
  }

  #nodeAt(path: Path): unknown {
    return path.length === 0 ? this.#root : this.#root.getIn(path, true);
  }

  /** The style of the file, but for a text that stands there already: that keeps its own. */
  #styleLike(node: unknown): YamlStyle {
    const type = isScalar(node) ? node.type : undefined;
    return isFlowScalar(type) ? { ...this.#style, scalar: () => type } : this.#style;
  }

  #replacement(node: unknown, text: string): Edit {
    return { span: { start: this.#startOf(node) ?? 0, end: this.#endOf(node) }, text };
  }

  #startOf(node: unknown): number | undefined {
    if (isPair(node)) return this.#startOf(node.key);
    return isNode(node) ? node.range?.[0] : undefined;
  }

  /** Where the last character of a node stands, and not the white space or a comment behind it. */
  #endOf(node: unknown): number {
    if (isPair(node)) return isNode(node.value) ? this.#endOf(node.value) : this.#endOf(node.key);
    if (!isNode(node) || !node.range) return 0;
    const [start, end] = node.range;
    const last: unknown = isCollection(node) && node.flow !== true ? node.items.at(-1) : undefined;
    return last === undefined ? start + this.#yaml.slice(start, end).trimEnd().length : this.#endOf(last);
  }

  /** The line behind an entry, and behind the comments that stand further right than it: they are its own. */
  #behind(node: unknown, column: number): number {
    let at = this.#lineEnd(this.#endOf(node));
    for (;;) {
      const [comment = '', indent = ''] = /^([ \t]*)#.*(?:\n|$)/.exec(this.#yaml.slice(at)) ?? [];
      if (comment === '' || indent.length <= column) return at;
      at += comment.length;
    }
  }

  /** The line in which an entry of a list begins, or the first of the guesses right above it. */
  #firstLine(list: YAMLSeq, at: number): number | undefined {
    const dash = this.#dashOf(list, at);
    if (dash === undefined) return undefined;
    let start = this.#lineStart(dash);
    if (this.#yaml.slice(start, dash).trim() !== '') return undefined;
    for (;;) {
      const above = this.#lineStart(start - 1);
      if (!isGuess(this.#yaml.slice(above, start).trimStart())) return start;
      start = above;
    }
  }

  #dashColumn(list: YAMLSeq): number | undefined {
    const dash = this.#dashOf(list, 0);
    return dash === undefined ? undefined : this.#column(dash);
  }

  #dashOf({ srcToken }: YAMLSeq, at: number): number | undefined {
    if (srcToken?.type !== 'block-seq') return undefined;
    return srcToken.items[at]?.start.find(({ type }) => type === 'seq-item-ind')?.offset;
  }

  #colonOf({ srcToken }: Pair): number | undefined {
    const tokens: readonly CST.SourceToken[] = srcToken?.sep ?? [];
    return tokens.find(({ type }) => type === 'map-value-ind')?.offset;
  }

  #column(at: number): number {
    return at - this.#lineStart(at);
  }

  #lineStart(at: number): number {
    return at <= 0 ? 0 : this.#yaml.lastIndexOf('\n', at - 1) + 1;
  }

  #lineEnd(at: number): number {
    return this.#yaml.indexOf('\n', at) + 1 || this.#yaml.length;
  }
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

/** Whether a value stands on one line. */
function isFlat(value: Value): boolean {
  return typeof value !== 'object';
}

function toValue(node: unknown): Value | undefined {
  if (isScalar(node)) return typeof node.value === 'string' || typeof node.value === 'number' ? node.value : undefined;
  if (!isMap(node)) return undefined;
  return Object.fromEntries(
    node.items.flatMap(({ key, value }) => (isScalar(key) ? [[String(key.value), toValue(value)]] : [])),
  );
}

function insertion(at: number, text: string): Edit {
  return { span: { start: at, end: at }, text };
}

function indented(text: string, column: number): string {
  return text.replace(/^/gm, ' '.repeat(column));
}
