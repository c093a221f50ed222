import { isAlias, isNode, isPair, isScalar, visit, type Document } from 'yaml';
import type { Rule } from '#core/check/rule.ts';

export const yamlIsPlain: Rule = {
  id: 'yaml-is-plain',
  title: 'Front matter is plain YAML',
  explanation:
    'Keys and values, lists and text, each key once. Aliases, anchors, tags and merge keys are refused, so that every ' +
    'value can be read where it is written.',
};

/** Nothing foreign is without one of these. */
export const foreignMark = /[&*!]|<<|#\S/;

/** The first thing that is more than keys, values, lists and texts, and what to say of it. */
export function firstForeign(document: Document.Parsed) {
  let foreign: { node: unknown; message: string; hint: string; isText?: boolean } | undefined;
  const instead = 'Remove it, or put the value in quotation marks.';
  visit(document, (_key, node) => {
    if (isPair(node)) {
      if (isScalar(node.key) && node.key.value === '<<') {
        foreign = { node: node.key, message: 'There is a merge key (<<) here.', hint: 'Write the values out.' };
      }
    } else if (isAlias(node)) {
      const message = `There is a YAML alias (*${node.source}) here; a value that begins with * is not read as text.`;
      foreign = { node, message, hint: 'Write the value out, or put it in quotation marks.' };
    } else if (!isNode(node)) {
      return undefined;
    } else if (node.anchor !== undefined) {
      const message = `There is a YAML anchor (&${node.anchor}) here; a value that begins with & is not read as text.`;
      foreign = { node, message, hint: instead };
    } else if (node.tag !== undefined) {
      const tag = node.tag.replace('tag:yaml.org,2002:', '!!');
      const message = `There is a YAML tag (${tag}) here; a value that begins with ! is not read as text.`;
      foreign = { node, message, hint: instead };
    } else if (typeof node.comment === 'string' && /^\S/.test(node.comment)) {
      const [comment] = node.comment.split('\n');
      const message = `This value ends before “#${comment ?? ''}”: a # after a space begins a comment.`;
      foreign = {
        node,
        message,
        hint: 'Put the whole value in quotation marks; if this is a comment, put a space after the #.',
        isText: true,
      };
    }
    return foreign ? visit.BREAK : undefined;
  });
  return foreign;
}
