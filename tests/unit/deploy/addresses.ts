import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { projectRoot } from '../../../cli/run-node.ts';

const routes = readdirSync(join(projectRoot, 'src', 'pages'), { recursive: true, encoding: 'utf8' })
  .map((name) => `/${name.split(sep).join('/')}`)
  .sort();

/** An address of every route: each parameter is `a`. */
const addressesOf = (ending: string, replacement: string) =>
  routes
    .filter((route) => route.endsWith(ending))
    .map((route) => route.replace(ending, replacement).replaceAll(/\[[.\w]+\]/g, 'a'));

/** An address of every kind of page. */
export const pages: readonly string[] = addressesOf('.astro', '/').map((path) =>
  path === '/404/' ? '/404.html' : path.replace(/index\/$/, ''),
);

/** An address of every kind of page and file that a site has. */
export const addresses: readonly string[] = [
  ...pages,
  ...addressesOf('.ts', ''),
  ...readdirSync(join(projectRoot, 'public')).map((name) => `/${name}`),
  '/pagefind/pagefind.js',
  '/pagefind/fragment/en_1.pf_fragment',
  '/_astro/style.NOpNPV-_.css',
  '/_astro/serif.BLRp2o6o.woff2',
];
