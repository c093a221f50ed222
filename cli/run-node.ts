import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of package.json, with a slash at the end. */
export const projectRoot = fileURLToPath(new URL('../', import.meta.url));

/** The command line tools among the dependencies, as files for {@link runNode}. */
export const tools = {
  astro: 'node_modules/astro/bin/astro.mjs',
  eslint: 'node_modules/eslint/bin/eslint.js',
  knip: 'node_modules/knip/bin/knip.js',
  playwright: 'node_modules/@playwright/test/cli.js',
  prettier: 'node_modules/prettier/bin/prettier.cjs',
  vitest: 'node_modules/vitest/vitest.mjs',
} as const;

/**
 * Runs a JavaScript or TypeScript file of the project with this very Node.js, on this terminal. Resolves to its exit
 * code; one that a signal ended counts as 1. While it runs, Ctrl-C is the child's to answer, and a signal that asks
 * this process to end is passed on.
 *
 * @param variables of the environment, besides those of this process.
 */
export async function runNode(
  file: string,
  args: readonly string[] = [],
  variables: Readonly<Record<string, string>> = {},
): Promise<number> {
  const child = spawn(process.execPath, [...process.execArgv, file, ...args], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, ...variables },
  });
  const ignore = () => undefined;
  const pass = (signal: NodeJS.Signals) => child.kill(signal);
  process.on('SIGINT', ignore).on('SIGTERM', pass).on('SIGHUP', pass);
  try {
    return await new Promise((resolve, reject) => {
      child.once('error', reject).once('exit', (code) => {
        resolve(code ?? 1);
      });
    });
  } finally {
    process.off('SIGINT', ignore).off('SIGTERM', pass).off('SIGHUP', pass);
  }
}
