import type { APIRoute } from 'astro';
import styles from '../styles/feed.css?inline';

/** What a browser shows above a feed. */
const help = 'A feed: copy the address of this page into a feed reader, and new articles come to you.';

/** What feeds look like in a browser. Its address is the same for all builds: feeds change only with what they tell. */
export const GET: APIRoute = () =>
  new Response(`${styles.trim()}\nrss::before{content:${JSON.stringify(help)}}\n`, {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  });
