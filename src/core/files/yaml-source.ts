import { isCollection, isMap, isNode, isScalar, isSeq, parseDocument, type Pair } from 'yaml';
import type { Finding, Span } from '#core/check/problem.ts';
import { firstForeign, foreignMark, yamlIsPlain } from './plain-yaml.ts';
import { asItShouldBe, quotedValue } from './yaml-lines.ts';
import { dashless } from './yaml-slips.ts';
import { explainTrap } from './yaml-traps.ts';

/** The way to a value: keys and indexes from the top, as in a zod issue. */
export type Path = readonly PropertyKey[];

/** YAML as data, with the place of every key and value. Spans count in the whole file. */
export interface YamlSource {
  readonly data: Record<string, unknown>;
  /** The span of the value at a path; of the nearest value above it where there is none. */
  valueSpan(path: Path): Span;
  /** The span of the key that leads to the value at a path. */
  keySpan(path: Path): Span;
  /** The value at a path as it is written, if it is one: `1.10`, which YAML reads as 1.1. */
  written(path: Path): string | undefined;
}

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
  const spanOf = (node: unknown): Span => {
    const [start, end] = (isNode(node) ? node.range : undefined) ?? [0, 0];
    return shifted(start, end);
  };
  // A list or map is underlined on its first line alone: a place to look, not the whole page.
  const place = (node: unknown): Span => {
    const { start, end } = spanOf(node);
    const length = isCollection(node) ? yaml.slice(start - offset, end - offset).search(/\r?\n|$/) : end - start;
    return { start, end: start + length };
  };
  const found = (node: unknown, message: string, hint: string): Finding[] => [
    { rule: yamlIsPlain.id, span: place(node), message, hint },
  ];

  if (document.errors.length > 0) {
    const first = document.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
    const findings: Finding[] = [];
    for (const error of document.errors) {
      if (error !== first && error.code !== 'DUPLICATE_KEY') continue;
      const { message, hint, span, fix } = explainTrap(error, yaml);
      // How deep the stack is differs from run to run.
      const [start, end] = error.code === 'RESOURCE_EXHAUSTION' ? [0, 0] : error.pos;
      findings.push({
        rule: yamlIsPlain.id,
        span: span ? shifted(span.start, span.end) : shifted(start, end),
        message,
        hint,
        fix: fix && { ...fix, span: shifted(fix.span.start, fix.span.end) },
      });
      // The other keys of an entry without its dash are no more twice there than the first.
      if (message === dashless) break;
    }
    return findings;
  }
  const foreign = foreignMark.test(yaml) ? firstForeign(document) : undefined;
  if (foreign) {
    const { start } = place(foreign.node);
    const line = yaml.slice(yaml.lastIndexOf('\n', start - offset - 1) + 1).split(/\r?\n/, 1)[0] ?? '';
    const mended = foreign.isText ? asItShouldBe(quotedValue(line)) : undefined;
    return found(foreign.node, foreign.message, mended ? `${foreign.hint} ${mended}` : foreign.hint);
  }
  const root = document.contents;
  if (!isMap(root)) {
    const kind = root === null ? 'nothing' : isSeq(root) ? 'a list' : 'text';
    return found(root, `There is ${kind} here; expected keys and values.`, mapHint);
  }

  const data: unknown = document.toJS({ maxAliasCount: 0 });
  const pairAt = (path: Path) => {
    let node: unknown = root;
    let pair: Pair | undefined;
    for (const step of path) {
      if (isMap(node)) {
        pair = node.items.find(({ key }) => isScalar(key) && key.value === step);
        if (!pair) break;
        node = pair.value ?? pair.key;
      } else if (isSeq(node) && typeof step === 'number' && node.items[step] !== undefined) {
        node = node.items[step];
      } else break;
    }
    return { node, pair };
  };
  return {
    data: isRecord(data) ? data : {},
    valueSpan(path) {
      return place(pairAt(path).node);
    },
    keySpan(path) {
      const { node, pair } = pairAt(path);
      return place(pair?.key ?? node);
    },
    written(path) {
      const { node } = pairAt(path);
      return isScalar(node) ? node.source : undefined;
    },
  };
}

const mapHint = 'Write each entry as “key: value” on a line of its own.';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
