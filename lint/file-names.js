import { basename } from 'node:path';

const kebab = '[a-z0-9]+(?:-[a-z0-9]+)*';
/** Words of a route's file may be parameters: `[slug].json.ts`, `[...page].astro`, `list-[part].xml.ts`. */
const part = String.raw`(?:${kebab}|(?:${kebab}-)?\[(?:\.\.\.)?${kebab}\])`;

const styles = {
  'kebab-case': { pattern: new RegExp(String.raw`^${part}(?:\.${part})*$`), example: 'parse-article.ts' },
  PascalCase: { pattern: /^(?:[A-Z][a-z0-9]*)+\.astro$/, example: 'QuoteCard.astro' },
};

/**
 * Files are named in one way. Option: `kebab-case` or `PascalCase`.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const fileNames = {
  meta: {
    type: 'suggestion',
    schema: [{ enum: Object.keys(styles) }],
    messages: { name: "The file's name is '{{name}}': expected {{style}}, such as {{example}}." },
  },
  create(context) {
    const [style] = context.options;
    const { pattern, example } = styles[style];
    return {
      Program(node) {
        const name = basename(context.physicalFilename);
        if (!pattern.test(name)) context.report({ node, messageId: 'name', data: { name, style, example } });
      },
    };
  },
};
