import type { Host } from './host.ts';
import { apache } from './hosts/apache.ts';
import { caddy } from './hosts/caddy.ts';
import { cloudflare } from './hosts/cloudflare.ts';
import { githubPages } from './hosts/github-pages.ts';
import { netlify } from './hosts/netlify.ts';
import { nginx } from './hosts/nginx.ts';
import { vercel } from './hosts/vercel.ts';

/** The hosts that the site brings files for, by the names that commands and variables know them by. */
export const hosts = {
  'github-pages': githubPages,
  netlify,
  cloudflare,
  vercel,
  nginx,
  caddy,
  apache,
} as const satisfies Readonly<Record<string, Host>>;

export type HostName = keyof typeof hosts;

export function isHostName(name: string): name is HostName {
  return Object.hasOwn(hosts, name);
}
