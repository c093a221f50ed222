import type { APIRoute } from 'astro';
import { pictureAddress, pictureFolder } from '#core/files/pictures.ts';
import { exampleFiles } from './examples.ts';

export function getStaticPaths() {
  return exampleFiles.pictures.map((file) => ({
    params: { file: pictureAddress(file).slice(pictureFolder.length) },
    props: { bytes: new Uint8Array(file.bytes) },
  }));
}

/** A picture of the examples. */
export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props }) => new Response(props.bytes);
