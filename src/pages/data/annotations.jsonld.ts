import type { APIRoute } from 'astro';
import { annotationParts } from '../../data/annotations.ts';
import { streamed } from '../../data/streamed.ts';
import { articlesOldestFirst } from '../../record.ts';
import { site } from '../../site.ts';
import { absolute } from '../../urls.ts';
import { say } from '../../words/words.ts';

/** Every passage of all articles as a Web Annotation. */
export const GET: APIRoute = () => {
  const parts = annotationParts(articlesOldestFirst(), {
    absolute,
    label: say('annotationsLabel', { site: site.name }),
    rights: site.licence.url,
    language: site.lang,
  });
  return new Response(streamed(parts), {
    headers: { 'content-type': 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"' },
  });
};
