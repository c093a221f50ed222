import type { APIRoute } from 'astro';
import { embedsOf, oEmbed } from '#publish/embed-code.ts';
import { fileResponse } from '#publish/file-response.ts';
import { articlePaths, pagePaths, type PublishedArticle } from '#record.ts';
import { site } from '#site.ts';
import { absolute } from '#urls.ts';

/** How services show a link to an article that has pieces for other sites. */
export const getStaticPaths = async () =>
  pagePaths((await articlePaths()).filter(({ props: { record } }) => embedsOf(record).length > 0));

export const GET: APIRoute<PublishedArticle> = ({ props: { record } }) =>
  fileResponse('application/json', `${JSON.stringify(oEmbed(record, { absolute, siteName: site.name }))}\n`);
