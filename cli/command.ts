import { FolderError } from '#build/read-folder.ts';
import { EnvironmentError, readEnvironment, type Environment } from './environment.ts';

/** What went wrong is for the person at the terminal: shown as it is, without a stack. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/**
 * Runs the body of a command line script with the environment it is started in; its result is the exit code. Errors
 * that the person can mend are one line and exit code 1.
 */
export async function command(body: (environment: Environment) => Promise<number>): Promise<void> {
  try {
    process.exitCode = await body(readEnvironment(process.env));
  } catch (error) {
    if (!(error instanceof CommandError || error instanceof EnvironmentError || error instanceof FolderError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
