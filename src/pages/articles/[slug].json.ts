import type { APIRoute } from 'astro';
import { jsonResponse } from '#publish/file-response.ts';
import { articlePaths, pagePaths, type PublishedArticle } from '#record.ts';

/** An article's record as data. */
export const getStaticPaths = async () => pagePaths(await articlePaths());

export const GET: APIRoute<PublishedArticle> = ({ props: { record } }) => jsonResponse(record);
