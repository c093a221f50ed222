import type { APIRoute } from 'astro';
import { fileResponse } from '#publish/file-response.ts';
import { picturesOf, type Card } from '#publish/pictures/cards.ts';
import { drawPicture, openStudio } from '#publish/pictures/share-picture.ts';
import { pagePaths, siteRecord } from '#record.ts';
import tokens from '#styles/tokens.css?raw';

/** The pictures that services show beside a link. */
export async function getStaticPaths() {
  if (!import.meta.env.HAS_PICTURES) return [];
  return pagePaths(
    picturesOf(await siteRecord()).map(({ address, card }) => ({
      params: { name: address.slice('/share/'.length, -'.png'.length) },
      props: card,
    })),
  );
}

let studio: ReturnType<typeof openStudio> | undefined;

export const GET: APIRoute<Card> = async ({ props: card }) => {
  studio ??= openStudio(tokens);
  return fileResponse('image/png', new Uint8Array(await drawPicture(card, await studio)));
};
