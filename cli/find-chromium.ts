import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { basename, delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { hasAptGet, installByAptGet, isRoot } from './apt-get.ts';
import { tools } from './run-node.ts';

/** No browser to test with; the message says what to do. */
export class ChromiumError extends Error {
  override readonly name = 'ChromiumError';
}

/** What stands in for our fonts, of the widths that most readers have: frames are measured with it. */
const fonts = 'fonts-liberation';

/** What to do when there is no browser. */
export const howToGetChromium =
  'No Chromium found. Install it (npx playwright install chromium, or your system’s package), or give its path in CHROMIUM_PATH.';

/**
 * The executable of a Chromium on this machine, or undefined: CHROMIUM_PATH, else the system's headless shell, which needs
 * half the time of a whole browser, else the one that Playwright has installed, else the system's. Throws a
 * {@link ChromiumError} if CHROMIUM_PATH names nothing that can be run: a browser that was asked for is not replaced by
 * another.
 */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (isExecutable(named)) return named;
    throw new ChromiumError(`CHROMIUM_PATH is "${named}", but there is no such program. Correct or unset it.`);
  }
  return [...headlessShells(), chromium.executablePath(), ...systemChromiums()].find(isExecutable);
}

/**
 * Finds a Chromium or installs one: by Playwright, or as root on Debian by apt-get, which has the headless shell. `report`
 * is told what takes time. Throws a {@link ChromiumError} if there is none in the end.
 */
export function findOrInstallChromium(report: (message: string) => void): string {
  const found = findChromium();
  const isFast = found !== undefined && !systemChromiums().includes(found);
  if (found !== undefined && (isFast || process.env['CHROMIUM_PATH'] || !hasAptGet())) return found;
  const ways = [
    ...(found === undefined ? [{ name: 'Playwright’s own', install: installByPlaywright }] : []),
    ...(hasAptGet() ? [{ name: 'apt-get', install: () => installByAptGet(['chromium-headless-shell', fonts]) }] : []),
  ];
  for (const { name, install } of ways) {
    report(`No ${found === undefined ? 'Chromium' : 'headless shell of Chromium'} found: trying ${name} …`);
    const installed = install() ? findChromium() : undefined;
    if (installed) return installed;
  }
  if (found === undefined) throw new ChromiumError(howToGetChromium);
  report(`Going on with ${found}, which takes twice as long.`);
  return found;
}

/** What Chromium is started with: nothing that asks other machines, and no sandbox as root, for whom it does not start. */
export function chromiumArguments(): string[] {
  return [
    ...(isRoot() ? ['--no-sandbox'] : []),
    '--disable-gpu',
    // The headless shell would else round the widths of letters, as no browser on a phone does.
    '--font-render-hinting=none',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
}

function installByPlaywright(): boolean {
  const options = { stdio: 'ignore', timeout: 180_000, killSignal: 'SIGKILL' } as const;
  return spawnSync(process.execPath, [tools.playwright, 'install', 'chromium'], options).status === 0;
}

/** Whether a Chromium is the headless shell, by its name: it says the same version, and draws letters a hair otherwise. */
export function isHeadlessShell(executable: string): boolean {
  return basename(executable).includes('headless');
}

/** Debian's own is a script around the first, which would not pass a signal on. */
function headlessShells(): string[] {
  return ['/usr/lib/chromium/chromium-headless-shell', ...onPath(['chrome-headless-shell'])];
}

/** Where programs of these names would lie, by PATH. */
export function onPath(names: readonly string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function systemChromiums(): string[] {
  return [
    ...onPath(['chromium', 'chrome', 'chromium-browser', 'google-chrome', 'google-chrome-stable']),
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
      const folder = process.env[name];
      return folder ? [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')] : [];
    }),
  ];
}

/** Whether a path is a program that this user may run. */
export function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
