import type { APIRoute } from 'astro';
import { fileResponse } from '#publish/file-response.ts';
import { sitemapParts, type SitemapPart } from '#publish/sitemap.ts';
import { writeSitemap } from '#publish/write-sitemap.ts';
import { pagePaths, siteRecord } from '#record.ts';
import { absolute } from '#urls.ts';

export const getStaticPaths = async () =>
  pagePaths(sitemapParts(await siteRecord()).map((part) => ({ params: { part: part.name }, props: part })));

export const GET: APIRoute<SitemapPart> = ({ props }) =>
  fileResponse('application/xml', writeSitemap(props, { absolute }));
