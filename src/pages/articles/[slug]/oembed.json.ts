import type { APIRoute } from 'astro';
import type { PublishedArticle } from '../../../content/published.ts';
import { embedsOf, oEmbed } from '../../../data/embed-code.ts';
import { articlePaths } from '../../../record.ts';
import { site } from '../../../site.ts';
import { absolute } from '../../../urls.ts';

export function getStaticPaths() {
  return articlePaths().filter(({ props }) => embedsOf(props.record).length > 0);
}

/** How services show a link to an article: by the first of its pieces, as oEmbed has it. */
export const GET: APIRoute<PublishedArticle> = ({ props: { record } }) =>
  new Response(`${JSON.stringify(oEmbed(record, { absolute, siteName: site.name }))}\n`, {
    headers: { 'content-type': 'application/json' },
  });
