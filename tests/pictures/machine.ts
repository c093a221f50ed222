import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { findChromium, isHeadlessShell } from '../../cli/find-chromium.ts';
import { projectRoot } from '../../cli/run-node.ts';

/** Where the reference pictures lie. */
export const picturesFolder = join(projectRoot, 'tests', 'snapshots', 'pictures');

/** What decides how a page is drawn, besides the page: the pictures are compared on a machine that has the same. */
export type Machine = z.infer<typeof machineSchema>;

const machineSchema = z.strictObject({
  chromium: z.string(),
  system: z.string(),
  /** The fonts that stand in where a page brings none: in pieces for other sites, in code, in Arabic. */
  fonts: z.array(z.string()),
});

/** This machine, with a Chromium of this version. */
export function thisMachine(version: string): Machine {
  const isShell = isHeadlessShell(findChromium() ?? '');
  return {
    chromium: isShell ? `${version}, headless shell` : version,
    system: `${systemName()}, ${process.arch}`,
    fonts: ['serif', 'sans-serif', 'monospace', 'sans-serif:lang=ar'].map(fontFor),
  };
}

/** The machine that the pictures were made on; undefined if there are none. */
export function machineOfPictures(): Machine | undefined {
  const file = join(picturesFolder, 'machine.json');
  return existsSync(file) ? machineSchema.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
}

/** Why pictures made on one machine say nothing on another; undefined if they are the same. */
export function difference(made: Machine | undefined, here: Machine): string | undefined {
  if (!made) return 'There are no reference pictures: npm run pictures:reference makes them.';
  const parts = (['chromium', 'system', 'fonts'] as const).filter((part) => String(made[part]) !== String(here[part]));
  if (parts.length === 0) return undefined;
  const says = parts.map((part) => `${part}: ${String(made[part])}; here ${String(here[part])}`);
  return `The reference pictures are of another machine (${says.join('; ')}).`;
}

function systemName(): string {
  try {
    const release = readFileSync('/etc/os-release', 'utf8');
    return /^PRETTY_NAME="?([^"\n]*)/m.exec(release)?.[1] ?? process.platform;
  } catch {
    return process.platform;
  }
}

function fontFor(pattern: string): string {
  try {
    return execFileSync('fc-match', [pattern], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return 'unknown';
  }
}
