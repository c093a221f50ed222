/**
 * `npm run changes -- <base> [<head>]`: which quotations, positions, events and notes are added, changed or removed from
 * one state of the content to another, as Markdown. A state is a git revision or a content folder; without a second one,
 * it is the content as it lies there now.
 *
 * `npm run changes -- --built <old> <new>`: the addresses that answer otherwise in the second built site, one a line.
 */
import { messageOf } from '#build/system-error.ts';
import { compareSnapshots } from '#core/across/changes.ts';
import { changesMarkdown } from './changes/changes-markdown.ts';
import { changedAddresses } from './changes/changed-addresses.ts';
import { readSnapshot } from './changes/read-snapshot.ts';
import { command, CommandError, runScript, UsageError } from './command.ts';

const usage = `npm run changes -- <revision or content folder> [<revision or content folder>]
       npm run changes -- --built <old dist> <new dist>`;
const options = { built: { type: 'boolean' } } as const;

/** `npm run changes`. */
export const changes = command({ usage, options, most: 2 }, async ({ values, positionals }, settings, terminal) => {
  const { contentDir, siteUrl, hasSiteUrl, basePath } = settings;
  const { console, find } = terminal;
  const [base, head] = positionals;
  if (base === undefined) throw new UsageError('Nothing to compare: expected a revision or a content folder.');
  if (values.built === true) {
    if (head === undefined) throw new UsageError('Only one built site is named; expected two.');
    const start = `${hasSiteUrl ? siteUrl : ''}${basePath}`;
    const addresses = await changedAddresses(find(base), find(head)).catch(noFolder);
    for (const address of addresses) console.log(start + address.slice(1));
    return 0;
  }
  const before = await readSnapshot(base, { contentDir, find });
  const after = await readSnapshot(head ?? contentDir, { contentDir, find });
  console.log(changesMarkdown(compareSnapshots(before, after)).trimEnd());
  return 0;
});

function noFolder(error: unknown): never {
  throw new CommandError(`A built site cannot be read: ${messageOf(error)}`);
}

await runScript(import.meta, changes);
