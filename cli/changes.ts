/**
 * `npm run changes -- <base> [<head>]`: which quotations, positions, events and notes are added, changed or removed from
 * one state of the content to another, as Markdown. A state is a git revision or a content folder; without a second one,
 * it is the content as it lies there now.
 *
 * `npm run changes -- --built <old> <new>`: the addresses that answer otherwise in the second built site, one a line.
 */
import { parseArgs } from 'node:util';
import { compareSnapshots } from '#core/across/changes.ts';
import { changesMarkdown } from './changes/changes-markdown.ts';
import { changedAddresses } from './changes/changed-addresses.ts';
import { readSnapshot } from './changes/read-snapshot.ts';
import { command, CommandError } from './command.ts';

const usage = `Usage: npm run changes -- <revision or content folder> [<revision or content folder>]
       npm run changes -- --built <old dist> <new dist>`;

await command(async ({ contentDir, siteUrl, hasSiteUrl, basePath }) => {
  const { built, names } = readArguments(process.argv.slice(2));
  const [base, head = contentDir, ...more] = names;
  if (base === undefined || more.length > 0 || (built && names.length !== 2)) throw new CommandError(usage);
  if (built) {
    const start = `${hasSiteUrl ? siteUrl : ''}${basePath}`;
    for (const address of await changedAddresses(base, head).catch(noFolder)) console.log(start + address.slice(1));
    return 0;
  }
  const [before, after] = [await readSnapshot(base, contentDir), await readSnapshot(head, contentDir)];
  console.log(changesMarkdown(compareSnapshots(before, after)).trimEnd());
  return 0;
});

function readArguments(args: readonly string[]) {
  try {
    const options = { built: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
    return { built: values.built, names: positionals };
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

function noFolder(error: unknown): never {
  throw new CommandError(`A built site cannot be read: ${error instanceof Error ? error.message : String(error)}`);
}
