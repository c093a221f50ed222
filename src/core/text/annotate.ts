import type { InlineCode, Nodes, Parent, PhrasingContent, Root, Text } from 'mdast';
import type { ArticleRecord, PassageRecord } from '#core/article/article-record.ts';
import type { Prose } from './prose.ts';
import { findQuotations, rolesOfMarks } from './quotations.ts';
import { edits, type Edit } from './typography.ts';

declare module 'mdast' {
  interface PhrasingContentMap {
    passage: PassageNode;
  }
  interface RootContentMap {
    passage: PassageNode;
  }
}

/** A marked stretch of the body. A passage that crosses others or runs over blocks is several of these. */
export interface PassageNode extends Parent {
  type: 'passage';
  /** The anchor of the passage. */
  anchor: string;
  /** Whether this is the passage's first piece: the one that carries its anchor. */
  first: boolean;
  children: PhrasingContent[];
}

/**
 * The body with its passages marked and its typography set. The tree that was checked is the tree that is rendered: this
 * only cuts its text nodes where passages begin and end, and puts curly marks and real dashes for straight ones.
 *
 * Quotation marks around a passage that is the whole of a quotation are marked with it.
 *
 * @param language The site's: that of an article which names none.
 */
export function annotateBody(
  body: Root,
  prose: Prose,
  record: Pick<ArticleRecord, 'passages' | 'lang'>,
  language = 'en',
): Root {
  const marks = record.passages.map((passage) => ({ passage, ...withMarks(prose.text, passage) }));
  const lang = record.lang ?? language;
  const roleAt = rolesOfMarks(prose, findQuotations(prose, lang).quotations);
  const begun = new Set<string>();
  const replacements = new Map<Nodes, PhrasingContent[]>();
  for (const block of prose.blocks) {
    const inBlock = marks.filter(({ start, end }) => start < block.end && end > block.start);
    const roleHere = (at: number) => roleAt(at + block.start);
    const typeset = edits(prose.text.slice(block.start, block.end), lang, roleHere).map((edit) => ({
      ...edit,
      at: edit.at + block.start,
    }));
    if (inBlock.length === 0 && typeset.length === 0) continue;
    for (const leaf of block.leaves) {
      const inLeaf = inBlock.filter(({ start, end }) => start < leaf.end && end > leaf.start);
      if (leaf.node.type === 'inlineCode') {
        // Code is marked as a whole.
        if (inLeaf.length > 0) replacements.set(leaf.node, group([{ node: leaf.node, over: inLeaf }], begun));
        continue;
      }
      const cuts = new Set([leaf.start, leaf.end]);
      for (const { start, end } of inLeaf) {
        if (start > leaf.start) cuts.add(start);
        if (end < leaf.end) cuts.add(end);
      }
      const offsets = [...cuts].sort((a, b) => a - b);
      const pieces = offsets.slice(0, -1).map((from, at) => {
        const to = offsets[at + 1] ?? leaf.end;
        const node: Text = { type: 'text', value: typesetSlice(prose.text, typeset, from, to) };
        return { node, over: inLeaf.filter(({ start, end }) => start <= from && end >= to) };
      });
      replacements.set(leaf.node, group(pieces, begun));
    }
  }
  return replace(body, replacements);
}

interface Mark {
  readonly passage: PassageRecord;
  readonly start: number;
  readonly end: number;
}

interface Piece {
  readonly node: Text | InlineCode;
  readonly over: readonly Mark[];
}

/** Nests pieces under the marks that cover them; neighbours under one mark share its node. */
function group(pieces: readonly Piece[], begun: Set<string>): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at];
    if (!piece) break;
    const [mark] = piece.over;
    if (!mark) {
      nodes.push(piece.node);
      at += 1;
      continue;
    }
    let end = at + 1;
    while (pieces[end]?.over[0] === mark) end += 1;
    const first = !begun.has(mark.passage.anchor);
    begun.add(mark.passage.anchor);
    nodes.push({
      type: 'passage',
      anchor: mark.passage.anchor,
      first,
      children: group(
        pieces.slice(at, end).map(({ node, over }) => ({ node, over: over.slice(1) })),
        begun,
      ),
    });
    at = end;
  }
  return nodes;
}

/** A copy of the tree in which nodes are replaced; what is not touched is shared. */
function replace(body: Root, replacements: ReadonlyMap<Nodes, PhrasingContent[]>): Root {
  const copy = <Node extends Nodes>(node: Node): Node => {
    if (!('children' in node)) return node;
    const children = node.children.flatMap((child) => replacements.get(child) ?? [copy(child)]);
    return { ...node, children };
  };
  return copy(body);
}

/** Widens a passage over the quotation marks that stand directly around it. */
function withMarks(text: string, { start, end }: PassageRecord): { start: number; end: number } {
  const before = text.charAt(start - 1);
  const after = text.charAt(end);
  const isPair = before !== '' && after !== '' && marksBefore.includes(before) && marksAfter.includes(after);
  return isPair ? { start: start - 1, end: end + 1 } : { start, end };
}

const marksBefore = '"“„«‘\'‚‹';
const marksAfter = '"”“»’\'‘›';

function typesetSlice(text: string, typeset: readonly Edit[], from: number, to: number): string {
  let result = '';
  let at = from;
  for (const edit of typeset) {
    const end = edit.at + edit.length;
    if (end <= from || edit.at >= to) continue;
    // What an edit puts in stands in the piece that it begins in.
    if (edit.at >= from) result += text.slice(at, edit.at) + edit.text;
    at = Math.min(end, to);
  }
  return result + text.slice(at, to);
}
