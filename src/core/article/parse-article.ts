import type { Root } from 'mdast';
import { frontMatterSchema, type FrontMatter } from '#core/schema/front-matter.ts';
import { addressOf, misnamed } from '#core/files/file-name.ts';
import { parseMarkdown } from '#core/text/markdown.ts';
import { UnreadableMarkdown } from '#core/text/unreadable-markdown.ts';
import { indexPassages, type PassageIndex } from '#core/text/passages.ts';
import { problemReporter, type Finding, type Problem } from '#core/check/problem.ts';
import { readProse, type Prose } from '#core/text/prose.ts';
import { sourceSpan } from '#core/text/source-span.ts';
import { findQuotations, type QuotationSearch } from '#core/text/quotations.ts';
import { fileIsReadable, hiddenCharacter, readSource, type SourceFile } from '#core/files/source-file.ts';
import { isFindings, validate } from '#core/files/validate.ts';
import { readYaml, type YamlSource } from '#core/files/yaml-source.ts';
import { cutFrontMatter, frontMatterIsThere } from './front-matter-fence.ts';

/** An article's front matter and its body, as a tree and as prose, ready for looking up words. */
export interface ArticleText {
  /** The file's name without its ending: the article's address. */
  readonly slug: string;
  readonly frontMatter: FrontMatter;
  readonly body: Root;
  readonly prose: Prose;
  readonly quotations: QuotationSearch;
  readonly passages: PassageIndex;
}

/** An article as it was read from its file, with the place of every value. */
export interface ParsedArticle extends ArticleText {
  /** The path that problems name. */
  readonly file: string;
  /** The whole file. */
  readonly source: string;
  /** The file below the front matter. */
  readonly markdown: string;
  readonly places: YamlSource;
  /** Makes a problem of this file. */
  readonly report: (finding: Finding) => Problem;
}

/**
 * Reads an article, once. Returns it, or every problem that keeps it from being understood.
 *
 * @param language of an article that names none (BCP 47).
 */
export function parseArticle(file: SourceFile, language?: string): ParsedArticle | Problem[] {
  const source = misnamed(file.path, '.md') ?? readSource(file);
  if (typeof source !== 'string') return [source];
  const report = problemReporter(file.path, source);
  const refused = (...findings: Finding[]) => findings.map(report);

  const fenced = cutFrontMatter(source);
  if ('rule' in fenced) return refused(fenced);
  const places = readYaml(source.slice(fenced.yaml.start, fenced.yaml.end), fenced.yaml.start);
  if (isFindings(places)) return refused(...places);
  const frontMatter = validate(frontMatterSchema, places);
  if (isFindings(frontMatter)) return refused(...frontMatter);

  const body = parseBody(source, fenced.end);
  if ('rule' in body) return refused(body);
  const prose = readProse(body);
  if (prose.text === '') return refused(noText(fenced.end));
  const hidden = hiddenCharacter(prose.text);
  if (hidden) return refused({ ...hidden, span: sourceSpan(prose, source, hidden.span) });
  const markdown = source.slice(fenced.end);
  return {
    file: file.path,
    source,
    markdown,
    places,
    report,
    ...indexed(addressOf(file.path), frontMatter, { body, prose, language }),
  };
}

/** An entry of the collection of articles, as far as an article is made from it. */
export interface ArticleEntry {
  readonly id: string;
  readonly data: FrontMatter;
  /** The Markdown below the front matter. */
  readonly body: string;
}

/**
 * The text of an article that was checked before.
 *
 * @throws {UnreadableMarkdown} as {@link parseMarkdown} does.
 */
export function readEntry({ id, data, body: markdown }: ArticleEntry, language?: string): ArticleText {
  const { body, prose } = readBody(markdown);
  return indexed(id, data, { body, prose, language });
}

/** The body alone of an article that was checked before: a tree is too large to be kept for every article. */
export function readBody(markdown: string): Pick<ArticleText, 'body' | 'prose'> {
  const body = parseMarkdown(markdown);
  return { body, prose: readProse(body) };
}

function indexed(
  slug: string,
  frontMatter: FrontMatter,
  { body, prose, language }: Pick<ArticleText, 'body' | 'prose'> & { readonly language: string | undefined },
): ArticleText {
  const quotations = findQuotations(prose, frontMatter.lang ?? language);
  return { slug, frontMatter, body, prose, quotations, passages: indexPassages(prose, quotations.quotations) };
}

function noText(end: number): Finding {
  return {
    rule: frontMatterIsThere.id,
    span: { start: end, end },
    message: 'There is no text below the front matter.',
    hint: 'Put the article below the second “---”.',
  };
}

function parseBody(source: string, start: number): Root | Finding {
  try {
    return parseMarkdown(source, start);
  } catch (error) {
    if (!(error instanceof UnreadableMarkdown)) throw error;
    return { rule: fileIsReadable.id, span: error.span, message: error.message, hint: error.hint };
  }
}
