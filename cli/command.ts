import { Console } from 'node:console';
import { existsSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { hostInSite } from '#build/hosts.ts';
import { FolderError } from '#build/read-folder.ts';
import { messageOf } from '#build/system-error.ts';
import { readSettings, SettingsError, type Settings } from '#settings.ts';
import packageJson from '../package.json' with { type: 'json' };

/** What went wrong is for the person at the terminal: shown as it is, without a stack. Exit code 1. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** The arguments cannot be used: shown with what the command takes. Exit code 2. */
export class UsageError extends CommandError {}

/** What a command is started with, and where it speaks. */
interface Start {
  readonly args: readonly string[];
  readonly variables: NodeJS.ProcessEnv;
  readonly stdin: () => AsyncIterable<unknown>;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
}

/** The terminal that a command runs in. */
export interface Terminal extends Start {
  readonly console: Console;
  /** The folder that the person is in: npm runs scripts in the project's. */
  readonly here: string;
  /** What a person names, from where they are; what is not there is looked for in the project's folder. */
  readonly find: (path: string) => string;
}

export interface Takes<Options extends ParseArgsOptionsConfig> {
  /** What `--help` prints: `npm run new -- "Title" [--date day]`, and what is to be known of it. */
  readonly usage: string;
  readonly options: Options;
  /** How many arguments may stand beside the options; none if it is not said. */
  readonly most?: number;
  /** Makes the arguments such that they can be parsed. */
  readonly prepare?: (args: readonly string[]) => readonly string[];
}

/** What a person gave: `values` of the options, and `positionals`. */
export type Given<Options extends ParseArgsOptionsConfig> = ReturnType<typeof parse<Options>>;

/** A command line script as a function: it resolves to the exit code. */
export type Command = (start: Start) => Promise<number>;

/**
 * Makes a command of what it takes and what it does with its arguments and settings. Errors that the person can mend are
 * shown without a stack. `--help` and `--version` are answered here, and nothing else is done then; nor is it with an
 * argument that the command does not take.
 */
export function command<const Options extends ParseArgsOptionsConfig>(
  { usage, options, most = 0, prepare = (args) => args }: Takes<Options>,
  body: (given: Given<Options>, settings: Settings, terminal: Terminal) => Promise<number>,
): Command {
  return async (start) => {
    const terminal = terminalOf(start);
    const args = prepare(start.args);
    try {
      const answer = answerTo(args, usage);
      if (answer === undefined) return await body(parse(options, args, most), readChecked(start.variables), terminal);
      terminal.console.log(answer);
      return 0;
    } catch (error) {
      const isForPerson = [CommandError, SettingsError, FolderError].some((kind) => error instanceof kind);
      if (!(error instanceof Error && isForPerson)) throw error;
      terminal.console.error(error instanceof UsageError ? `${error.message}\nUsage: ${usage}` : error.message);
      return error instanceof UsageError ? 2 : 1;
    }
  };
}

/** Runs a command as this process, if its file is the one that Node.js was started with: others import it. */
export async function runScript({ filename }: ImportMeta, run: Command): Promise<void> {
  const [, script = '', ...args] = process.argv;
  if (realpathSync(script) === filename) process.exitCode = await run(startOfProcess(args));
}

/** What this process is started with, with other arguments. */
function startOfProcess(args: readonly string[]): Start {
  const { env: variables, stdout, stderr } = process;
  return { args, variables, stdout, stderr, stdin: () => process.stdin };
}

function terminalOf(start: Start): Terminal {
  const here = start.variables['INIT_CWD'] || process.cwd();
  const find = (path: string) => {
    const fromHere = resolve(here, path);
    return existsSync(fromHere) ? fromHere : resolve(path);
  };
  return { ...start, here, find, console: new Console(start.stdout, start.stderr) };
}

function readChecked(variables: NodeJS.ProcessEnv): Settings {
  const settings = readSettings(variables);
  hostInSite(settings);
  const { contentDir } = settings;
  const folder = resolve(contentDir);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new SettingsError(`CONTENT_DIR is "${contentDir}", but there is no folder ${folder}.`);
  return settings;
}

function answerTo(args: readonly string[], usage: string): string | undefined {
  const options = { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' } } as const;
  const { values } = parseArgs({ args: [...args], options, strict: false });
  if (values.help === true) return `Usage: ${usage}`;
  return values.version === true ? `Verbatim ${packageJson.version}` : undefined;
}

function parse<const Options extends ParseArgsOptionsConfig>(options: Options, args: readonly string[], most: number) {
  const given = parseStrictly(options, args);
  const tooMany = given.positionals[most];
  if (tooMany !== undefined) throw new UsageError(`Unexpected argument “${tooMany}”.`);
  return given;
}

function parseStrictly<const Options extends ParseArgsOptionsConfig>(options: Options, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // Node.js goes on about arguments that begin with a hyphen.
    throw new UsageError(messageOf(error).replace(/\. To specify .*/s, '.'));
  }
}
