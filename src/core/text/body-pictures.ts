import type { Image, ImageReference, Root } from 'mdast';
import { nodesOf } from './nodes.ts';

/** A picture of a body: the node that shows it, and its address, which may be given elsewhere in the text. */
export interface BodyPicture {
  readonly node: Image | ImageReference;
  readonly address: string;
}

/** The pictures of a body in the order of the text. */
export function picturesOf(body: Root): BodyPicture[] {
  const shown: (Image | ImageReference)[] = [];
  const addresses = new Map<string, string>();
  for (const node of nodesOf(body)) {
    if (node.type === 'image' || node.type === 'imageReference') shown.push(node);
    // Of two definitions of one name the first counts (CommonMark).
    else if (node.type === 'definition') addresses.set(node.identifier, addresses.get(node.identifier) ?? node.url);
  }
  return shown.map((node) => ({
    node,
    address: node.type === 'image' ? node.url : (addresses.get(node.identifier) ?? ''),
  }));
}
