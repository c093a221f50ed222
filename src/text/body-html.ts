import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import type { Root as MarkdownRoot } from 'mdast';
import { toHast, type Handlers } from 'mdast-util-to-hast';
import { partKey } from '#core/article/anchors.ts';
import { annotateBody, type PassageNode } from '#core/text/annotate.ts';
import type { Article } from '#core/check/content.ts';
import type { PictureSize } from '#core/files/pictures.ts';
import { site } from '#site.ts';
import { say } from './words/words.ts';
import { shownPassages, withSidenotes, type ShownPassage } from './sidenotes.ts';

export interface BodyOptions {
  /** The path below the domain's root that the site is deployed at. */
  readonly base: string;
  /** The sizes of pictures by their addresses. */
  readonly pictures?: ReadonlyMap<string, PictureSize> | undefined;
}

/** The annotated body of an article. */
export interface BodyHtml {
  readonly html: string;
  /** The parts that a long article has, under headings with an anchor. */
  readonly parts: readonly Part[];
}

/** A part of a long article, under a heading of its own. */
export interface Part {
  readonly anchor: string;
  /** The words of its heading. */
  readonly title: string;
}

/**
 * The annotated body of an article as HTML. Every passage is a `<u>` with its anchor, and its words are a link to what
 * rests on them: reader modes keep a `<u>`, and some throw a `<mark>` away with its words. A block holds the article's
 * words and nothing else: the sidenotes of the passages that begin in it stand behind it, in an `<aside>`.
 */
export function bodyHtml(
  article: Pick<Article, 'body' | 'prose' | 'record'>,
  { base, pictures }: BodyOptions,
): BodyHtml {
  const { record } = article;
  const clean = safeTree(annotateBody(article.body, article.prose, record, site.lang));
  const passages = shownPassages(record);
  const pageLevel = pageHeadingLevels(clean);
  const parts = partsOf(clean, record.words);
  const marks = marksIn(clean);
  let tables = 0;
  const lastPieces = new Set(new Map(marks.map((mark) => [passageNamed(mark), mark])).values());
  const passageOf = (node: Nodes) => (node.type === 'element' ? passages.get(passageNamed(node) ?? '') : undefined);

  const finishAll = (nodes: readonly RootContent[], context: Context): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] =>
      node.type === 'element' ? [finish(node, context)] : node.type === 'doctype' ? [] : [node],
    );

  const finish = (node: Element, context: Context): Element => {
    const passage = passageOf(node);
    if (passage) return finishMark(node, passage, context);
    const children = finishAll(node.children, { ...context, isLinked: context.isLinked || node.tagName === 'a' });
    const heading = pageLevel(node);
    if (node.tagName === 'table') return inFrame({ ...node, children }, (tables += 1));
    if (heading === undefined) return { ...withBase(withSize(node, pictures), base), children };
    // The heading of the footnotes has the anchor that their references name.
    const id = node.properties.id ?? parts.get(node)?.anchor;
    return { ...node, tagName: heading, properties: { ...node.properties, ...(id ? { id } : {}) }, children };
  };

  const finishMark = (node: Element, passage: ShownPassage, { places, isLinked, around }: Context): Element => {
    const { id, className } = node.properties;
    const place = places.get(passage);
    const classes = [
      ...passage.mark,
      ...(place === undefined ? [] : [`m${place}`]),
      ...(passage.isNoted && lastPieces.has(node) ? ['n'] : []),
      ...(Array.isArray(className) ? className : []),
    ];
    const within = [...around, passage];
    // Links do not nest: one is around all of a mark where all of it leads to one place, else around each piece of it.
    const target = isLinked ? undefined : soleTarget(node, around);
    const inside = { places, isLinked: isLinked || target !== undefined, around: within };
    const pieces = node.children.flatMap((child) => {
      const [piece] = finishAll([child], inside);
      if (piece === undefined) return [];
      return inside.isLinked || passageOf(child) ? [piece] : linked([piece], leadsTo(within));
    });
    return {
      ...node,
      properties: classes.length > 0 ? { className: classes } : {},
      children: [...(id ? [placeOf(id)] : []), ...linked(pieces, target)],
    };
  };

  /** The one place that all of a mark leads to, if it is one. */
  const soleTarget = (mark: Element, around: readonly ShownPassage[]): string | undefined => {
    const passage = passageOf(mark);
    const within = passage ? [...around, passage] : around;
    const targets = mark.children.map((child) =>
      child.type === 'element' && passageOf(child) ? soleTarget(child, within) : leadsTo(within),
    );
    return new Set(targets).size === 1 ? targets[0] : undefined;
  };

  const besideOf = (node: Element) =>
    marksIn(node).flatMap((mark) => {
      const passage = mark.properties.id ? passageOf(mark) : undefined;
      return passage?.sidenote ? [passage] : [];
    });
  const plain = clean.children.map((node) => ({ node, beside: node.type === 'element' ? besideOf(node) : [] }));
  const areBesideLines = sidenotesEndWithText(plain);
  const blocks = plain.flatMap(({ node, beside }): ElementContent[] => {
    if (node.type !== 'element') return node.type === 'doctype' ? [] : [node];
    const places = new Map(beside.slice(0, placesInBlock).map((passage, at) => [passage, at + 1]));
    const block = finish(node, { places, isLinked: false, around: [] });
    return beside.length === 0
      ? [block]
      : [withSidenotes(block, beside, places, record, areBesideLines ? [] : ['row'])];
  });
  const html = toHtml({ type: 'root', children: blocks }, { omitOptionalTags: true, preferUnquoted: true });
  return { html, parts: [...parts.values()] };
}

