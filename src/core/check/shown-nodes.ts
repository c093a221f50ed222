import type { Nodes as HtmlNodes } from 'hast';
import type { Nodes } from 'mdast';
import { nodesOf } from '#core/text/nodes.ts';

/** What shows a node of the text on a page. */
const shownAs: Readonly<Record<string, string>> = {
  text: 'text',
  inlineCode: 'code',
  code: 'code',
  linkReference: 'a',
  imageReference: 'img',
  footnoteDefinition: 'li',
};

/** What should show a node, and where it begins in the file. */
export function placeOf(node: Nodes): string {
  return `${shownAs[node.type] ?? ''} ${node.position?.start.offset}`;
}

/** The same for everything a page shows. */
export function placesOf(page: HtmlNodes): ReadonlySet<string> {
  const places = new Set<string>();
  const visit = (node: HtmlNodes): void => {
    const kind = node.type === 'element' ? node.tagName : node.type;
    places.add(`${kind} ${node.position?.start.offset}`);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(page);
  return places;
}

/** The names that the visible links and pictures of a body refer to. */
export function identifiersOf(body: Nodes, shown: ReadonlySet<string>): ReadonlySet<string> {
  const identifiers = new Set<string>();
  for (const node of nodesOf(body)) {
    const isReference = node.type === 'linkReference' || node.type === 'imageReference';
    if (isReference && shown.has(placeOf(node))) identifiers.add(node.identifier);
  }
  return identifiers;
}
