import type { Image, ImageReference, Nodes } from 'mdast';
import { didYouMean } from '../nearest.ts';
import type { Finding } from '../problem.ts';
import { shorten, type ArticleCheck } from './article-check.ts';

export const picturesAreThere: ArticleCheck = {
  id: 'pictures-are-there',
  title: 'Every picture is there, and is described',
  explanation:
    'A picture lies in the content folder “pictures” and has words that say what it shows, for those who do not see it.',
  check({ body }, { pictures }) {
    const found = (node: Image | ImageReference, message: string, hint: string): Finding => ({
      rule: this.id,
      span: { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 },
      message,
      hint,
    });
    return images(body).flatMap((node) => {
      const undescribed = node.alt
        ? []
        : [
            found(
              node,
              'Nothing says what this picture shows.',
              'Say it between the square brackets: ![The harbour at noon](/pictures/harbour.png).',
            ),
          ];
      if (node.type === 'imageReference' || !node.url.startsWith('/pictures/') || pictures?.has(node.url)) {
        return undescribed;
      }
      const known = [...(pictures?.keys() ?? [])];
      const hint = didYouMean(node.url, known) || 'Put it into the content folder “pictures”.';
      return [...undescribed, found(node, `There is no picture “${shorten(node.url)}”.`, hint)];
    });
  },
};

function images(node: Nodes): (Image | ImageReference)[] {
  if (node.type === 'image' || node.type === 'imageReference') return [node];
  return 'children' in node ? node.children.flatMap(images) : [];
}
