import { isLocalAddress } from '#core/files/addresses.ts';
import { picturesOf } from '#core/text/body-pictures.ts';
import { nodeSpan } from '#core/text/nodes.ts';
import { didYouMeanFile, nearestName } from '#core/files/nearest.ts';
import { pictureFolder, type PictureSize } from '#core/files/pictures.ts';
import type { CheckFinding } from './problem.ts';
import { shorten, type ArticleCheck } from './article-check.ts';

export const picturesAreThere: ArticleCheck = {
  id: 'pictures-are-there',
  title: 'Every picture exists and is described',
  explanation: 'Every picture is in the content folder “pictures” and has a description for readers who cannot see it.',
  check({ body }, { pictures = none }) {
    return picturesOf(body).flatMap(({ node, address }) => {
      const found = (message: string, hint: string): CheckFinding => ({
        span: nodeSpan(node),
        message,
        hint,
      });
      const findings: CheckFinding[] = [];
      if (!/[\p{L}\p{N}]/u.test(node.alt ?? '')) {
        findings.push(
          found(
            'This picture has no description.',
            'Describe it between the square brackets: ![The harbour at noon](/pictures/harbour.png).',
          ),
        );
      }
      // Pictures from elsewhere are another rule's business.
      if (pictures.has(address) || !isLocalAddress(address)) return findings;
      const name = address.slice(address.lastIndexOf('/') + 1);
      const known = [...pictures.keys()].map((each) => each.slice(pictureFolder.length));
      const [message, hint] = address.startsWith(pictureFolder)
        ? [`There is no picture “${shorten(address)}”.`, missingHint(address.slice(pictureFolder.length), known)]
        : [
            `This picture’s address is “${shorten(address)}”; expected one that begins with ${pictureFolder}.`,
            known.includes(name) ? `Write ${pictureFolder}${name}.` : '',
          ];
      findings.push(found(message, hint || put));
      return findings;
    });
  },
};

const put = 'Put the picture in the content folder “pictures”.';

function missingHint(name: string, known: readonly string[]): string {
  const hint = didYouMeanFile(name, known);
  return nearestName(name, known) === undefined ? `${hint} ${put}`.trim() : hint;
}

const none: ReadonlyMap<string, PictureSize> = new Map();
