import type { Root } from 'mdast';
import { frontMatterSchema, type FrontMatter } from './article.ts';
import { parseMarkdown } from './markdown.ts';
import { indexPassages, type PassageIndex } from './passages.ts';
import { problemReporter, type Finding, type Problem, type Span } from './problem.ts';
import { readProse, type Prose } from './prose.ts';
import { findQuotations, type QuotationSearch } from './quotations.ts';
import { idPattern } from './fields.ts';
import type { Rule } from './rule.ts';
import { readSource, type SourceFile } from './source-file.ts';
import { isFindings, validate } from './validate.ts';
import { readYaml, type YamlSource } from './yaml-source.ts';

/** An article as it was read: typed, with the place of every value, its body as a tree and as prose. */
export interface ParsedArticle {
  /** The path that problems name. */
  readonly file: string;
  /** The file's name without its ending: the article's address. */
  readonly slug: string;
  /** The whole file. */
  readonly source: string;
  readonly frontMatter: FrontMatter;
  readonly places: YamlSource;
  /** The body, without the front matter. */
  readonly body: Root;
  readonly prose: Prose;
  readonly quotations: QuotationSearch;
  readonly passages: PassageIndex;
  /** Makes a problem of this file. */
  readonly report: (finding: Finding) => Problem;
}

export const frontMatterIsThere: Rule = {
  id: 'front-matter-is-there',
  title: 'An article begins with its front matter',
  explanation: 'The file begins with “---”, then YAML, then “---” again; below stands the article, which is not empty.',
};

export const addressIsPlain: Rule = {
  id: 'address-is-plain',
  title: 'A file’s name is an address',
  explanation: 'Small letters, digits and single hyphens: the name of an article’s file is its address and never changes.',
};

/** Reads an article, once. Returns it, or every problem that keeps it from being understood. */
export function parseArticle(file: SourceFile): ParsedArticle | Problem[] {
  const source = readSource(file);
  if (typeof source !== 'string') return [source];
  const report = problemReporter(file.path, source);
  const slug = file.path.slice(file.path.lastIndexOf('/') + 1).replace(/\.md$/, '');
  const nameProblems = idPattern.test(slug)
    ? []
    : [
        report({
          rule: addressIsPlain.id,
          span: { start: 0, end: 0 },
          message: `“${slug}” cannot be an address: expected small letters, digits and single hyphens.`,
          hint: 'Rename the file.',
        }),
      ];

  const fenced = cutFrontMatter(source);
  if ('rule' in fenced) return [...nameProblems, report(fenced)];
  const places = readYaml(source.slice(fenced.yaml.start, fenced.yaml.end), fenced.yaml.start);
  if (isFindings(places)) return [...nameProblems, ...places.map(report)];
  const frontMatter = validate(frontMatterSchema, places);
  if (isFindings(frontMatter)) return [...nameProblems, ...frontMatter.map(report)];

  const body = parseMarkdown(source, fenced.end);
  const prose = readProse(body);
  if (prose.text === '') {
    return [
      ...nameProblems,
      report({
        rule: frontMatterIsThere.id,
        span: { start: fenced.end, end: fenced.end },
        message: 'There is no text below the front matter.',
        hint: 'Put the article below the second “---”.',
      }),
    ];
  }
  if (nameProblems.length > 0) return nameProblems;
  const quotations = findQuotations(prose);
  const passages = indexPassages(prose, quotations.quotations);
  return { file: file.path, slug, source, frontMatter, places, body, prose, quotations, passages, report };
}

/** Where the YAML between the fences stands and where the closing fence ends, or why there is no front matter. */
function cutFrontMatter(source: string): { yaml: Span; end: number } | Finding {
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
  message: 'The front matter begins here and never ends; expected a second line “---”.',
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
  const end = source.indexOf('\n');
  const span: Span = { start: 0, end: end < 0 ? source.length : end };
  return {
    rule,
    span,
    message: 'The file does not begin with front matter; expected “---” on the first line.',
    hint: 'Put title, date and abstract at the top, between two lines “---”.',
  };
}
