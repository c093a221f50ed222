import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { Command } from '../../../cli/command.ts';

/** What a command answered. */
export interface Answer {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command in this process as a terminal would: with these arguments, variables of the environment and input. */
export async function runCommand(
  command: Command,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
  input = '',
): Promise<Answer> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const said = Promise.all([text(stdout), text(stderr)]);
  const stdin = () => new PassThrough().end(Buffer.from(input));
  const code = await command({ args, variables, stdin, stdout, stderr }).finally(() => {
    stdout.end();
    stderr.end();
  });
  const [out, err] = await said;
  return { code, out, err };
}
