import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { isExecutable, isRoot } from '../../cli/find-chromium.ts';

/** A program of the system: by its name on PATH, or by whole paths where it is on none. */
export interface SystemProgram {
  readonly names: readonly string[];
  /** The packages of Debian and Ubuntu that bring it. */
  readonly packages: readonly string[];
}

/** The path of a program; installed by apt-get where that can be done. Undefined if there is none in the end. */
export function findOrInstall(program: SystemProgram): string | undefined {
  return find(program) ?? (install(program.packages) ? find(program) : undefined);
}

function find({ names }: SystemProgram): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names
    .flatMap((name) => (name.includes('/') ? [name] : folders.map((folder) => join(folder, name))))
    .find((path) => isExecutable(path));
}

function install(packages: readonly string[]): boolean {
  if (!existsSync('/etc/debian_version') || !isRoot()) return false;
  return [
    ['update', '-q'],
    ['install', '-y', '-q', '--no-install-recommends', ...packages],
  ].every((args) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync('apt-get', args, { stdio: 'ignore', timeout: 240_000, killSignal: 'SIGKILL', env }).status === 0;
  });
}
