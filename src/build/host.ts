import type { HeaderSettings } from './headers.ts';

/** What a host has to know of a site. */
export interface DeployedSite extends HeaderSettings {
  /** Scheme and host, without a slash at the end. */
  readonly siteUrl: string;
  /** With a slash at both ends. */
  readonly basePath: string;
}

/** A place to listen: a port, on one address of the machine or on all of them. */
export interface Listen {
  /** IPv4, or IPv6 in brackets. */
  readonly address?: string;
  readonly port: number;
}

/** What a server of one's own has to know besides. */
export interface ServerOptions {
  /** Where it finds the built site: an absolute path without a slash at the end. */
  readonly root: string;
  /** Where it listens for plain HTTP; at its usual place if left out. */
  readonly listen?: Listen;
  /** Whether nginx has the module for files compressed with Brotli. */
  readonly brotli: boolean;
}

export const usualServer: ServerOptions = { root: '/var/www/verbatim', brotli: false };

/** A file to be put where the host looks for it. */
interface HostFile {
  readonly name: string;
  readonly text: string;
}

/** A kind of host that the site can be put on. */
export interface Host {
  /** Its name for people. */
  readonly title: string;
  /** Where its files belong: at the top of the built site, or beside it where the host is set up. */
  readonly place: 'site' | 'beside';
  /** Whether it reads them only at the root of the domain: below a base path the site itself lies deeper. */
  readonly needsRoot: boolean;
  /** What to do with the files, in a sentence or two. */
  readonly use: string;
  readonly write: (site: DeployedSite, server: ServerOptions) => readonly HostFile[];
}
