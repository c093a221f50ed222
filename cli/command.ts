import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { hostInSite } from '#build/hosts.ts';
import { FolderError } from '#build/read-folder.ts';
import { readSettings, SettingsError, type Settings } from '#settings.ts';
import packageJson from '../package.json' with { type: 'json' };

/** What went wrong is for the person at the terminal: shown as it is, without a stack. Exit code 1. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** The arguments cannot be used: shown with what the command takes. Exit code 2. */
export class UsageError extends CommandError {}

export interface Takes<Options extends ParseArgsOptionsConfig> {
  /** What `--help` prints: `npm run new -- "Title" [--date day]`, and what is to be known of it. */
  readonly usage: string;
  readonly options: Options;
  /** How many arguments may stand beside the options; none if it is not said. */
  readonly most?: number;
  /** The arguments; those of this process if they are not given. */
  readonly args?: readonly string[];
}

/** What a person gave: `values` of the options, and `positionals`. */
export type Given<Options extends ParseArgsOptionsConfig> = ReturnType<typeof parse<Options>>;

/**
 * Runs the body of a command line script with its arguments and the settings that it is started with; its result is the
 * exit code. Errors that the person can mend are shown without a stack. `--help` and `--version` are answered here, and
 * nothing else is done then; nor is it with an argument that the command does not take.
 */
export async function command<const Options extends ParseArgsOptionsConfig>(
  takes: Takes<Options>,
  body: (given: Given<Options>, settings: Settings) => Promise<number>,
): Promise<void> {
  const { usage, options, most = 0, args = process.argv.slice(2) } = takes;
  try {
    const answer = answerTo(args, usage);
    if (answer === undefined) process.exitCode = await body(parse(options, args, most), checkedSettings());
    else console.log(answer);
  } catch (error) {
    const isForPerson = [CommandError, SettingsError, FolderError].some((kind) => error instanceof kind);
    if (!(error instanceof Error && isForPerson)) throw error;
    console.error(error instanceof UsageError ? `${error.message}\nUsage: ${usage}` : error.message);
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}

function checkedSettings(): Settings {
  const settings = readSettings(process.env);
  hostInSite(settings);
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
  if (tooMany !== undefined) throw new UsageError(`“${tooMany}” is an argument too many.`);
  return given;
}

function parseStrictly<const Options extends ParseArgsOptionsConfig>(options: Options, args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    // Node.js goes on about arguments that begin with a hyphen.
    throw new UsageError(String(error instanceof Error ? error.message : error).replace(/\. To specify .*/s, '.'));
  }
}

/** The folder that the person is in: npm runs scripts in the project's. */
export function here(): string {
  return process.env['INIT_CWD'] || process.cwd();
}

/** What a person names, from where they are; what is not there is looked for in the project's folder. */
export function find(path: string): string {
  const fromHere = resolve(here(), path);
  return existsSync(fromHere) ? fromHere : resolve(path);
}
