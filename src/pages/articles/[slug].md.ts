import type { APIRoute } from 'astro';
import { readFile } from 'node:fs/promises';
import { withoutComments } from '#core/files/yaml-comments.ts';
import { fileResponse } from '#publish/file-response.ts';
import { articlePaths, pagePaths, type PublishedArticle } from '#record.ts';

/** An article's file as the editor wrote it, but for the comments of its front matter: these are the editor's own. */
export const getStaticPaths = async () => pagePaths(await articlePaths());

export const GET: APIRoute<PublishedArticle> = async ({ props: { file, markdown } }) => {
  const text = await readFile(file, 'utf8');
  const head = text.slice(0, text.length - markdown.length);
  return fileResponse('text/markdown; charset=utf-8', withoutComments(head) + markdown);
};
