import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addressOf } from '#core/files/file-name.ts';
import type { SourceFile } from '#core/files/source-file.ts';

/** The address of a link that leads to another page. */
const link = /\shref=(?:"([^"#][^"]*)"|([^\s>"#][^\s>]*))/g;

/**
 * Finds the links of articles' pages that lead to nothing in the built site. What the check of an article alone can know,
 * it has found before; which years, pairs or further pages there are is known only when they have been made.
 *
 * @param site The folder of the built site.
 * @param basePath Where it is published on its host; what a link leads to outside is not ours to know.
 * @returns A line for each, with the file and the line of the link.
 */
export async function brokenLinks(
  site: string,
  { articles, basePath }: { readonly articles: readonly SourceFile[]; readonly basePath: string },
): Promise<string[]> {
  /** Links that lead somewhere, whatever page they are on: nearly all are on many. */
  const sound = new Set<string>();
  const found: string[] = [];
  for (const { path, bytes } of articles) {
    const slug = addressOf(path);
    const html = await readFile(join(site, 'articles', slug, 'index.html'), 'utf8').catch(() => '');
    for (const [, quoted, bare = ''] of html.matchAll(link)) {
      const address = quoted ?? bare;
      if (sound.has(address)) continue;
      const written = address.replaceAll(/&(?:amp|#x26);/g, '&');
      const url = URL.parse(written, `https://site.invalid${basePath}articles/${slug}/`);
      if (url?.host !== 'site.invalid' || !url.pathname.startsWith(basePath)) continue;
      const inSite = url.pathname.slice(basePath.length);
      if (existsSync(join(site, inSite, 'index.html')) || isFile(site, inSite)) {
        if (address.startsWith('/')) sound.add(address);
        continue;
      }
      const line = lineOf(new TextDecoder().decode(bytes), inSite);
      found.push(
        `${path}${line > 0 ? `:${String(line)}` : ''}: This link leads to “/${inSite}”: there is no such page. Correct it, or write the full address if it is on another site.`,
      );
    }
  }
  return [...new Set(found)];
}

function isFile(site: string, path: string): boolean {
  try {
    return !path.endsWith('/') && existsSync(join(site, decodeURIComponent(path)));
  } catch {
    return false;
  }
}

/** The line on which an address stands, counted from one; 0 if it is written in another way. */
function lineOf(text: string, address: string): number {
  return text.split('\n').findIndex((line) => line.includes(address)) + 1;
}
