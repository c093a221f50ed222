import { join } from 'node:path';
import { installByAptGet } from '../../cli/apt-get.ts';
import { isExecutable, onPath } from '../../cli/find-chromium.ts';

/**
 * The executable of a server on this machine; on Debian as root it is installed if it is missing. Undefined where the
 * machine cannot have it.
 */
export function findOrInstall(name: string, packages: readonly string[]): string | undefined {
  return find(name) ?? (installByAptGet(packages) ? find(name) : undefined);
}

function find(name: string): string | undefined {
  const outside = ['/usr/sbin', '/usr/local/sbin'].map((folder) => join(folder, name));
  return [...onPath([name]), ...outside].find(isExecutable);
}
