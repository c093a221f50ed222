import type { ArticleRecord } from '#core/article/article-record.ts';
import { markdownAddress } from '#urls.ts';
import type { Addresses } from './addresses.ts';
import { typeset } from '#text/typeset.ts';

export interface LlmsOptions extends Addresses {
  readonly name: string;
  readonly description: string;
  /** How many articles are listed. */
  readonly size: number;
}

/**
 * What the site is and where its texts are, for programs that read it (https://llmstxt.org): the newest articles as
 * Markdown, and where all of them are.
 *
 * @param articles newest first.
 */
export function llmsText(
  articles: readonly ArticleRecord[],
  { name, description, size, absolute }: LlmsOptions,
): string {
  const newest = articles.slice(0, size).map(({ slug, title, abstract }) => {
    return `- [${asMarkdown(typeset(title))}](${absolute(markdownAddress(slug))}): ${asMarkdown(typeset(abstract))}`;
  });
  return `# ${asMarkdown(name)}

> ${asMarkdown(description)}

An article is a Markdown file: its front matter says who is quoted with which words, who stands where and what happened when, and below it stands the article, word for word. That a quotation is in the article is checked; that the person said it is not. A stance is an editor’s reading of the passages that it names.

## Articles

${newest.length === 0 ? 'None yet.' : newest.join('\n')}

## Data

- [All articles](${absolute('/data/articles.json')}): an index with the addresses of every page, record (JSON) and source (Markdown)
- [Documentation](${absolute('/data/')}): tables of quotations, positions and events, Web Annotations, their fields and their licence

## Optional

- [How articles are checked](${absolute('/method/')}): the rules, and what they do not prove
- [Corrections](${absolute('/corrections/')}): all notes on articles
`;
}

/** A line of plain text as Markdown. */
function asMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#]|&(?=#?\w+;)/g, '\\$&');
}
