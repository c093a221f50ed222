import { installByAptGet } from '../../cli/apt-get.ts';
import { isExecutable, onPath } from '../../cli/find-chromium.ts';

/** A program of the system: by its name on PATH, or by whole paths where it is on none. */
export interface SystemProgram {
  readonly names: readonly string[];
  /** The packages of Debian and Ubuntu that bring it. */
  readonly packages: readonly string[];
}

/** The path of a program; installed by apt-get where that can be done. Undefined if there is none in the end. */
export function findOrInstall(program: SystemProgram): string | undefined {
  const packages = ['--no-install-recommends', ...program.packages];
  return find(program) ?? (installByAptGet(packages) ? find(program) : undefined);
}

function find({ names }: SystemProgram): string | undefined {
  return names.flatMap((name) => (name.includes('/') ? [name] : onPath([name]))).find(isExecutable);
}
