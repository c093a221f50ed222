import type { Heading, Text } from 'mdast';
import { nodeSpan, nodesOf } from '#core/text/nodes.ts';
import type { CheckFinding, Span } from './problem.ts';
import { shorten, type ArticleCheck } from './article-check.ts';

/** What looks like Markdown and is not, as it stands in the file: a backslash before it says that it is meant so. */
const looksLike: readonly (readonly [pattern: RegExp, what: string, hint: string])[] = [
  [
    /(?<!\\)!\[[^\]\n]{0,300}\]\s?\([^)\n]{0,300}\)/,
    'a picture',
    'Write ![description](/pictures/name.png), without a space between the brackets; put an address with spaces in it between < and >.',
  ],
  [
    /(?<![\\!])\[[^\]\n]{0,300}\]\s?\((?:https?:|\/)[^)\n]{0,300}\)/,
    'a link',
    'Write [words](address), without a space between the brackets; put an address with spaces in it between < and >.',
  ],
  [
    /(?<!\\)\[\^[^\]\s]{1,100}\]/,
    'a footnote',
    'Add a line “[^1]: …” with the same name and what the note says, or remove this one.',
  ],
  [
    /(?<!\\)\[[^\]\n]{1,300}\]\[[^\]\n]{1,100}\]/,
    'a link',
    'Add a line “[name]: https://…” with the same name, or write [words](address).',
  ],
  [/^#{2,6}[^#\s].*/m, 'a heading', 'Put a space after the last #.'],
  [/(?<!\S)\*\*\p{L}[^\n]*/u, 'bold text', 'Close it with ** directly after its last letter.'],
  [/^\|[^|\n]*\|[^|\n]*\|/m, 'a table', 'Put a line such as “|---|---|” below its heads, and an empty line above it.'],
];

export const markdownIsRead: ArticleCheck = {
  id: 'markdown-is-read',
  title: 'No Markdown is left on the page',
  explanation:
    'What looks like a link, a picture, a footnote, a heading or a table, but is written so that readers would see its marks, ' +
    'is a warning. So is a link without an address, and a sentence that a line of hyphens below it makes a heading.',
  check({ body, source }) {
    const findings: CheckFinding[] = [];
    const warn = (span: Span, message: string, hint: string) => {
      findings.push({ severity: 'warning', span, message, hint });
    };
    const text = (node: Text) => {
      const { start, end } = nodeSpan(node);
      const written = source.slice(start, end);
      for (const [pattern, what, hint] of looksLike) {
        const found = pattern.exec(written);
        if (!found) continue;
        const at = start + found.index;
        warn(
          { start: at, end: at + found[0].length },
          `This looks like ${what}, but is not one: ${shorten(found[0])}`,
          hint,
        );
        return;
      }
    };
    const heading = (node: Heading) => {
      const { start, end } = nodeSpan(node);
      const [words = '', line] = source.slice(start, end).split(/\n(?=[ -]*$)/);
      if (line === undefined || !/[.!?]["”’»]?$/.test(words.trim())) return;
      const message = `The line of hyphens below makes this sentence a heading: ${shorten(words.trim())}`;
      warn({ start, end }, message, 'Leave an empty line between them.');
    };
    for (const node of nodesOf(body)) {
      if (node.type === 'text') text(node);
      else if (node.type === 'heading') heading(node);
      else if (node.type === 'link' && node.url === '')
        warn(
          nodeSpan(node),
          'This link has no address.',
          'Write the address between the round brackets, or the words alone.',
        );
    }
    return findings;
  },
};
