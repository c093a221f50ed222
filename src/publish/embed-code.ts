import type { ArticleRecord, QuoteRecord } from '#core/article/article-record.ts';
import { stanceWords } from '#text/stance-words.ts';
import { articleAddress, embedAddress, embedKinds, type EmbedKind } from '#urls.ts';
import type { Addresses } from './addresses.ts';
import { anchored } from './addresses.ts';
import { embedHeight } from './embed-height.ts';
import { formatEventDate } from '#text/format-date.ts';
import { say } from '#text/words/words.ts';
import { quotedParagraphs, typeset } from '#text/typeset.ts';
import { inLanguage } from '#text/in-language.ts';

/*
 * What other sites copy to show a piece of an article. A real quotation or list stands in their page, with a link to its
 * place; the frame lies over it. Where frames are taken out or do not load, the words and their source stay. The frame is
 * as high as the piece is at its width, without a script: a padding in per cent is one of the width.
 */

/** What a piece is called, as the title of its frame. */
export const embedTitles: Readonly<Record<EmbedKind, string>> = {
  quotes: say('whoSaidWhat'),
  positions: say('whoStandsWhere'),
  timeline: say('whatHappenedWhen'),
};

/** The kinds of pieces that an article has something for. */
export function embedsOf(record: ArticleRecord): readonly EmbedKind[] {
  return embedKinds.filter((kind) => record[kind].length > 0);
}

/** The code for a piece: all quotations, the positions, the timeline; or one quotation alone. */
export function embedCode(
  record: ArticleRecord,
  kind: EmbedKind,
  { absolute, siteName }: Addresses & { readonly siteName: string },
  quote?: QuoteRecord,
): string {
  const page = absolute(articleAddress(record.slug));
  const frame = absolute(embedAddress(kind, record.slug));
  const title = say('pieceOf', { kind: embedTitles[kind], title: typeset(record.title, record.lang) });
  const fallback = quote
    ? [quotation(record, quote, page)]
    : kind === 'quotes'
      ? record.quotes.map((each) => quotation(record, each, page))
      : [kind === 'positions' ? positionList(record, page) : eventList(record, page)];
  const high = heightByWidth(embedHeight(record, kind, { siteName, quote }));
  return (
    `<div style="position:relative;padding-top:${high}"><div style="position:absolute;inset:0;overflow:auto">` +
    `${fallback.join('')}<p>${link(page, typeset(record.title, record.lang), record.lang)}</p></div>` +
    `<iframe src="${escapeHtml(quote ? anchored(frame, quote.anchor) : frame)}" title="${escapeHtml(title)}" ` +
    'loading="lazy" style="position:absolute;inset:0;width:100%;height:100%;border:0;background:Canvas"></iframe></div>'
  );
}

/**
 * What a service gets that asks how to show a link to an article: its quotations, or else another of its pieces. oEmbed
 * 1.0, type `rich`. The width is the least that shows all columns; the height is what that width needs, and what is longer
 * scrolls.
 */
export function oEmbed(record: ArticleRecord, addresses: Addresses & { readonly siteName: string }) {
  const [kind = 'quotes'] = embedsOf(record);
  const width = 640;
  return {
    version: '1.0',
    type: 'rich',
    title: say('pieceOf', { kind: embedTitles[kind], title: typeset(record.title, record.lang) }),
    provider_name: addresses.siteName,
    provider_url: addresses.absolute('/'),
    cache_age: 86_400,
    html: embedCode(record, kind, addresses),
    width,
    height: Math.min(highestFrame, embedHeight(record, kind, addresses)(width)),
  } as const;
}

/**
 * A height that follows the width, as CSS for a padding: straight lines between the heights at some widths, of which the
 * highest holds, as the heights fall ever slower.
 */
function heightByWidth(heightAt: (width: number) => number): string {
  const points = widths.map((width) => ({ width, height: heightAt(width) }));
  const lines = points.slice(1).flatMap((to, at) => {
    const from = points[at] ?? to;
    const slope = (from.height - to.height) / (to.width - from.width);
    const start = String(Math.ceil(from.height + slope * from.width));
    return slope > 0 ? [`${start}px - ${(slope * 100).toFixed(1)}%`] : [];
  });
  const least = points.at(-1)?.height ?? 0;
  const followed = `max(${[...lines, `${String(least)}px`].join(',')})`;
  return points.some(({ height }) => height > highestFrame) ? `min(${String(highestFrame)}px,${followed})` : followed;
}

const widths: readonly number[] = [320, 480, 640, 960];

/** In CSS pixels: what is higher scrolls in its frame, as it would fill a screen of somebody else’s page. */
export const highestFrame = 720;

function quotation(record: ArticleRecord, quote: QuoteRecord, page: string): string {
  const speaker = record.people.find(({ id }) => id === quote.person);
  const address = anchored(page, quote.passage);
  const words = quotedParagraphs(quote.text, record.lang).map(
    (each) => `<p${attributes(record.lang)}>${escapeHtml(each)}</p>`,
  );
  const source = `<footer>${escapeHtml(speaker?.name ?? quote.person)}, ${link(address, say('inTheTextLink'))}</footer>`;
  return `<blockquote cite="${escapeHtml(address)}">${words.join('')}${source}</blockquote>`;
}

function positionList(record: ArticleRecord, page: string): string {
  const people = new Map(record.people.map((person) => [person.id, person]));
  const items = record.questions.map(({ id, question }) => {
    const stances = record.positions
      .filter((position) => position.question === id)
      .map(({ anchor, person, stance }) =>
        link(
          anchored(page, anchor),
          say('personsStance', {
            person: people.get(person)?.name ?? person,
            stance: stanceWords[stance].toLowerCase(),
          }),
        ),
      );
    return `<li>${escapeHtml(typeset(question))} ${stances.join(', ')}</li>`;
  });
  return `<ul>${items.join('')}</ul>`;
}

function eventList(record: ArticleRecord, page: string): string {
  const items = record.timeline.map(
    ({ anchor, date, event }) =>
      `<li>${escapeHtml(formatEventDate(date))}: ${link(anchored(page, anchor), typeset(event))}</li>`,
  );
  return `<ol>${items.join('')}</ol>`;
}

function link(href: string, words: string, language?: string): string {
  return `<a href="${escapeHtml(href)}"${attributes(language)}>${escapeHtml(words)}</a>`;
}

function attributes(language: string | undefined): string {
  return Object.entries(inLanguage(language))
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
}

/** A text that is neither markup nor the end of a quoted attribute (HTML, §13.3). */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
