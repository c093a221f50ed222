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
import { sidenotes } from './sidenotes.ts';

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
 * The annotated body of an article as HTML. Every passage is a `<mark>` with its anchor; before a quotation, and before
 * every other passage that stands in none, a sidenote says who speaks and links to all that rests on it.
 */
export function bodyHtml(
  article: Pick<Article, 'body' | 'prose' | 'record'>,
  { base, pictures }: BodyOptions,
): BodyHtml {
  const clean = safeTree(annotateBody(article.body, article.prose, article.record, site.lang));
  const notes = sidenotes(article.record);
  const pageLevel = pageHeadingLevels(clean);
  const parts = partsOf(clean, article.record.words);

  const finishAll = (nodes: readonly RootContent[]): ElementContent[] =>
    nodes.flatMap((node) => (node.type === 'element' ? finish(node) : node.type === 'doctype' ? [] : [node]));
  const finish = (node: Element): ElementContent[] => {
    const children = finishAll(node.children);
    const heading = pageLevel(node);
    if (heading !== undefined) {
      // The heading of the footnotes has the anchor that their references name.
      const id = node.properties.id ?? parts.get(node)?.anchor;
      return [{ ...node, tagName: heading, properties: { ...node.properties, ...(id ? { id } : {}) }, children }];
    }
    const { dataPassage: anchor, id, className } = node.properties;
    if (typeof anchor !== 'string') {
      return [{ ...withBase(withSize(withStop(node), pictures), base), children }];
    }
    const { mark, note } = notes.get(anchor) ?? { mark: [] };
    const classes = [...mark, ...(Array.isArray(className) ? className : [])];
    const properties = { ...(id ? { id } : {}), ...(classes.length > 0 ? { className: classes } : {}) };
    return [...(id && note ? [note] : []), { ...node, properties, children }];
  };
  const html = toHtml(
    { type: 'root', children: finishAll(clean.children) },
    { omitOptionalTags: true, preferUnquoted: true },
  );
  return { html, parts: [...parts.values()] };
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
  const clean = sanitize(toHast(body, { handlers, clobberPrefix: '' }), schema);
  return clean.type === 'root' ? clean : { type: 'root', children: [] };
}

/** What a heading of a body is called on its page: the highest of them stands below the page's own. */
export function pageHeadingLevels(tree: Root): (node: Element) => string | undefined {
  const top = highestHeading(tree);
  return (node) => {
    const level = headingLevel(node);
    return level === undefined ? undefined : `h${String(Math.min(6, level - top + 2))}`;
  };
}

const handlers: Handlers = {
  passage(state, node: PassageNode): Element {
    return {
      type: 'element',
      tagName: 'mark',
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
  tagNames: [...(defaultSchema.tagNames ?? []), 'mark'],
  attributes: { ...defaultSchema.attributes, mark: ['id', 'dataPassage', ['className', 'on']] },
};

/** A table that is wider than the screen is scrolled, by the keyboard as well. */
function withStop(node: Element): Element {
  return node.tagName === 'table' ? { ...node, properties: { ...node.properties, tabIndex: 0 } } : node;
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
  const below = (address: unknown) =>
    typeof address === 'string' && /^\/(?!\/)/.test(address) ? base.replace(/\/$/, '') + address : undefined;
  const links = { href: below(href), src: below(src) };
  return {
    ...node,
    properties: {
      ...node.properties,
      ...(links.href === undefined ? {} : { href: links.href }),
      ...(links.src === undefined ? {} : { src: links.src }),
    },
  };
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

/** The highest level of the headings that the author wrote, which becomes the second of the page. Infinite if there is none. */
function highestHeading(node: Nodes): number {
  let highest = Infinity;
  if (!('children' in node)) return highest;
  for (const child of node.children) {
    const level = child.type === 'element' ? headingLevel(child) : undefined;
    highest = Math.min(highest, level ?? highestHeading(child));
  }
  return highest;
}
