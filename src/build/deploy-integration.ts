import type { AstroIntegration } from 'astro';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { countInLog } from '#text/words/count-in-log.ts';
import { compressSite } from './compress.ts';
import { usualServer, type DeployedSite } from './host.ts';
import { hosts, type HostName } from './hosts.ts';

export interface DeployOptions {
  readonly site: DeployedSite;
  /** The host whose files the built site is to hold. */
  readonly deployTo: HostName | undefined;
  /** Whether files lie compressed beside themselves. */
  readonly precompress: boolean;
}

/** Adds to a built site what its host asked for. It comes after everything that makes files. */
export function deployFiles({ site, deployTo, precompress }: DeployOptions): AstroIntegration {
  return {
    name: 'verbatim-deploy',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        for (const { name, text } of deployTo === undefined ? [] : hosts[deployTo].write(site, usualServer)) {
          await writeFile(new URL(name, dir), text);
        }
        if (!precompress) return;
        const compressed = await compressSite(fileURLToPath(dir));
        logger.info(`${countInLog(compressed, 'file')} compressed beside themselves`);
      },
    },
  };
}
