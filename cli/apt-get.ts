import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Whether this process may do everything; Chromium's sandbox refuses to start then. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** Whether packages can be installed without asking anybody: on Debian and Ubuntu, as root. */
export function hasAptGet(): boolean {
  return existsSync('/etc/debian_version') && isRoot();
}

/** Installs packages of Debian or Ubuntu, given as apt-get takes them. Returns whether that was possible. */
export function installByAptGet(packages: readonly string[]): boolean {
  if (!hasAptGet()) return false;
  // Debian starts a server as soon as it is installed, unless the machine says that it is not running.
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const commands = [
    ['update', '-q', '-o', 'Acquire::Retries=1', '-o', 'Acquire::http::Timeout=20'],
    ['install', '-y', '-q', ...packages],
  ];
  // Without a network some wait for ever.
  const options = { stdio: 'ignore', env, timeout: 300_000, killSignal: 'SIGKILL' } as const;
  return commands.every((args) => spawnSync('apt-get', args, options).status === 0);
}
