import { decodeString } from 'micromark-util-decode-string';
import type { Span } from '#core/check/problem.ts';
import { blockAt, firstEndingAfter, type Leaf, type Prose } from './prose.ts';

/** The place in the file of a stretch of prose. */
export function sourceSpan(prose: Prose, file: string, { start, end }: Span): Span {
  const first = sourceToken(prose, file, start);
  const last = end > start ? sourceToken(prose, file, end - 1) : { start: first.start, end: first.start };
  return { start: first.start, end: last.end };
}

/** The place in the file of what one character of the prose was written as: itself, an escape, a character reference. */
function sourceToken(prose: Prose, file: string, offset: number): Span {
  const leaf = firstEndingAfter(blockAt(prose, offset)?.leaves ?? [], offset);
  const position = leaf?.node.position;
  if (!leaf || position?.start.offset === undefined || position.end.offset === undefined) return { start: 0, end: 0 };
  const start = position.start.offset;
  let tokens = tokensOfLeaf.get(leaf);
  if (!tokens) {
    tokens = sourceTokens(leaf.node.type, file.slice(start, position.end.offset));
    tokensOfLeaf.set(leaf, tokens);
  }
  const token = tokens[Math.max(0, offset - leaf.start)] ?? { start: 0, end: 0 };
  return { start: start + token.start, end: start + token.end };
}

const tokensOfLeaf = new WeakMap<Leaf, readonly Span[]>();

/**
 * Where in a node's source each character of its value was written. Markdown's escapes and character references make a
 * value shorter than its source; so does white space, and the marks that continue a block quote in the next line.
 */
function sourceTokens(type: Leaf['node']['type'], source: string): Span[] {
  const isCode = type === 'inlineCode';
  const fence = isCode ? (/^`+/.exec(source)?.[0] ?? '') : '';
  const inner = source.slice(fence.length, source.length - fence.length);
  // One space, or line end, is dropped inside the fences where there is one on both sides.
  const [before = '', after = ''] = [/^(?: |\r\n?|\n)/, /(?: |\r?\n|\r)$/].map((edge) => edge.exec(inner)?.[0] ?? '');
  const isPadded = isCode && before !== '' && after !== '' && /[^ \r\n]/.test(inner);
  const padded = isPadded ? inner.slice(before.length, inner.length - after.length) : inner;
  const from = fence.length + (isPadded ? before.length : 0);
  const tokens: Span[] = [];
  let last = '';
  for (const match of padded.matchAll(isCode ? codeTokens : textTokens)) {
    const decoded = isCode ? match[0] : decodeString(match[0]);
    const text = /^[\t\n\r ]/.test(decoded) ? ' ' : decoded;
    const token = { start: from + match.index, end: from + match.index + match[0].length };
    // Spaces that were written in several ways are one.
    const length = text === ' ' && last === ' ' ? 0 : text.length;
    for (let unit = 0; unit < length; unit += 1) tokens.push(token);
    last = text;
  }
  return tokens;
}

const space = String.raw`[\t ]*(?:\r\n?|\n)(?:[\t ]*>)*[\t ]*|[\t ]+`;
// eslint-disable-next-line regexp/no-super-linear-move -- spaces match as a whole: at the latest, as the last kind
const codeTokens = new RegExp(`${space}|[^]`, 'g');
const textTokens = new RegExp(
  // eslint-disable-next-line regexp/no-super-linear-move -- likewise
  String.raw`${space}|\\[!-/:-@[-\`{-~]|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});|[^]`,
  'g',
);
