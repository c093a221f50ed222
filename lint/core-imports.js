import { dirname, resolve, sep } from 'node:path';

/**
 * src/core is the domain, and stands alone: it imports itself and the packages it is allowed, nothing of Node.js, of
 * Astro, of this site's other folders.
 *
 * Options: `root`, the core's folder; `packages`, names it may import; `types`, names it may import types of.
 *
 * @type {import('eslint').Rule.RuleModule}
 */
export const coreImports = {
  meta: {
    type: 'problem',
    schema: [
      {
        type: 'object',
        properties: {
          root: { type: 'string' },
          packages: { type: 'array', items: { type: 'string' } },
          types: { type: 'array', items: { type: 'string' } },
        },
        required: ['root', 'packages', 'types'],
        additionalProperties: false,
      },
    ],
    messages: {
      outside: "The core stands alone: '{{source}}' is outside of src/core. Pass in what the core needs from there.",
      foreign: "The core is pure: it may not import '{{source}}', only itself and {{packages}}.",
    },
  },
  create(context) {
    const [{ root, packages, types }] = context.options;

    const check = (node, isType) => {
      if (typeof node?.value !== 'string') return;
      const source = node.value;
      if (source.startsWith('#core/')) return;
      if (source.startsWith('.')) {
        if (resolve(dirname(context.filename), source).startsWith(root + sep)) return;
        context.report({ node, messageId: 'outside', data: { source } });
        return;
      }
      const isOf = (name) => source === name || source.startsWith(`${name}/`);
      if (packages.some(isOf) || (isType && types.some(isOf))) return;
      context.report({ node, messageId: 'foreign', data: { source, packages: packages.join(', ') } });
    };

    return {
      ImportDeclaration: ({ source, importKind }) => check(source, importKind === 'type'),
      ExportNamedDeclaration: ({ source, exportKind }) => check(source, exportKind === 'type'),
      ExportAllDeclaration: ({ source, exportKind }) => check(source, exportKind === 'type'),
      ImportExpression: ({ source }) => check(source, false),
    };
  },
};
