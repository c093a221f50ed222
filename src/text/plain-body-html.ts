import type { Element, Properties, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { annotateBody } from '#core/text/annotate.ts';
import { readBody } from '#core/article/parse-article.ts';
import { site } from '#site.ts';
import { isRooted, pageHeadingLevels, safeTree } from './body-html.ts';

export interface PlainBodyOptions {
  /**
   * The whole address of the text's page, which its links are relative to. Left out where it stands on that page itself:
   * there places keep their names, and addresses stay as short as they are.
   */
  readonly page?: string;
  /** The article's language, if it names one. */
  readonly lang?: string | undefined;
  /** The address, for the reader, of one that begins at the site's root. */
  readonly absolute: (address: `/${string}`) => string;
}

/**
 * The body of an article for readers of other makers: its own words in book typography, without our marks, notes and
 * classes; every link and picture with its whole address. Its HTML leaves nothing out that HTML lets one leave out.
 *
 * @param markdown the article's file below its front matter, which was checked before.
 */
export function plainBodyHtml(markdown: string, { page, lang, absolute }: PlainBodyOptions): string {
  const { body, prose } = readBody(markdown);
  const tree = safeTree(annotateBody(body, prose, { passages: [], ...(lang !== undefined && { lang }) }, site.lang));
  const pageLevel = pageHeadingLevels(tree);

  const plain = <Node extends Root | RootContent>(node: Node): Node => {
    if (node.type === 'element') return { ...node, ...plainElement(node) };
    return 'children' in node ? { ...node, children: node.children.map(plain) } : node;
  };
  const plainElement = (node: Element): Pick<Element, 'tagName' | 'properties' | 'children'> => ({
    tagName: pageLevel(node) ?? node.tagName,
    properties: plainProperties(node.properties),
    children: node.children.map(plain),
  });
  const plainProperties = (properties: Properties): Properties =>
    Object.fromEntries(
      Object.entries(properties).flatMap(([name, value]) => {
        if (name === 'href' || name === 'src') return typeof value === 'string' ? [[name, whole(value)]] : [];
        return kept.has(name) || (page === undefined && keptAtHome.has(name)) ? [[name, value]] : [];
      }),
    );
  const whole = (address: string): string => {
    if (isRooted(address)) return absolute(address);
    return page === undefined ? address : (URL.parse(address, page)?.href ?? page);
  };

  return toHtml(plain(tree), { closeSelfClosing: true });
}

/** What says something about the content: not where it stands, how it looks, or who points to it. */
const kept = new Set(['alt', 'title', 'width', 'height', 'align', 'colSpan', 'rowSpan', 'start', 'value', 'lang']);

/** What footnotes and their references are found by. */
const keptAtHome = new Set([
  'id',
  'ariaDescribedBy',
  'ariaLabel',
  'dataFootnoteRef',
  'dataFootnoteBackref',
  'className',
]);
