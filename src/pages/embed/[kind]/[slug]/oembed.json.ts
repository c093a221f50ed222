import type { APIRoute } from 'astro';
import type { PublishedArticle } from '../../../../content/published.ts';
import { oEmbed } from '../../../../data/embed-code.ts';
import { embedPaths } from '../../../../record.ts';
import { site } from '../../../../site.ts';
import { absolute, embedKinds, type EmbedKind } from '../../../../urls.ts';

interface Props extends PublishedArticle {
  readonly kind: EmbedKind;
}

export function getStaticPaths() {
  return embedKinds.flatMap((kind) =>
    embedPaths(kind).map(({ params, props }) => ({ params: { kind, ...params }, props: { ...props, kind } })),
  );
}

/** How services show a piece of an article: oEmbed. */
export const GET: APIRoute<Props> = ({ props: { record, kind } }) =>
  new Response(`${JSON.stringify(oEmbed(record, kind, { absolute, siteName: site.name }))}\n`, {
    headers: { 'content-type': 'application/json' },
  });
