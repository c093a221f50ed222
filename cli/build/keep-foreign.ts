import { copyFileSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandError } from '../command.ts';
import { markerName } from './build-marker.ts';

/**
 * Puts what no build made, such as a CNAME or a repository, from the old folder of a site into the new one. It stays in
 * the old folder as well: files are linked, or copied where a disk has no links, so that nothing is lost whenever this ends.
 *
 * @param made The files that the build made which made the old folder.
 * @returns What was kept, as paths with slashes.
 * @throws {CommandError} if the new site has a file of its own in such a place, or a disk is mounted inside.
 */
export function keepForeign(from: string, to: string, made: ReadonlySet<string>): string[] {
  const kept = foreignIn(from, '', made, foldersOf(made));
  for (const path of kept) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    put(join(from, path), join(to, path), lstatSync(from).dev);
  }
  return kept;
}

function foreignIn(root: string, below: string, made: ReadonlySet<string>, folders: ReadonlySet<string>): string[] {
  return readdirSync(join(root, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) return folders.has(path) ? foreignIn(root, path, made, folders) : [path];
    return made.has(path) || path === markerName ? [] : [path];
  });
}

/** The folders that hold these files, at every level. */
function foldersOf(files: ReadonlySet<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const file of files) {
    for (let at = file.lastIndexOf('/'); at > 0; at = file.lastIndexOf('/', at - 1)) folders.add(file.slice(0, at));
  }
  return folders;
}

function put(from: string, to: string, disk: number): void {
  const source = lstatSync(from);
  const there = lstatSync(to, { throwIfNoEntry: false });
  if (source.isDirectory() && (there?.isDirectory() ?? true)) {
    if (source.dev !== disk)
      throw new CommandError(`A disk or volume is mounted at ${from}. Unmount it, then build again.`);
    if (!there) mkdirSync(to, { mode: source.mode });
    for (const name of readdirSync(from)) put(join(from, name), join(to, name), disk);
  } else if (!there) {
    linkOrCopy(from, to);
  } else if (!(source.isFile() && there.isFile() && readFileSync(from).equals(readFileSync(to)))) {
    throw new CommandError(
      `${from} was not made by a build, but this build makes one of that name. Move yours elsewhere, then build again.`,
    );
  }
}

function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
