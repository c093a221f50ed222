import { spawn } from 'node:child_process';
import { projectRoot } from '../run-node.ts';

export interface Captured {
  readonly exitCode: number;
  /** All that was printed, unless it was shown as it came. */
  readonly output: string;
}

export interface CaptureOptions {
  readonly env: NodeJS.ProcessEnv;
  /** Show the output as it comes. */
  readonly verbose: boolean;
  /** After this the program is asked to end, and soon after made to. */
  readonly minutes: number;
}

/** Runs a JavaScript or TypeScript file of the project with this very Node.js, and keeps what it prints. */
export function capture(file: string, args: readonly string[], options: CaptureOptions): Promise<Captured> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...process.execArgv, file, ...args], {
      cwd: projectRoot,
      env: options.env,
      stdio: options.verbose ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    });
    const chunks: (Buffer | string)[] = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => chunks.push(chunk));

    // Asked by SIGINT, the test runners close their browsers and servers.
    const timers = [
      setTimeout(() => {
        chunks.push(`\nStopped: it took more than ${options.minutes} minutes.\n`);
        child.kill('SIGINT');
      }, options.minutes * 60_000),
      setTimeout(() => child.kill('SIGKILL'), options.minutes * 60_000 + 10_000),
    ];
    child.once('error', reject);
    child.once('close', (code) => {
      timers.forEach(clearTimeout);
      resolve({ exitCode: code ?? 1, output: chunks.map(String).join('') });
    });
  });
}
