import type { Nodes } from 'mdast';
import type { Span } from '#core/check/problem.ts';

/** The nodes of a tree in the order of the text, each before those within it. */
export function* nodesOf(tree: Nodes): Generator<Nodes> {
  yield tree;
  if ('children' in tree) for (const child of tree.children) yield* nodesOf(child);
}

/** Where a node stands in its file. */
export function nodeSpan({ position }: Nodes): Span {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}
