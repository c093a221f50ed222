import { foldWords } from './folding.ts';
import { context } from './passages.ts';
import type { Span } from './problem.ts';
import type { Prose } from './prose.ts';

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
  const { prefix, suffix } = context(prose, span);
  return `${slug(words)}-${hash([words, foldWords(prefix), foldWords(suffix)].join('\n'))}`;
}

/** The key of an event: the name that the editor gave it, or its first words and a hash of all of them. */
export function eventKey(event: { readonly id?: string | undefined; readonly event: string }): string {
  return event.id ?? `${slug(foldWords(event.event))}-${hash(foldWords(event.event))}`;
}

/** The first words of a text, at most three, in small letters joined by hyphens. Letters of any script are kept. */
function slug(folded: string): string {
  const words = folded.toLowerCase().replaceAll("'", '').match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, 3).join('-').slice(0, 32);
}

/** Four characters of a 32-bit FNV-1a hash: enough to tell apart what already begins with the same words. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(36).slice(-4).padStart(4, '0');
}
