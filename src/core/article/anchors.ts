import { foldWords } from '#core/text/folding.ts';
import { context } from '#core/text/passages.ts';
import type { Span } from '#core/check/problem.ts';
import type { Prose } from '#core/text/prose.ts';

/*
 * Anchors are part of the public addresses. Each comes from the content it names and from nothing else, so that adding,
 * removing or reordering other entries never changes it.
 */

/**
 * The key of a passage: its first words, and a hash of all of them with the words around them (within the block), which
 * tells the same words in two places apart. Typography does not count.
 */
export function passageKey(prose: Prose, span: Span): string {
  const words = foldWords(prose.text.slice(span.start, span.end));
  const around = context(prose, span);
  const twins = twinsBefore(prose, span, around);
  const number = twins === 0 ? [] : [String(twins)];
  return `${slug(words)}-${hash([words, foldWords(around.prefix), foldWords(around.suffix), ...number].join('\n'))}`;
}

/** How often the same words stand between the same words before a span: paragraphs may be repeated. */
function twinsBefore(prose: Prose, { start, end }: Span, around: ReturnType<typeof context>): number {
  const { text } = prose;
  const exact = text.slice(start, end);
  let twins = 0;
  for (let at = text.indexOf(exact); at >= 0 && at < start; at = text.indexOf(exact, at + 1)) {
    const { prefix, suffix } = context(prose, { start: at, end: at + exact.length });
    if (prefix === around.prefix && suffix === around.suffix) twins += 1;
  }
  return twins;
}

/** The key of an event: the name that the editor gave it, or its first words and a hash of all of them. */
export function eventKey(event: { readonly id?: string | undefined; readonly event: string }): string {
  if (event.id !== undefined) return event.id;
  const words = foldWords(event.event);
  return `${slug(words)}-${hash(words)}`;
}

/** The key of a part of a long article: its heading’s first words, a hash of all, and which of its twins it is. */
export function partKey(heading: string, twins: number): string {
  const words = foldWords(heading);
  return `${slug(words)}-${hash(twins === 0 ? words : `${words}\n${twins}`)}`;
}

/** The first words of a text, at most three, in small letters joined by hyphens. Letters of any script are kept. */
function slug(folded: string): string {
  const [, ...words] = firstWords.exec(folded.toLowerCase().replaceAll("'", '')) ?? [];
  const key = words.filter(Boolean).join('-');
  return key.length <= 32 ? key : [...key].slice(0, 32).join('');
}

const firstWords =
  /^[^\p{L}\p{N}]*([\p{L}\p{N}]+)(?:[^\p{L}\p{N}]+([\p{L}\p{N}]+)(?:[^\p{L}\p{N}]+([\p{L}\p{N}]+))?)?/u;

/** Four characters of a 32-bit FNV-1a hash: enough to tell apart what already begins with the same words. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(36).slice(-4).padStart(4, '0');
}
