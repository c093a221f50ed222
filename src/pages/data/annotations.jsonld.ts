import type { APIRoute } from 'astro';
import { annotationParts } from '#publish/annotations.ts';
import { fileResponse } from '#publish/file-response.ts';
import { articlesOldestFirst } from '#record.ts';
import { site } from '#site.ts';
import { say } from '#text/words/words.ts';
import { absolute } from '#urls.ts';

/** The passages of all articles as Web Annotations. */
export const GET: APIRoute = async () => {
  const label = say('annotationsLabel', { site: site.name });
  return fileResponse(
    'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
    annotationParts(await articlesOldestFirst(), { absolute, label, rights: site.licence.url, language: site.lang }),
  );
};