/** Where in the tree something is finished. */
interface Context {
  /** The passages that begin in the block and have a place in the style sheet, by their order. */
  readonly places: ReadonlyMap<ShownPassage, number>;
  /** Whether a link is around it. */
  readonly isLinked: boolean;
  /** The passages it lies in, the outermost first. */
  readonly around: readonly ShownPassage[];
}

/** The style sheet ties so many passages of a block to their sidenotes: what follows stands below the one before it. */
const placesInBlock = 8;

/**
 * Whether sidenotes that stand beside their lines, one below the other, end where the text does, as far as the lengths of
 * words tell. Others would lie across what follows the text: they stand in a row with their block, which grows with them.
 */
function sidenotesEndWithText(
  blocks: readonly { readonly node: RootContent; readonly beside: readonly ShownPassage[] }[],
): boolean {
  const lines = (words: string, letters: number) => Math.ceil(words.length / letters);
  let [text, notes] = [0, 0];
  for (const { node, beside } of blocks) {
    const heights = beside.map(({ sidenote }) => (sidenote ? 1.3 * lines(shownBeside(sidenote), 32) : 0));
    notes = Math.max(notes, text) + heights.reduce((sum, height) => sum + height, 0);
    if (node.type === 'element') text += 1.75 * (lines(textOf(node), 66) + 1);
  }
  // Where a reader spaces letters out, sidenotes grow a little more than the text.
  return notes * 1.02 <= text;
}

/** What is seen of a sidenote: behind a speaker’s name, the signs of what rests on the words stand alone. */
function shownBeside(sidenote: Element): string {
  const isSpeaker = Array.isArray(sidenote.properties.className) && sidenote.properties.className.includes('q');
  const shown = (node: Nodes): string => {
    if (node.type !== 'element') return textOf(node);
    const isHidden = (isSpeaker && node.tagName === 'small') || String(node.properties.className) === 'vh';
    return isHidden ? '' : node.children.map(shown).join('');
  };
  return shown(sidenote);
}

/** Where words lead that lie in these passages: to the innermost quotation, else to what the innermost passage bears. */
function leadsTo(passages: readonly ShownPassage[]): string | undefined {
  return (passages.findLast(({ isQuoted }) => isQuoted) ?? passages.at(-1))?.leadsTo;
}

/**
 * The anchor of a passage, before its words. It is of the article's words, and reader modes throw away elements by their
 * names, such as one that is called a discussion: this one holds nothing.
 */
function placeOf(id: string): Element {
  return { type: 'element', tagName: 'span', properties: { id }, children: [] };
}

function linked(children: ElementContent[], anchor: string | undefined): ElementContent[] {
  if (anchor === undefined) return children;
  return [{ type: 'element', tagName: 'a', properties: { href: `#${anchor}` }, children }];
}

/** The marks in a tree, in the order of the text; what is around others comes before them. */
function marksIn(node: Nodes): Element[] {
  if (!('children' in node)) return [];
  const inside = node.children.flatMap(marksIn);
  return node.type === 'element' && passageNamed(node) !== undefined ? [node, ...inside] : inside;
}

