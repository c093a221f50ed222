import { Document, isPair, isScalar, isSeq, visit, type Scalar } from 'yaml';
import { defined, type Value } from './change.ts';

/** How a file writes its texts and lists, so that what is added looks like what is there. */
export interface YamlStyle {
  /** How a key's value is written, or any text if the key is new. */
  readonly scalar: (key: string | undefined, text: string) => Scalar.Type;
  /** Whether the dashes of a list stand further right than its key. */
  readonly indentSeq: boolean;
}

const flowScalars = ['PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE'] as const;
type FlowScalar = (typeof flowScalars)[number];

/** Whether a scalar is written as one that can stand on a line. */
export function isFlowScalar(type: unknown): type is FlowScalar {
  return flowScalars.some((each) => each === type);
}

/** Reads off a document how it is written. */
export function styleOf(document: Document.Parsed): YamlStyle {
  const byKey = new Map<string, FlowScalar>();
  const texts: Record<FlowScalar, number> = { PLAIN: 0, QUOTE_DOUBLE: 0, QUOTE_SINGLE: 0 };
  let indented = 0;
  let flush = 0;
  visit(document, {
    Scalar(place, { type, value }, ancestors) {
      if (place === 'key' || !isFlowScalar(type)) return;
      if (typeof value === 'string' && value.includes(' ')) texts[type] += 1;
      const key = lastKey(ancestors);
      if (key !== undefined) byKey.set(key, type);
    },
    Pair(_place, { key, value }) {
      if (!isScalar(key) || !isSeq(value) || value.flow === true) return;
      const [from = 0, to = 0] = [key.srcToken, value.srcToken].map(
        (token) => token && 'indent' in token && token.indent,
      );
      if (to > from) indented += 1;
      else flush += 1;
    },
  });
  const [usual = 'PLAIN'] = flowScalars.toSorted((a, b) => texts[b] - texts[a]);
  return {
    scalar: (key, text) => (key === undefined ? undefined : byKey.get(key)) ?? (text.includes(' ') ? usual : 'PLAIN'),
    indentSeq: indented >= flush,
  };
}

function lastKey(ancestors: readonly unknown[]): string | undefined {
  const pair = ancestors.findLast(isPair);
  return pair && isScalar(pair.key) ? String(pair.key.value) : undefined;
}

/** How a value is written: in the lines of a block, or between brackets on one line. */
export interface Printing {
  readonly style: YamlStyle;
  readonly flow?: boolean;
  /** The key that it is written for. */
  readonly key?: string | undefined;
}

/** A value as YAML, without a line end. */
export function printYaml(value: Value, { style, flow = false, key }: Printing): string {
  const document = new Document(defined(value));
  visit(document, {
    Scalar(place, node, ancestors) {
      if (place === 'key' || typeof node.value !== 'string') return;
      const text = node.value.replace(/\s+/gu, ' ').trim();
      node.value = text;
      const type = style.scalar(lastKey(ancestors) ?? key, text);
      node.type = type === 'PLAIN' && (misread.test(text) || (flow && /[,[\]{}]/.test(text))) ? 'QUOTE_DOUBLE' : type;
    },
    Collection(_place, node) {
      if (flow) node.flow = true;
    },
  });
  return document
    .toString({ lineWidth: 0, indent: 2, indentSeq: style.indentSeq, blockQuote: false, flowCollectionPadding: true })
    .trimEnd();
}

/** Legal in a plain value, and read wrongly by editors, or by people. */
const misread = /: | #|:$/;
