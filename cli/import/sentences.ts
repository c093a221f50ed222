import type { Span } from '#core/check/problem.ts';
import { chunkSentence, type Chunk } from './chunks.ts';
import { tagText, type Token } from './tagged-text.ts';

/** A sentence with its quotations masked. Offsets count in the article's prose. */
export interface Sentence extends Span {
  readonly chunks: readonly Chunk[];
}

/** A quotation, or the part of one that stands in one paragraph. Offsets include the quotation marks. */
export interface Segment extends Span {
  /** Its place in the list of all segments. */
  readonly index: number;
  /** The number of the quotation it is a part of. */
  readonly quotation: number;
  /** False if the quotation goes on in the next paragraph. */
  readonly closed: boolean;
}

/**
 * Reads the sentences of a paragraph. Every quotation is masked by one word of its length before the text is tagged, for
 * its words are not the article's; a stop inside its end stays, for it may end the article's sentence too.
 */
export function readSentences(
  prose: string,
  block: Span,
  segments: readonly Segment[],
  names: ReadonlySet<string>,
): Sentence[] {
  const text = prose.slice(block.start, block.end);
  const masked = maskQuotations(text, block.start, segments);
  const segmentOf = new Map(segments.map(({ start, index }) => [start, index]));
  const tokens = tagText(masked, names).map((token): Token => {
    const start = token.start + block.start;
    const quotation = segmentOf.get(start);
    const tag = quotation === undefined ? token.tag : 'X';
    return { ...token, tag, start, end: token.end + block.start, quotation };
  });
  const { kept, apart } = takeParentheses(tokens);
  return [...apart, ...splitSentences(kept, prose)]
    .map((words) => {
      const start = words[0]?.start ?? block.start;
      const end = words.at(-1)?.end ?? block.start;
      return { start, end, chunks: chunkSentence(words) };
    })
    .sort((a, b) => a.end - b.end);
}

function maskQuotations(text: string, shift: number, segments: readonly Segment[]): string {
  let masked = '';
  let copied = 0;
  for (const { start, end } of segments) {
    const words = text.slice(start - shift, end - shift);
    const stop = /[.,?!]["”’'»]+$/.exec(words)?.[0] ?? '';
    const kept = stop.charAt(0);
    const mask = `Q${'q'.repeat(Math.max(0, words.length - stop.length - 1))}${kept}`.slice(0, words.length);
    masked += text.slice(copied, start - shift) + mask.padEnd(words.length);
    copied = end - shift;
  }
  return masked + text.slice(copied);
}

/**
 * “(D-Maine)”, “[sic]”: what stands in brackets is no part of the sentence. Where somebody is quoted there it is one of its
 * own if it tells who does something, and a part of the sentence if it does not.
 */
function takeParentheses(tokens: readonly Token[]): { kept: Token[]; apart: Token[][] } {
  const kept: Token[] = [];
  const apart: Token[][] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (/^[([]$/.test(token.text)) {
      const close = at + tokens.slice(at, at + 30).findIndex(({ text }) => /^[)\]]$/.test(text));
      const inside = tokens.slice(at + 1, close);
      const quotes = inside.some(isMask);
      const tells =
        /^(?:PROPN|PRON|DET|X)$/.test(inside[0]?.tag ?? '') &&
        inside.some(({ tag }) => tag === 'VERB') &&
        inside[0]?.lower.startsWith('wh') === false;
      if (close > at && (!quotes || tells)) {
        if (quotes) apart.push(inside);
        at = close;
        continue;
      }
    }
    kept.push(token);
  }
  return { kept, apart };
}

/** Nobody writes longer ones; what has no stop at all is cut, so that no text takes long. */
const longestSentence = 400;

function splitSentences(tokens: readonly Token[], prose: string): Token[][] {
  const sentences: Token[][] = [];
  let current: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    current.push(token);
    const next = tokens[index + 1];
    if (next && (current.length >= longestSentence || endsSentence(token, tokens[index - 1], next, prose))) {
      sentences.push(current);
      current = [];
    }
  }
  if (current.length > 0) sentences.push(current);
  return sentences;
}

function endsSentence(token: Token, before: Token | undefined, next: Token, prose: string): boolean {
  if (isMask(token)) {
    // Two quotations side by side, or a new sentence after one that ends without a stop.
    return (
      isMask(next) &&
      next.start - token.end > 0 &&
      // eslint-disable-next-line regexp/no-super-linear-move -- it is given four characters
      /[.?!…]\W*$/u.test(prose.slice(token.end - 4, token.end))
    );
  }
  // “Why?”, she asked.
  const goesOn = next.text.startsWith(',') && before !== undefined && isMask(before) && token.text !== '.';
  return /^[.?!…]+$/.test(token.text) && !/^(?:\p{Ll}|[-–—―]+$)/u.test(next.text) && !goesOn;
}

function isMask({ quotation }: Token): boolean {
  return quotation !== undefined;
}
