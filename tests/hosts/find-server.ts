import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isRoot } from '../../cli/find-chromium.ts';

/**
 * The executable of a server on this machine; on Debian as root it is installed if it is missing. Undefined where the
 * machine cannot have it.
 */
export function findOrInstall(name: string, packages: readonly string[]): string | undefined {
  const found = find(name);
  if (found !== undefined || !existsSync('/etc/debian_version') || !isRoot()) return found;
  // Debian starts a server as soon as it is installed, unless the machine says that it is not running.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  for (const args of [
    ['update', '-q'],
    ['install', '-y', '-q', ...packages],
  ]) {
    spawnSync('apt-get', args, { stdio: 'ignore', env, timeout: 300_000 });
  }
  return find(name);
}

function find(name: string): string | undefined {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path));
}
