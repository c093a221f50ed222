import type { Element, ElementContent, Nodes } from 'hast';
import { defaultSchema, sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';
import { toHast, type Handlers } from 'mdast-util-to-hast';
import { annotateBody, type PassageNode } from '#core/annotate.ts';
import type { Article } from '#core/content.ts';
import { sidenotes } from './sidenotes.ts';

export interface BodyOptions {
  /** The path below the domain's root that the site is deployed at. */
  readonly base: string;
}

/**
 * The annotated body of an article as HTML. Every passage is a `<mark>` with its anchor; before a quotation, and before
 * every other passage that stands in none, a sidenote says who speaks and links to all that rests on it.
 */
export function bodyHtml(article: Article, { base }: BodyOptions): string {
  const tree = toHast(annotateBody(article.body, article.prose, article.record), { handlers, clobberPrefix: '' });
  const clean = sanitize(tree, schema);
  const notes = sidenotes(article.record);
  const top = Math.min(...headingLevels(clean));
  const finish = <Node extends Nodes>(node: Node): Node => {
    if (!('children' in node)) return node;
    const finished = {
      ...node,
      children: node.children.flatMap((child) => (child.type === 'element' ? element(child) : [child])),
    };
    return finished;
  };
  const element = (node: Element): ElementContent[] => {
    const level = headingLevel(node);
    if (level !== undefined) return [finish({ ...node, tagName: `h${String(Math.min(6, level - top + 2))}` })];
    const anchor = node.properties['dataPassage'];
    if (typeof anchor !== 'string') return [finish(withBase(node, base))];
    const { mark, note } = notes.get(anchor) ?? { mark: [], note: undefined };
    const { id, className } = node.properties;
    const properties = {
      ...(id === undefined ? {} : { id }),
      ...(mark.length > 0 || className !== undefined
        ? { className: [...mark, ...(Array.isArray(className) ? className : [])] }
        : {}),
    };
    const marked = finish({ ...node, properties });
    return id !== undefined && note ? [note, marked] : [marked];
  };
  return toHtml(finish(clean), { omitOptionalTags: true, preferUnquoted: true, closeSelfClosing: false });
}

const handlers: Handlers = {
  passage(state, node: PassageNode): Element {
    return {
      type: 'element',
      tagName: 'mark',
      properties: { dataPassage: node.anchor, ...(node.first ? { id: node.anchor } : { className: ['on'] }) },
      children: state.all(node as never),
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
  return /^h[1-6]$/.test(tagName) ? Number(tagName.slice(1)) : undefined;
}

/** The levels of the headings that the author wrote; the highest of them becomes the second of the page. */
function headingLevels(node: Nodes): number[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child) => {
    const level = child.type === 'element' ? headingLevel(child) : undefined;
    return level === undefined ? headingLevels(child) : [level];
  });
}
