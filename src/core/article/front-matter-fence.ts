import type { Finding, Span } from '#core/check/problem.ts';
import type { Rule } from '#core/check/rule.ts';

export const frontMatterIsThere: Rule = {
  id: 'front-matter-is-there',
  title: 'An article begins with its front matter',
  explanation: 'The file begins with “---”, then YAML, then “---” again; the article follows and is not empty.',
};

/** Where the YAML between the fences stands and where the closing fence ends, or why there is no front matter. */
export function cutFrontMatter(source: string): { yaml: Span; end: number } | Finding {
  const first = /^---[ \t]*(?:\r?\n|$)/.exec(source);
  if (!first) return noFrontMatter(source);
  closingFence.lastIndex = first[0].length;
  const closing = closingFence.exec(source);
  if (!closing) return unending;
  return { yaml: { start: first[0].length, end: closing.index }, end: closing.index + closing[0].length };
}

/** A line of three dashes, spaces after them allowed. */
const closingFence = /(?<=[\r\n])---[ \t]*(?![^\r\n])/g;

const unending: Finding = {
  rule: frontMatterIsThere.id,
  span: { start: 0, end: 3 },
  message: 'The front matter begins here and never ends; expected a second “---” line.',
  hint: 'Put “---” on a line of its own between the front matter and the article.',
};

function noFrontMatter(source: string): Finding {
  const rule = frontMatterIsThere.id;
  if (source.trim() === '') {
    return {
      rule,
      span: { start: 0, end: 0 },
      message: 'The file is empty; expected front matter and an article.',
      hint: 'Begin with “---”, title, date and abstract, “---”, then the text.',
    };
  }
  return {
    rule,
    span: { start: 0, end: source.search(/\r?\n|$/) },
    message: 'The file does not begin with front matter; expected “---” on the first line.',
    hint: 'Put title, date and abstract at the top, between two “---” lines.',
  };
}
