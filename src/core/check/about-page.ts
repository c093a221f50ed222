import { frontMatterIsThere } from '#core/article/front-matter-fence.ts';
import { readSource, type SourceFile } from '#core/files/source-file.ts';
import type { ArticleCheck } from './article-check.ts';
import { linksLeadFrom, missingPages } from './links-lead-somewhere.ts';
import { markdownIsRead } from './markdown-is-read.ts';
import { markupIsSafe } from './markup-is-safe.ts';
import { picturesAreThere } from './pictures-are-there.ts';
import { problemReporter, type Problem } from './problem.ts';
import { wordsAreShown } from './words-are-shown.ts';

/** Where the text stands. */
const pageOf = () => '/about/';

/** What is checked of Markdown that is no article: what its page would not show, or would show wrongly. */
const checks = [markupIsSafe, picturesAreThere, linksLeadFrom(pageOf), wordsAreShown, markdownIsRead];

/** A text is checked as the body of an article that has nothing else. */
const head = '---\ntitle: About\ndate: 2031-01-01\nabstract: About.\n---\n';
const headLines = head.split('\n').length - 1;

/**
 * What is wrong with `about.md`, in which the publisher says how articles are made: Markdown without front matter.
 *
 * @param check reads an article's file and finds what breaks these rules.
 */
export function aboutProblems(
  file: SourceFile,
  check: (article: SourceFile, checks: readonly ArticleCheck[]) => readonly Problem[],
): Problem[] {
  const text = readSource(file);
  if (typeof text !== 'string') return [text];
  if (/^---\s*\n/.test(text)) {
    const message = 'This file begins with front matter; expected Markdown alone.';
    const hint = 'Remove everything up to the second line “---”.';
    return [
      problemReporter(file.path, text)({ rule: frontMatterIsThere.id, span: { start: 0, end: 3 }, message, hint }),
    ];
  }
  return check(asArticle(file, text), checks).map((problem) => asOf(file, problem));
}

/** The links of `about.md` to pages that a built site does not have, as {@link missingPages} finds those of articles. */
export function missingFromAbout(file: SourceFile, isThere: (path: string) => boolean): Problem[] {
  const text = readSource(file);
  if (typeof text !== 'string') return [];
  return missingPages(asArticle(file, text), isThere, pageOf).map((problem) => asOf(file, problem));
}

function asArticle(file: SourceFile, text: string): SourceFile {
  return { ...file, path: 'about.md', bytes: new TextEncoder().encode(head + text) };
}

function asOf(file: SourceFile, problem: Problem): Problem {
  return {
    ...problem,
    file: file.path,
    line: Math.max(1, problem.line - headLines),
    endLine: Math.max(1, problem.endLine - headLines),
  };
}
