import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Every file of a folder, by its path. */
export function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The addresses that a page links to or shows, without those of other sites. */
function linksOf(html: string): { readonly address: string; readonly fragment: string; readonly isWay: boolean }[] {
  return [...html.matchAll(/<(a|link|img|script)\b[^>]*?\s(?:href|src)=(?:"([^"]*)"|([^\s>]+))/g)].flatMap(
    ([tag, element, quoted, plain]) => {
      const link = (quoted ?? plain ?? '').replaceAll('&amp;', '&');
      if (/^(?:https?|mailto|data):/.test(link) || /rel="?canonical/.test(tag)) return [];
      const [address = '', fragment = ''] = link.split('#');
      // What a reader can follow: the head's links are for machines.
      return [{ address, fragment: decodeURIComponent(fragment), isWay: element === 'a' }];
    },
  );
}

const idsOf = (html: string) => [...html.matchAll(/\sid=(?:"([^"]*)"|([^\s>]+))/g)].map(([, a, b]) => a ?? b ?? '');

/** Links of a built site that lead nowhere, and pages that no way from the front page leads to. */
export function survey(dir: string, base = '/'): { broken: string[]; lost: string[]; repeated: string[] } {
  const pages = filesOf(dir).filter((file) => file.endsWith('.html'));
  const html = new Map(pages.map((file) => [file, readFileSync(join(dir, file), 'utf8')]));
  const ids = new Map([...html].map(([file, text]) => [file, idsOf(text)]));
  const broken: string[] = [];
  const reached = new Set(['index.html']);
  const ways = new Map<string, string[]>();
  for (const [file, text] of html) {
    const own = `http://site${base}${file.replace(/index\.html$/, '')}`;
    // A page for other sites says what its links are relative to.
    const [, from = ''] = /<base href="?([^">\s]+)/.exec(text) ?? [];
    const page = new URL(from, own);
    for (const { address, fragment, isWay } of linksOf(text)) {
      const path = new URL(address, page).pathname;
      const below = path.startsWith(base) ? decodeURIComponent(path.slice(base.length)) : `outside: ${path}`;
      const target = below === '' || below.endsWith('/') ? `${below}index.html` : below;
      const isThere = existsSync(join(dir, target));
      if (!isThere || (fragment !== '' && ids.get(target)?.includes(fragment) !== true)) {
        broken.push(`${file}: ${address}#${fragment}`);
      }
      if (isWay) ways.set(file, [...(ways.get(file) ?? []), target]);
    }
  }
  for (const file of reached) for (const target of ways.get(file) ?? []) if (html.has(target)) reached.add(target);
  return {
    broken,
    lost: pages.filter((file) => !reached.has(file) && file !== '404.html' && !file.startsWith('embed/')),
    repeated: [...ids].filter(([, each]) => new Set(each).size < each.length).map(([file]) => file),
  };
}
