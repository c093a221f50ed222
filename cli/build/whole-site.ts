import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { addressOf } from '#core/files/file-name.ts';
import type { SourceFile } from '#core/files/source-file.ts';

export interface Replacing {
  /** The folder whose place the site is to take; it need not exist. */
  readonly before: string;
  readonly contentDir: string;
  /** The files that the site was made from. */
  readonly articles: readonly SourceFile[];
}

/**
 * Why a built site must not take the place of the one before, as sentences; undefined if it may. It has to have a page
 * for every article that is no draft, and every style sheet, script and font that its pages name. A site without any
 * article does not replace one that has some.
 */
export async function whyNotPublish(
  site: string,
  { before, contentDir, articles }: Replacing,
): Promise<string | undefined> {
  const slugs = articles.filter((file) => !isDraft(file)).map(({ path }) => addressOf(path));
  const missing = [
    ...slugs.map((slug) => join('articles', slug, 'index.html')).filter((path) => !existsSync(join(site, path))),
    ...(await missingAssets(site)),
  ];
  const [first] = missing;
  if (first !== undefined)
    return `The build is incomplete: ${first} is missing${missing.length > 1 ? `, and ${missing.length - 1} more` : ''}. Build again.`;
  if (slugs.length === 0 && (await hasArticles(before)))
    return `There is no article to publish in ${join(contentDir, 'articles')}, but the existing site has some. To empty it, remove it first.`;
  return undefined;
}

/** Whether the front matter, which the build has found in order, says so. */
function isDraft({ bytes }: SourceFile): boolean {
  const [, frontMatter = ''] =
    /^---[ \t]*\n(.*?)\n---/s.exec(new TextDecoder().decode(bytes).replaceAll('\r\n', '\n')) ?? [];
  return frontMatter.includes('draft') && parseDocument(frontMatter).get('draft') === true;
}

/** In an attribute of a page or in a style sheet; not in what an article says, nor at another site. */
const ownAsset = /(?:(?:href|src)="|url\(["']?)\/(?!\/)[^"')]*?(_astro\/[\w.~-]+)/g;

/** What is named below `_astro` and not there: by one page of each kind and by every style sheet. */
async function missingAssets(site: string): Promise<string[]> {
  const names = await readdir(site, { recursive: true });
  const pages = new Map(names.filter((name) => name.endsWith('.html')).map((name) => [name.split(/[/\\]/)[0], name]));
  const readers = [...pages.values(), ...names.filter((name) => name.endsWith('.css'))];
  const texts = await Promise.all(readers.map((name) => readFile(join(site, name), 'utf8')));
  const named = texts.flatMap((text) => [...text.matchAll(ownAsset)].map(([, path = '']) => path));
  const hasStyle = named.some((path) => path.endsWith('.css'));
  return [...new Set(named.filter((path) => !existsSync(join(site, path)))), ...(hasStyle ? [] : ['its style sheet'])];
}

async function hasArticles(site: string): Promise<boolean> {
  const slugs = await readdir(join(site, 'articles')).catch(() => []);
  return slugs.some((slug) => existsSync(join(site, 'articles', slug, 'index.html')));
}