/** The passage that an element marks, if it is a mark. */
function passageNamed({ properties: { dataPassage } }: Element): string | undefined {
  return typeof dataPassage === 'string' ? dataPassage : undefined;
}

/** From how many words on, and how many parts, an article is so long that its parts are listed. */
const longText = { words: 2000, parts: 3 };

/** A long article’s parts, by their headings; of another article none. */
function partsOf(tree: Root, words: number): ReadonlyMap<Element, Part> {
  if (words < longText.words) return new Map();
  const pageLevel = pageHeadingLevels(tree);
  const headings = headingsIn(tree).filter((node) => pageLevel(node) === 'h2');
  if (headings.length < longText.parts) return new Map();
  const seen = new Map<string, number>();
  return new Map(
    headings.map((node) => {
      const title = textOf(node);
      const twins = seen.get(title) ?? 0;
      seen.set(title, twins + 1);
      return [node, { anchor: `part-${partKey(title, twins)}`, title: title.trim() }];
    }),
  );
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** A body as a tree of HTML that can do no harm. Passages are marks that know their anchors. */
export function safeTree(body: MarkdownRoot): Root {
  const clean = sanitize(toHast(body, { handlers, clobberPrefix: '', ...footnoteWords }), schema);
  return clean.type === 'root' ? clean : { type: 'root', children: [] };
}

/** What a heading of a body is called on its page: the highest of them stands below the page's own. */
export function pageHeadingLevels(tree: Root): (node: Element) => string | undefined {
  const top = headingsIn(tree).reduce((highest, node) => Math.min(highest, headingLevel(node) ?? highest), Infinity);
  return (node) => {
    const level = headingLevel(node);
    return level === undefined ? undefined : `h${Math.min(6, level - top + 2)}`;
  };
}

/** What footnotes are called, and what leads back from one: the second time it is referred to, to `1-2`. */
const footnoteWords = {
  footnoteLabel: say('footnotes'),
  footnoteBackLabel: (at: number, again: number) =>
    say('backToReference', { number: `${at + 1}${again > 1 ? `-${again}` : ''}` }),
};

const handlers: Handlers = {
  passage(state, node: PassageNode): Element {
    return {
      type: 'element',
      tagName: 'u',
      properties: { dataPassage: node.anchor, ...(node.first ? { id: node.anchor } : { className: ['on'] }) },
      children: state.all(node),
    };
  },
};

/**
 * What may be in a body: what Markdown makes, and our marks. Authors' HTML never gets here; this is the second lock on
 * the same door, kept by a library.
 */
const schema: Schema = {
  ...defaultSchema,
  clobber: [],
  tagNames: [...(defaultSchema.tagNames ?? []), 'u'],
  attributes: { ...defaultSchema.attributes, u: ['id', 'dataPassage', ['className', 'on']] },
};

/** A table that is larger than the screen is scrolled in a frame of its own, by the keyboard as well. */
function inFrame(table: Element, number: number): Element {
  const ariaLabel = say('table', { number: String(number) });
  const properties = { className: ['frame'], ariaLabel, tabIndex: 0 };
  return { type: 'element', tagName: 'section', properties, children: [table] };
}

/** A picture keeps its place before it is loaded, and is loaded when it comes near. */
function withSize(node: Element, pictures: BodyOptions['pictures']): Element {
  const { src } = node.properties;
  if (node.tagName !== 'img' || typeof src !== 'string') return node;
  return { ...node, properties: { ...node.properties, ...pictures?.get(src), loading: 'lazy', decoding: 'async' } };
}

/** Addresses from the site's root get the path that the site is deployed at. */
function withBase(node: Element, base: string): Element {
  const { href, src } = node.properties;
  const root = base.replace(/\/$/, '');
  const links = { ...(isRooted(href) && { href: root + href }), ...(isRooted(src) && { src: root + src }) };
  return { ...node, properties: { ...node.properties, ...links } };
}

/** Whether something is an address that begins at the site's root. */
export function isRooted(address: unknown): address is `/${string}` {
  return typeof address === 'string' && /^\/(?!\/)/.test(address);
}

function headingLevel({ tagName }: Element): number | undefined {
  return tagName.length === 2 && /^h[1-6]$/.test(tagName) ? Number(tagName.slice(1)) : undefined;
}

/** The headings that the author wrote, in order. */
function headingsIn(node: Nodes): Element[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) =>
    child.type === 'element' && headingLevel(child) !== undefined ? [child] : headingsIn(child),
  );
}
