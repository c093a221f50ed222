import type { APIRoute } from 'astro';
import { fileResponse } from '#publish/file-response.ts';
import { sitemapParts } from '#publish/sitemap.ts';
import { writeSitemapIndex } from '#publish/write-sitemap.ts';
import { siteRecord } from '#record.ts';
import { absolute } from '#urls.ts';

export const GET: APIRoute = async () =>
  fileResponse('application/xml', writeSitemapIndex(sitemapParts(await siteRecord()), { absolute }));
