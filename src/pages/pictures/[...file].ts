import type { APIRoute } from 'astro';
import { pictureFiles } from '../../record.ts';

export function getStaticPaths() {
  return [...pictureFiles()].map(([address, bytes]) => ({
    params: { file: address.slice('/pictures/'.length) },
    props: { bytes },
  }));
}

/** A picture of the content folder, as it is. */
export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props }) => new Response(props.bytes);
