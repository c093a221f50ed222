import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { pictureFolder } from '#core/files/pictures.ts';
import { contentTypeOf } from '#publish/content-types.ts';
import { fileResponse } from '#publish/file-response.ts';

/** The pictures of the content folder, as they are. */
export const getStaticPaths = async () =>
  (await getCollection('pictures')).map(({ id, filePath: file = '' }) => ({
    params: { name: id.slice(pictureFolder.length) },
    props: { file, type: contentTypeOf(id.toLowerCase()) ?? 'application/octet-stream' },
  }));

export const GET: APIRoute<{ file: string; type: string }> = async ({ props: { file, type } }) =>
  fileResponse(type, await readFile(file));
