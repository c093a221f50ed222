import { spawn } from 'node:child_process';
import { projectRoot } from '../run-node.ts';

/** What a process used of the machine, all its threads included. */
export interface ProcessUse {
  readonly userSeconds: number;
  readonly systemSeconds: number;
  readonly wallSeconds: number;
  readonly peakMegabytes: number;
}

/** The process tells its own use of the machine when it ends: a parent cannot ask for it in Node. */
const tellUse =
  'data:text/javascript,process.on("exit", () => { const { userCPUTime, systemCPUTime, maxRSS } = ' +
  'process.resourceUsage(); console.error("use", userCPUTime, systemCPUTime, maxRSS); })';

/**
 * Runs a program under Node.js in the project's folder, and measures it.
 *
 * @throws {Error} with all that it printed, if it fails.
 */
export function measureProcess(
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<ProcessUse> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(process.execPath, ['--import', tellUse, ...args], {
      cwd: projectRoot,
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => {
      const use = /^use (\d+) (\d+) (\d+)$/m.exec(output);
      if (code !== 0 || use === null) {
        reject(new Error(output));
        return;
      }
      resolve({
        userSeconds: Number(use[1]) / 1_000_000,
        systemSeconds: Number(use[2]) / 1_000_000,
        wallSeconds: (performance.now() - start) / 1000,
        peakMegabytes: Number(use[3]) / 1000,
      });
    });
  });
}
