import { digestOf } from '#build/article-digest.ts';
import type { ArticleCheck } from '#core/check/article-check.ts';
import { readContent, type Content, type ContentFiles } from '#core/check/content.ts';
import type { Problem } from '#core/check/problem.ts';
import type { SourceFile } from '#core/files/source-file.ts';
import type { FrontMatter } from '#core/schema/front-matter.ts';

interface Known {
  readonly file: SourceFile;
  readonly frontMatter: FrontMatter;
  /** Stands for the file and for all that is taken from others. */
  readonly digest: string;
  /** Whether it may link to other articles. */
  readonly links: boolean;
  readonly problems: readonly Problem[];
}

/**
 * A check of a content folder that remembers: of the articles, it reads only those again that are others now, or that name
 * something that is. What is kept of an article is the number of its quotes.
 */
export function checkAgain({
  language,
  checks,
}: {
  readonly language: string;
  readonly checks: readonly ArticleCheck[];
}): (files: ContentFiles) => Content<number> {
  const known = new Map<string, Known>();
  let last: readonly SourceFile[] = [];
  return (files) => {
    const { people, questions, sources = [], pictures = [] } = files;
    const others = [...people, ...questions, ...sources, ...pictures];
    const areSame = others.length === last.length && others.every((file, at) => file === last[at]);
    last = others;
    return readContent(files, {
      language,
      checks,
      keep({ frontMatter, markdown }, { file, library, problems }) {
        const links = /(?:articles|\.\.)\//.test(markdown);
        known.set(file.path, { file, frontMatter, digest: digestOf(file, frontMatter, library), links, problems });
        return frontMatter.quotes.length;
      },
      recall(file, library) {
        const before = known.get(file.path);
        if (!before) return undefined;
        const { frontMatter, digest, links, problems } = before;
        // Most often nothing but one article changed, and the rest need no second look.
        const isSame = (areSame && !links && before.file === file) || digest === digestOf(file, frontMatter, library);
        return isSame ? { kept: frontMatter.quotes.length, date: frontMatter.date, problems } : undefined;
      },
    });
  };
}
