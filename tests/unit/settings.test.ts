import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { hosts, hostInSite } from '#build/hosts.ts';
import { readSettings } from '#settings.ts';

test('nothing set is the site’s own content at the root of a stand-in host', () => {
  const defaults = {
    cacheDir: undefined,
    contentDir: 'content',
    siteUrl: 'https://verbatim.example',
    hasSiteUrl: false,
    basePath: '/',
    siteLang: 'en',
    sharePictures: true,
    search: true,
    precompress: false,
    deployTo: undefined,
    hsts: false,
  };
  expect(readSettings({})).toEqual(defaults);
  const empty = { CONTENT_DIR: '', SITE_URL: '', BASE_PATH: '', SHARE_PICTURES: '', SEARCH: '', SITE_LANG: '' };
  expect(readSettings({ ...empty, PRECOMPRESS: '', DEPLOY_TO: '', HSTS: '' })).toEqual(defaults);
});

test.for([
  ['news', '/news/'],
  ['/news', '/news/'],
  ['news/', '/news/'],
  ['/a//b.c/', '/a/b.c/'],
  ['/', '/'],
])('BASE_PATH %s is %s', ([given = '', basePath]) => {
  expect(readSettings({ BASE_PATH: given }).basePath).toBe(basePath);
});

test.for(['https://example.org', 'https://example.org/', 'HTTPS://Example.org'])('SITE_URL may be %s', (given) => {
  expect(readSettings({ SITE_URL: given })).toMatchObject({ siteUrl: 'https://example.org', hasSiteUrl: true });
});

test('SITE_LANG is a language that has a catalogue', () => {
  expect(readSettings({ SITE_LANG: 'uk' }).siteLang).toBe('uk');
});

test('DEPLOY_TO names a host that looks for its files in the built site', () => {
  expect(hostInSite(readSettings({ DEPLOY_TO: 'netlify' }))).toBe(hosts.netlify);
  expect(hostInSite(readSettings({ DEPLOY_TO: 'apache', BASE_PATH: '/news/' }))).toBe(hosts.apache);
});

test('what is meant for servers is a switch that is off', () => {
  expect(readSettings({ PRECOMPRESS: 'on', HSTS: 'on' })).toMatchObject({ precompress: true, hsts: true });
});

test('SHARE_PICTURES and SEARCH are switches', () => {
  expect(readSettings({ SEARCH: 'off' }).search).toBe(false);
  expect(readSettings({ SHARE_PICTURES: 'off' }).sharePictures).toBe(false);
  expect(readSettings({ SHARE_PICTURES: 'on' }).sharePictures).toBe(true);
});

test('what cannot be used is said with what was expected', () => {
  const message = (variables: Record<string, string>) => {
    try {
      hostInSite(readSettings(variables));
      return 'none';
    } catch (error) {
      return String(error);
    }
  };
  expect(message({ SITE_URL: 'example.org' })).toMatchInlineSnapshot(
    `"SettingsError: SITE_URL is "example.org": expected scheme and host, such as https://example.org."`,
  );
  expect(message({ SITE_URL: 'ftp://example.org' })).toMatchInlineSnapshot(
    `"SettingsError: SITE_URL is "ftp://example.org": expected scheme and host, such as https://example.org."`,
  );
  expect(message({ SITE_URL: 'https://example.org/news' })).toMatchInlineSnapshot(
    `"SettingsError: SITE_URL is "https://example.org/news": expected scheme and host, such as https://example.org; its path /news belongs in BASE_PATH."`,
  );
  expect(message({ SITE_URL: 'https://example.org/?a' })).toMatchInlineSnapshot(
    `"SettingsError: SITE_URL is "https://example.org/?a": expected scheme and host, such as https://example.org, and nothing after or before the host."`,
  );
  expect(message({ BASE_PATH: '/../up' })).toMatchInlineSnapshot(
    `"SettingsError: BASE_PATH is "/../up": expected a path such as /news/, of letters, digits, ".", "_", "~" and "-"."`,
  );
  expect(message({ BASE_PATH: 'C:/Program Files/Git/news' })).toMatchInlineSnapshot(
    `"SettingsError: BASE_PATH is "C:/Program Files/Git/news": expected a path such as /news/, of letters, digits, ".", "_", "~" and "-"."`,
  );
  expect(message({ SITE_LANG: 'ua' })).toMatchInlineSnapshot(
    `"SettingsError: SITE_LANG is "ua": expected one of en, uk."`,
  );
  expect(message({ SHARE_PICTURES: 'no' })).toMatchInlineSnapshot(
    `"SettingsError: SHARE_PICTURES is "no": expected on or off."`,
  );
  expect(message({ DEPLOY_TO: 'netlfy' })).toMatchInlineSnapshot(
    `"SettingsError: DEPLOY_TO is "netlfy": expected one of github-pages, netlify, cloudflare, apache."`,
  );
  expect(message({ DEPLOY_TO: 'nginx' })).toMatchInlineSnapshot(
    `"SettingsError: DEPLOY_TO is "nginx": expected one of github-pages, netlify, cloudflare, apache. The files for nginx go elsewhere: npm run hosts -- nginx."`,
  );
  expect(message({ DEPLOY_TO: 'netlify', BASE_PATH: 'news' })).toMatchInlineSnapshot(
    `"SettingsError: DEPLOY_TO is "netlify" and BASE_PATH "/news/": Netlify reads its files at the root of the domain only. Build into a folder of that path, and write them to the folder around it: npm run hosts -- netlify --to folder."`,
  );
});

test('builds keep something only where INCREMENTAL asks for it', () => {
  expect(readSettings({ INCREMENTAL: 'on' }).cacheDir).toBe(resolve('node_modules/.cache/verbatim'));
  expect(readSettings({ INCREMENTAL: 'on', CACHE_DIR: 'kept' }).cacheDir).toBe(resolve('kept'));
  expect(readSettings({ INCREMENTAL: 'on', CACHE_DIR: 'off' }).cacheDir).toBeUndefined();
  expect(readSettings({ CACHE_DIR: 'kept' }).cacheDir).toBeUndefined();
});
