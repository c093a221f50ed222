import { statSync } from 'node:fs';
import { join } from 'node:path';
import { missingFromAbout } from '#core/check/about-page.ts';
import type { ContentFiles } from '#core/check/content.ts';
import { missingPages } from '#core/check/links-lead-somewhere.ts';
import { formatProblems } from '#core/check/problem.ts';
import { sourcesOf } from '#core/files/source-file.ts';

/**
 * Says which links of articles, and of `about.md`, lead to nothing in a built site, as `npm run check` says its problems;
 * undefined if none does.
 */
export function brokenLinks(site: string, { articles, about = [] }: ContentFiles): string | undefined {
  const isFile = (path: string) => {
    try {
      return statSync(join(site, path)).isFile();
    } catch {
      // Nothing of that name, or nothing that could be a name.
      return false;
    }
  };
  const isThere = (path: string) => isFile(join(path, 'index.html')) || (!path.endsWith('/') && isFile(path));
  const problems = [
    ...articles.flatMap((file) => missingPages(file, isThere)),
    ...about.flatMap((file) => missingFromAbout(file, isThere)),
  ];
  return problems.length > 0 ? formatProblems(problems, { sourceOf: sourcesOf([...articles, ...about]) }) : undefined;
}
