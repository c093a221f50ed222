import type { Definition, Link, Nodes } from 'mdast';
import type { InterpretedArticle } from '#core/article/interpret.ts';
import { parseArticle, type ArticleText } from '#core/article/parse-article.ts';
import { isLocalAddress } from '#core/files/addresses.ts';
import { nodeSpan, nodesOf } from '#core/text/nodes.ts';
import { didYouMeanFile } from '#core/files/nearest.ts';
import { pictureFolder } from '#core/files/pictures.ts';
import type { Library } from '#core/schema/library.ts';
import type { SourceFile } from '#core/files/source-file.ts';
import type { CheckFinding, Problem } from './problem.ts';
import { shorten, type ArticleCheck } from './article-check.ts';
import { anchorsOf, partsOfPage, targetOf } from './link-targets.ts';

export const linksLeadSomewhere = linksLeadFrom(pageOfArticle);

/** The check of links in a text that stands on a page: what is relative is relative to that page. */
export function linksLeadFrom(pageOf: typeof pageOfArticle): ArticleCheck {
  return {
    id: 'links-lead-somewhere',
    title: 'Links within the site lead somewhere',
    explanation:
      'Every article, picture, person and question that the text links to exists, and so does the place on its page; a ' +
      'build looks for every other page of the site as well. Links to other sites are not checked.',
    check(article, library) {
      return localLinks(article.body).flatMap((node): CheckFinding[] => {
        const fault = faultOf(node.url, pageOf(article), article, library);
        if (!fault) return [];
        const [what, hint] = fault;
        const message = `This link leads to “${shorten(node.url)}”: ${what}.`;
        return [{ span: nodeSpan(node), message, hint }];
      });
    },
  };
}

/** Written as an article's links to this site are; something else may look like it. */
const seemsLocal = /\]\(\s*<?(?!https?:|mailto:)|^[> ]*\[[^\]]+\]:\s*<?(?!https?:|mailto:)/m;

/**
 * The links of an article to pages that a built site does not have. What an article's own check can know, it has found
 * before; which years, pairs and further pages there are is known only when they have been made.
 *
 * @param isThere whether the site has a file for a path, which is decoded and begins without a slash.
 * @param pageOf the page it stands on, if that is not an article's.
 */
export function missingPages(file: SourceFile, isThere: (path: string) => boolean, pageOf = pageOfArticle): Problem[] {
  if (!seemsLocal.test(new TextDecoder().decode(file.bytes))) return [];
  const article = parseArticle(file);
  if (Array.isArray(article) || article.frontMatter.draft) return [];
  return localLinks(article.body).flatMap((node) => {
    const { pathname = '/' } = URL.parse(node.url, `https://site.invalid${pageOf(article)}`) ?? {};
    if (isThere(decoded(pathname).slice(1))) return [];
    return article.report({
      rule: linksLeadSomewhere.id,
      span: nodeSpan(node),
      message: `This link leads to “${shorten(node.url)}”: there is no such page.`,
      hint: 'Correct the link, or write the full address if it is on another site.',
    });
  });
}

function pageOfArticle({ slug }: Pick<ArticleText, 'slug'>): string {
  return `/articles/${slug}/`;
}

/** Links to this site, and the definitions that reference links use. */
function localLinks(body: Nodes): (Link | Definition)[] {
  const links: Link[] = [];
  const named = new Set<string>();
  const addresses = new Map<string, Definition>();
  for (const node of nodesOf(body)) {
    if (node.type === 'link') links.push(node);
    else if (node.type === 'linkReference') named.add(node.identifier);
    // Of two definitions of one name the first counts (CommonMark).
    else if (node.type === 'definition' && !addresses.has(node.identifier)) addresses.set(node.identifier, node);
  }
  const definitions = [...addresses.values()].filter(({ identifier }) => named.has(identifier));
  return [...links, ...definitions].filter(({ url }) => isLocalAddress(url));
}

/** What is wrong with an address, and what to do about it. */
function faultOf(
  address: string,
  page: string,
  article: InterpretedArticle,
  library: Library,
): [string, string] | undefined {
  if (/^www\./i.test(address)) {
    return ['without “https://” it means a page below this article', `Write https://${address}.`];
  }
  const { pathname, hash } = URL.parse(address, `https://site.invalid${page}`) ?? { pathname: '', hash: '' };
  // Below a path of its host, such a link leaves the site.
  const isAbove = address.startsWith('.') && URL.parse(address, `https://site.invalid/-${page}`)?.pathname[1] !== '-';
  if (isAbove) return ['that is above the site', `Write ${pathname}.`];
  const fragment = decoded(hash.slice(1));
  const [, folder = '', name = '', rest = ''] =
    /^\/(articles|people|questions|sources|embed)\/([^/.]+)((?:[/.].*)?)$/.exec(decoded(pathname)) ?? [];
  if (pathname.startsWith(pictureFolder) && library.pictures?.has(decoded(pathname)) === false) {
    return ['there is no such picture', 'Put it in the content folder “pictures”, or correct the link.'];
  }
  if (folder === 'articles') return articleFault({ name, rest, fragment }, article, library);
  const { people, questions, sources, articleFiles } = library;
  const known = new Map(Object.entries({ people, questions, sources, embed: articleFiles })).get(folder);
  if (!known) return undefined;
  if (!known.has(name)) return ['there is no such page', nearestOf(name, known)];
  return rest === '' ? ['the address of a page ends with a slash', `Write /${folder}/${name}/.`] : undefined;
}

/** What may be meant by a name that no file has. */
function nearestOf(name: string, known: ReadonlyMap<string, unknown>): string {
  return didYouMeanFile(name, [...known.keys()]) || 'Correct the link, or remove it.';
}

function articleFault(
  { name, rest, fragment }: { readonly name: string; readonly rest: string; readonly fragment: string },
  article: InterpretedArticle,
  library: Library,
): [string, string] | undefined {
  const isOwn = name === article.slug;
  const file = library.articleFiles?.get(name);
  if (!isOwn && library.articleFiles && !file) {
    return ['there is no such article', nearestOf(name, library.articleFiles)];
  }
  if (rest === '') return ['the address of an article ends with a slash', `Write /articles/${name}/.`];
  if (!/^(?:\/|\/cite\/|\.md|\.json)$/.test(rest)) {
    return ['there is no such page', `Write /articles/${name}/, or the full address if it is on another site.`];
  }
  const target = isOwn ? article : file && targetOf(file, library.language);
  if (!target) return undefined;
  if (target.frontMatter.draft && !article.frontMatter.draft) {
    return ['that article is a draft and is not published', 'Publish it as well, or remove the link.'];
  }
  const isThere =
    fragment === '' || rest !== '/' || partsOfPage.test(fragment) || anchorsOf(target, library).has(fragment);
  return isThere ? undefined : ['there is no such place on that page', 'Copy the address of the place from the page.'];
}

/** An address, decoded; a malformed one stays as it is. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
