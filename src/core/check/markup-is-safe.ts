import type { Nodes } from 'mdast';
import type { CheckFinding } from './problem.ts';
import { isLocalAddress, isSafeAddress } from '#core/files/addresses.ts';
import { picturesOf } from '#core/text/body-pictures.ts';
import { nodeSpan, nodesOf } from '#core/text/nodes.ts';
import { visible } from '#core/files/hidden-characters.ts';
import { hiddenCharacter } from '#core/files/source-file.ts';
import { shorten, type ArticleCheck } from './article-check.ts';

export const markupIsSafe: ArticleCheck = {
  id: 'markup-is-safe',
  title: 'An article is text, not code',
  explanation:
    'HTML in an article is an error and is never shown. Links lead to http, https or mailto addresses or to other pages of ' +
    'this site; pictures come from this site.',
  check(article) {
    const findings: CheckFinding[] = [];
    const found = (node: Nodes, message: string, hint: string) => {
      findings.push({ span: nodeSpan(node), message, hint });
    };
    for (const node of nodesOf(article.body)) {
      if (node.type === 'html') {
        found(
          node,
          `There is HTML here, which would not be shown: ${shorten(node.value)}`,
          node.value.startsWith('<!--')
            ? 'Remove this comment.'
            : 'Write it in Markdown, or put a backslash before “<”.',
        );
      } else if ((node.type === 'link' || node.type === 'definition') && !isSafeAddress(node.url)) {
        found(
          node,
          `This link leads to “${visible(shorten(node.url))}”; expected http, https, mailto or a page of this site.`,
          'Correct or remove the link.',
        );
      }
      // The text itself is checked when it is read; these words are not part of it.
      for (const words of wordsBeside(node)) {
        const hidden = hiddenCharacter(words);
        if (hidden) findings.push({ ...hidden, span: nodeSpan(node) });
      }
    }
    for (const { node, address } of picturesOf(article.body)) {
      if (isLocalAddress(address)) continue;
      found(
        node,
        `This picture comes from “${visible(shorten(address))}”; expected one on this site.`,
        'Put the picture in the content folder “pictures” and give its path: /pictures/name.png.',
      );
    }
    return findings;
  },
};

/** The title of a link and the description of a picture. */
function wordsBeside(node: Nodes): string[] {
  return ['title', 'alt'].flatMap((key) => {
    const words: unknown = Reflect.get(node, key);
    return typeof words === 'string' ? [words] : [];
  });
}
