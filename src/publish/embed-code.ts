import type { ArticleRecord, QuoteRecord } from '#core/article/article-record.ts';
import { articleAddress, embedAddress, embedFragments, type EmbedKind } from '#urls.ts';
import { anchored, type Addresses } from './addresses.ts';
import { pieceHeight, quotationHeight } from './embed-height.ts';
import { say } from '#text/words/words.ts';
import { quotedParagraphs, typeset } from '#text/typeset.ts';
import { languageAttributes } from '#text/in-language.ts';
import { escapeHtml } from './escape-html.ts';

/*
 * What other sites copy to show a piece of an article. Where frames are taken out or do not load, the source stays, and the
 * words of a quotation.
 */

/** What a piece is called. */
export const embedTitles: Readonly<Record<EmbedKind, string>> = {
  quotes: say('whoSaidWhat'),
  positions: say('whoStandsWhere'),
  timeline: say('whatHappenedWhen'),
};

interface EmbedSource extends Addresses {
  readonly siteName: string;
}

/** The kinds of pieces that an article has something for. */
export function embedsOf(record: ArticleRecord): readonly EmbedKind[] {
  return (['quotes', 'positions', 'timeline'] as const).filter((kind) => record[kind].length > 0);
}

/** The code for all quotations, for the positions or for the timeline: a frame, and a link that stays without it. */
export function pieceCode(record: ArticleRecord, kind: EmbedKind, { absolute }: Addresses): string {
  const address = absolute(embedAddress(record.slug, embedFragments[kind]));
  const title = link(absolute(articleAddress(record.slug)), typeset(record.title, record.lang), record.lang);
  return (
    `<iframe src="${escapeHtml(address)}" title="${escapeHtml(embedTitles[kind])}" loading="lazy" ` +
    `style="width:100%;height:${pieceHeight(record, kind)};border:0"></iframe><p>${title}</p>`
  );
}

/** The code for one quotation: a frame over its words and their source, which stay without it. */
export function quotationCode(record: ArticleRecord, quote: QuoteRecord, { absolute, siteName }: EmbedSource): string {
  const name = record.people.find(({ id }) => id === quote.person)?.name ?? quote.person;
  const words = quotedParagraphs(quote.text, record.lang).map(
    (each) => `<p${languageAttributes(record.lang)}>${escapeHtml(each)}</p>`,
  );
  const place = anchored(absolute(articleAddress(record.slug)), quote.passage);
  const address = absolute(embedAddress(record.slug, quote.anchor));
  const over = 'position:absolute;inset:0';
  return (
    `<div style="position:relative;padding-top:${quotationHeight(record, quote, siteName)}">` +
    `<blockquote style="${over}">${words.join('')}` +
    `<footer>${escapeHtml(name)}, ${link(place, say('inTheTextLink'))}</footer></blockquote>` +
    `<iframe src="${escapeHtml(address)}" title="${escapeHtml(`${siteName}: ${name}`)}" loading="lazy" ` +
    `style="${over};width:100%;height:100%;border:0"></iframe></div>`
  );
}

function link(href: string, words: string, language?: string): string {
  return `<a href="${escapeHtml(href)}"${languageAttributes(language)}>${escapeHtml(words)}</a>`;
}
