import { spawn } from 'node:child_process';
import { projectRoot } from '../run-node.ts';

/** What a process and its children under Node.js used of the machine, all their threads included. */
export interface ProcessUse {
  readonly userSeconds: number;
  readonly systemSeconds: number;
  readonly wallSeconds: number;
  /** Of the largest of them. */
  readonly peakMegabytes: number;
  readonly output: string;
}

/** A process tells its own use of the machine when it ends: a parent cannot ask for it in Node. */
const tellUse =
  'data:text/javascript,process.on("exit", () => { const { userCPUTime, systemCPUTime, maxRSS } = ' +
  'process.resourceUsage(); console.error("use", userCPUTime, systemCPUTime, maxRSS); })';

export interface MeasureOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** Where it runs; the project's folder by default. */
  readonly folder?: string;
}

/**
 * Runs a program under Node.js and measures it.
 *
 * @throws {Error} with all that it printed, if it fails.
 */
export function measureProcess(args: readonly string[], options: MeasureOptions = {}): Promise<ProcessUse> {
  return run(process.execPath, ['--import', tellUse, ...args], options, (output) =>
    [...output.matchAll(/^use (\d+) (\d+) (\d+)$/gm)].map(([, user, system, peak]) => ({
      userSeconds: Number(user) / 1_000_000,
      systemSeconds: Number(system) / 1_000_000,
      peakMegabytes: Number(peak) / 1000,
    })),
  );
}

/**
 * Runs any program under GNU time and measures it.
 *
 * @throws {Error} with all that it printed, if it fails.
 */
export function measureProgram(args: readonly string[], options: MeasureOptions = {}): Promise<ProcessUse> {
  return run('/usr/bin/time', ['-f', 'use %U %S %M', ...args], options, (output) =>
    [...output.matchAll(/^use ([\d.]+) ([\d.]+) (\d+)$/gm)].map(([, user, system, peak]) => ({
      userSeconds: Number(user),
      systemSeconds: Number(system),
      peakMegabytes: Number(peak) / 1000,
    })),
  );
}

type Told = Pick<ProcessUse, 'userSeconds' | 'systemSeconds' | 'peakMegabytes'>;

function run(
  program: string,
  args: readonly string[],
  { environment = {}, folder = projectRoot }: MeasureOptions,
  read: (output: string) => Told[],
): Promise<ProcessUse> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(program, args, {
      cwd: folder,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => {
      const told = read(output);
      if (code !== 0 || told.length === 0) {
        reject(new Error(output));
        return;
      }
      resolve({
        userSeconds: told.reduce((sum, { userSeconds }) => sum + userSeconds, 0),
        systemSeconds: told.reduce((sum, { systemSeconds }) => sum + systemSeconds, 0),
        peakMegabytes: Math.max(...told.map(({ peakMegabytes }) => peakMegabytes)),
        wallSeconds: (performance.now() - start) / 1000,
        output,
      });
    });
  });
}
