import { SettingsError, type Settings } from '../settings.ts';
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

/** The host whose files the built site is to hold, if it is to hold any. Throws a {@link SettingsError}. */
export function hostInSite({ deployTo: value, basePath }: Pick<Settings, 'deployTo' | 'basePath'>): Host | undefined {
  if (value === undefined) return undefined;
  const inSite = Object.entries(hosts).filter(([, { place }]) => place === 'site');
  if (!isHostName(value) || hosts[value].place !== 'site') {
    const others = isHostName(value) ? ` The files for ${value} go elsewhere: npm run hosts -- ${value}.` : '';
    throw new SettingsError(
      `DEPLOY_TO is "${value}": expected one of ${inSite.map(([name]) => name).join(', ')}.${others}`,
    );
  }
  if (basePath !== '/' && hosts[value].needsRoot) {
    throw new SettingsError(
      `DEPLOY_TO is "${value}" and BASE_PATH "${basePath}": ${hosts[value].title} reads its files at the root of the domain only. Build into a folder of that path, and write them to the folder around it: npm run hosts -- ${value} --to folder.`,
    );
  }
  return hosts[value];
}
