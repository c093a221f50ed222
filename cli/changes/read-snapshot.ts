import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Snapshot } from '#core/across/changes.ts';
import { readContent } from '#core/check/content.ts';
import { readFolder } from '#build/read-folder.ts';
import type { Settings } from '#settings.ts';
import { CommandError, type Terminal } from '../command.ts';
import { gitEnvironment } from './git-environment.ts';

/**
 * Reads the content as it was at a git revision, or as it is in a folder: a name that is a folder's means the folder.
 * Articles that cannot be read are left out.
 *
 * @throws {CommandError} if the name is neither.
 */
export async function readSnapshot(
  name: string,
  { contentDir, find }: Pick<Settings, 'contentDir'> & Pick<Terminal, 'find'>,
): Promise<Snapshot> {
  if (await isFolder(find(name))) return snapshotOf(find(name));
  const scratch = await mkdtemp(join(tmpdir(), 'verbatim-content-'));
  try {
    const folder = join(scratch, 'content');
    // What a revision has none of is no error.
    await mkdir(join(folder, 'articles'), { recursive: true });
    checkOut(name, contentDir, scratch);
    return await snapshotOf(folder);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function snapshotOf(folder: string): Promise<Snapshot> {
  const { articles, people, questions } = readContent(await readFolder(folder), {
    keep: ({ record }) => record,
  });
  return { articles, people, questions };
}

/** Writes the content folder of a revision to `<scratch>/content`, without touching the working copy or its index. */
function checkOut(revision: string, contentDir: string, scratch: string): void {
  const env = gitEnvironment({ GIT_INDEX_FILE: join(scratch, 'index') });
  const git = (...args: string[]) => spawnSync('git', ['-C', contentDir, ...args], { encoding: 'utf8', env });
  if (git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`).status !== 0) {
    throw new CommandError(`“${revision}” is neither a git revision nor a folder.`);
  }
  const top = must(git('rev-parse', '--show-toplevel'));
  const tree = `${revision}:${must(git('rev-parse', '--show-prefix'))}`;
  // A revision without the folder has no content: everything since is new.
  if (git('cat-file', '-e', tree).status !== 0) return;
  must(git('read-tree', tree));
  must(git('-C', top, 'checkout-index', '--all', `--prefix=${join(scratch, 'content')}/`));
}

function must({ status, stdout, stderr }: { status: number | null; stdout: string; stderr: string }): string {
  if (status !== 0) throw new CommandError(`git cannot read the content of that revision: ${stderr.trim()}`);
  return stdout.trim();
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
