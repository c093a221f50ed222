import { resolve } from 'node:path';
import { isLanguage, languages, type Language } from './text/words/languages.ts';

type Variables = Readonly<Partial<Record<string, string>>>;

/** What a deployer sets from outside, checked and normalised. */
export interface Settings {
  /** CONTENT_DIR: the folder of articles, people and questions, as it was written. `content` if it is not set. */
  readonly contentDir: string;
  /** SITE_URL: scheme and host the site is published at, such as `https://example.org`, without a slash at the end. */
  readonly siteUrl: string;
  /** False when SITE_URL is not set and `siteUrl` is only a stand-in. */
  readonly hasSiteUrl: boolean;
  /** BASE_PATH: the path the site is published below; with a slash at both ends, `/` for a domain's root. */
  readonly basePath: string;
  /** SITE_LANG: the language of the interface (BCP 47); one that has a catalogue in src/text/words. */
  readonly siteLang: Language;
  /**
   * INCREMENTAL: the folder in which builds keep what later ones take over, absolute; CACHE_DIR says where. Undefined where
   * every build begins from nothing.
   */
  readonly cacheDir: string | undefined;
  /** SHARE_PICTURES: whether pictures for shared links are drawn. */
  readonly sharePictures: boolean;
  /** SEARCH: whether the search index is made. */
  readonly search: boolean;
  /** PRECOMPRESS: whether files that are worth it lie compressed beside themselves as well. */
  readonly precompress: boolean;
  /** DEPLOY_TO: the host whose files the built site is to hold, not checked; none if it is not set. */
  readonly deployTo: string | undefined;
  /** HSTS: whether hosts tell browsers never to use plain HTTP with this domain again. */
  readonly hsts: boolean;
}

/** The language of the interface, for what speaks it; English where {@link readSettings} refuses what was set. */
export function interfaceLanguage({ SITE_LANG }: Variables): Language {
  return SITE_LANG && isLanguage(SITE_LANG) ? SITE_LANG : 'en';
}

/** A variable holds what cannot be used. The message is for the deployer and needs no stack. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** Reads the variables; an empty one counts as not set. Throws an {@link SettingsError}. */
export function readSettings(variables: Variables): Settings {
  const { CONTENT_DIR, SITE_URL, BASE_PATH, SITE_LANG, INCREMENTAL, CACHE_DIR, SHARE_PICTURES, SEARCH } = variables;
  const { PRECOMPRESS, DEPLOY_TO, HSTS } = variables;
  return {
    contentDir: CONTENT_DIR || 'content',
    siteUrl: readSiteUrl(SITE_URL || 'https://verbatim.example'),
    hasSiteUrl: Boolean(SITE_URL),
    basePath: readBasePath(BASE_PATH || '/'),
    siteLang: readLanguage(SITE_LANG || 'en'),
    cacheDir: readCacheDir(readSwitch('INCREMENTAL', INCREMENTAL || 'off'), CACHE_DIR),
    sharePictures: readSwitch('SHARE_PICTURES', SHARE_PICTURES || 'on'),
    search: readSwitch('SEARCH', SEARCH || 'on'),
    precompress: readSwitch('PRECOMPRESS', PRECOMPRESS || 'off'),
    deployTo: DEPLOY_TO || undefined,
    hsts: readSwitch('HSTS', HSTS || 'off'),
  };
}

function readCacheDir(isIncremental: boolean, folder: string | undefined): string | undefined {
  return isIncremental && folder !== 'off' ? resolve(folder || 'node_modules/.cache/verbatim') : undefined;
}

function readLanguage(value: string): Language {
  if (isLanguage(value)) return value;
  throw new SettingsError(`SITE_LANG is "${value}": expected one of ${languages.join(', ')}.`);
}

function readSwitch(name: string, value: string): boolean {
  if (value !== 'on' && value !== 'off') throw new SettingsError(`${name} is "${value}": expected on or off.`);
  return value === 'on';
}

function readSiteUrl(value: string): string {
  const expected = 'expected scheme and host, such as https://example.org';
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') {
    throw new SettingsError(`SITE_URL is "${value}": ${expected}.`);
  }
  if (url.pathname !== '/') {
    throw new SettingsError(`SITE_URL is "${value}": ${expected}; its path ${url.pathname} belongs in BASE_PATH.`);
  }
  if (url.search !== '' || url.hash !== '' || url.username !== '') {
    throw new SettingsError(`SITE_URL is "${value}": ${expected}, and nothing after or before the host.`);
  }
  return url.origin;
}

function readBasePath(value: string): string {
  const segments = value.split('/').filter((segment) => segment !== '');
  // Only what needs no escaping in an address, a file name or a pattern of a server's configuration.
  const isUsable = segments.every((segment) => /^[\w.~-]+$/.test(segment) && segment !== '.' && segment !== '..');
  if (!isUsable) {
    throw new SettingsError(
      `BASE_PATH is "${value}": expected a path such as /news/, of letters, digits, ".", "_", "~" and "-".`,
    );
  }
  return segments.length === 0 ? '/' : `/${segments.join('/')}/`;
}
