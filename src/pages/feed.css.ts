import type { APIRoute } from 'astro';
import styles from '#styles/feed.css?inline';
import { say } from '#text/words/words.ts';

/** What feeds look like in a browser. Its address is the same for all builds: feeds change only with what they tell. */
export const GET: APIRoute = () =>
  new Response(`${styles.trim()}\nrss::before{content:${JSON.stringify(say('feedHelp'))}}\n`, {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  });
