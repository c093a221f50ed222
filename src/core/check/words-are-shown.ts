import type { Code, Definition, FootnoteDefinition, List, Nodes, TableCell } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import { counted } from '#core/text/counted.ts';
import type { CheckFinding } from './problem.ts';
import { shorten, type ArticleCheck } from './article-check.ts';
import { nodeSpan } from '#core/text/nodes.ts';
import { identifiersOf, placeOf, placesOf } from './shown-nodes.ts';

export const wordsAreShown: ArticleCheck = {
  id: 'words-are-shown',
  title: 'Every word of the file is on the page',
  explanation:
    'Some text means something else in Markdown and would be missing from the page: a footnote that nothing refers to, a ' +
    'cell beyond the last column of its table, “[Name]: words”. Each is an error.',
  check({ body, source }) {
    const shown = placesOf(toHast(body));
    const referred = identifiersOf(body, shown);
    const defined = new Set<string>();
    const findings: CheckFinding[] = [];
    const found = (node: Nodes, message: string, hint: string) => {
      findings.push({ span: nodeSpan(node), message, hint });
    };
    const written = (node: Nodes) => {
      const { start, end } = nodeSpan(node);
      return source.slice(start, end).trim();
    };
    const sourceOf = (node: Nodes) => shorten(written(node));
    // A cell is shown if its contents are; everything else that could be hidden has its own place on the page.
    const isShown = (node: Nodes): boolean => {
      if (node.type === 'footnoteDefinition' || isText(node)) return shown.has(placeOf(node)) || isBlank(node);
      return !('children' in node) || node.children.length === 0 || node.children.some(isShown);
    };

    const visit = (node: Nodes, parents: readonly Nodes[]): void => {
      if (node.type === 'definition') {
        definition(node);
      } else if ((node.type === 'footnoteDefinition' || node.type === 'tableCell') && !isShown(node)) {
        if (node.type === 'tableCell') cell(node, parents);
        else footnote(node);
        return;
      } else if (isText(node) && !isShown(node)) {
        found(
          node,
          `These words would not be shown: ${sourceOf(node)}`,
          'Put a backslash before the mark that hides them.',
        );
      } else if (node.type === 'code') {
        code(node);
      } else if (node.type === 'list' && node.ordered === true) {
        numbers(node);
      }
      if (node.type === 'footnoteDefinition') defined.add(`^${node.identifier}`);
      if ('children' in node) for (const child of node.children) visit(child, [...parents.slice(-1), node]);
    };
    const definition = (node: Definition) => {
      const isSecond = defined.has(node.identifier);
      defined.add(node.identifier);
      if (referred.has(node.identifier) && !isSecond) return;
      found(
        node,
        `Markdown reads this as the address of a link that ${isSecond ? 'already has one' : 'does not exist'}, so it would not be shown: ${sourceOf(node)}`,
        'If it is text, put a backslash before it: \\[. Otherwise remove it.',
      );
    };
    const footnote = (node: FootnoteDefinition) => {
      const label = `[^${node.label ?? node.identifier}]`;
      const isSecond = defined.has(`^${node.identifier}`);
      found(
        node,
        isSecond
          ? `There is already a footnote ${label} above, so this one would not be shown.`
          : 'Nothing in the text refers to this footnote, so it would not be shown.',
        isSecond ? 'Give it a label of its own.' : `Put ${label} where the text refers to it, or remove the footnote.`,
      );
    };
    const cell = (node: TableCell, parents: readonly Nodes[]) => {
      const table = parents.find((parent) => parent.type === 'table');
      const columns = table?.children[0]?.children.length ?? 0;
      found(
        node,
        `This table’s header has ${counted(columns, 'column')}, so this cell would not be shown: ${sourceOf(node)}`,
        'Add a column to the header, or, if the bar is part of the text, put a backslash before it: \\|.',
      );
    };
    const code = (node: Code) => {
      const words = [node.lang, node.meta].filter((each) => typeof each === 'string').join(' ');
      if (words === '' || (!node.meta && /^[a-z][a-z0-9+#.-]*$/.test(words))) return;
      found(
        node,
        `The words after the mark that begins this code would not be shown: ${shorten(words)}`,
        'Write them on a line of their own, or put a backslash before the mark if this is not code.',
      );
    };
    const numbers = (node: List) => {
      const numbered = node.children.map((item) => Number(/^\d+/.exec(written(item))?.[0]));
      const [first = 1] = numbered;
      if (numbered.every((number) => number === first)) return;
      for (const [at, item] of node.children.entries()) {
        if (numbered[at] === first + at) continue;
        found(
          item,
          `This item is numbered ${numbered[at]} but would be shown as number ${first + at} of its list.`,
          `Number the items in order, or put a backslash after the number: ${numbered[at]}\\.`,
        );
        return;
      }
    };

    visit(body, []);
    return findings;
  },
};

/** What text is made of: nothing else of a tree holds words that are shown. */
function isText(node: Nodes): boolean {
  return node.type === 'text' || node.type === 'inlineCode' || node.type === 'code';
}

function isBlank(node: Nodes): boolean {
  return 'value' in node && node.value.trim() === '';
}
