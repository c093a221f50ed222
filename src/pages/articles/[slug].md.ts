import type { APIRoute } from 'astro';
import { readFile } from 'node:fs/promises';
import { fileResponse } from '#publish/file-response.ts';
import { articlePaths, pagePaths, type PublishedArticle } from '#record.ts';

/** An article's file as the editor wrote it. */
export const getStaticPaths = async () => pagePaths(await articlePaths());

export const GET: APIRoute<PublishedArticle> = async ({ props: { file } }) =>
  fileResponse('text/markdown; charset=utf-8', await readFile(file));
