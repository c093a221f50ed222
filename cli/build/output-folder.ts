import { lstat, readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { unlessMissing } from '#build/system-error.ts';
import { markerName } from './build-marker.ts';

/** What is found where a build is to write. */
export interface OutputFolder {
  /** As the person wrote it. */
  readonly name: string;
  /** Absolute, with links followed. */
  readonly path: string;
  readonly kind: 'missing' | 'folder' | 'file' | 'broken link' | 'special file';
  /** Whether a link on the way leads elsewhere than the name says. */
  readonly isThroughLink: boolean;
  /** What lies in the folder. */
  readonly entries: readonly string[];
  /** Whether another disk or volume begins here: it cannot be swapped for another folder. */
  readonly isMountPoint: boolean;
}

/** Folders that a build must not replace: absolute, with links followed. */
export interface PreciousFolders {
  readonly project: string;
  readonly content: string;
}

/** Looks at the place that a person named. Changes nothing. */
export async function lookAtOutput(name: string, from: string): Promise<OutputFolder> {
  const place = resolve(from, name);
  const nothing = { name, entries: [], isThroughLink: false, isMountPoint: false };
  const found = await lstat(place).catch(unlessMissing);
  if (!found) {
    const path = await realPathOf(place);
    return { ...nothing, path, isThroughLink: path !== place, kind: 'missing' };
  }
  const target = found.isSymbolicLink() ? await stat(place).catch(() => undefined) : found;
  if (!target) return { ...nothing, path: place, kind: 'broken link' };
  const path = await realpath(place);
  const isThroughLink = path !== place;
  if (!target.isDirectory())
    return { ...nothing, path, isThroughLink, kind: target.isFile() ? 'file' : 'special file' };
  const isMountPoint = target.dev !== (await stat(dirname(path))).dev;
  return { name, path, kind: 'folder', isThroughLink, entries: (await readdir(path)).sort(), isMountPoint };
}

/**
 * Why a build must not write there, as a sentence for the person; undefined if it may. It may into a folder that is
 * missing, empty or marked as a build, and that neither holds the project or its sources nor lies in them.
 */
export function whyNotBuildInto(output: OutputFolder, { project, content }: PreciousFolders): string | undefined {
  const { name, path, kind, entries } = output;
  const instead = 'Give the built site a folder of its own, such as --outDir dist.';
  if (name.trim() === '') return `--outDir is empty (perhaps a variable is not set?). ${instead}`;

  const shown = `"${name}"`;
  if (path === project) return `${shown} is the project itself, which a build must not replace. ${instead}`;
  if (isInside(project, path)) return `${shown} holds the project, which a build must not replace. ${instead}`;
  if (path === content) return `${shown} is the content folder, which a build must not replace. ${instead}`;
  if (isInside(content, path)) return `${shown} holds the content folder, which a build must not replace. ${instead}`;
  if (isInside(path, content)) return `${shown} lies in the content folder, where a build must not write. ${instead}`;
  for (const sources of [join(project, 'src'), join(project, 'public')]) {
    if (path === sources || isInside(path, sources))
      return `${shown} is part of the project’s sources (${basename(sources)}), where a build must not write. ${instead}`;
  }
  if (path.split(sep).includes('.git'))
    return `${shown} lies in a repository’s own folder, where a build must not write. ${instead}`;

  if (kind === 'broken link') return `${shown} is a broken link. Correct or remove it.`;
  if (kind === 'file' || kind === 'special file') return `${shown} is a ${kind}; expected a folder. ${instead}`;
  if (output.isMountPoint)
    return `A disk or volume is mounted at ${shown}, so a new site cannot simply take its place. Name a folder in it, such as --outDir ${join(name, 'site')}.`;
  if (entries.length > 0 && !entries.includes(markerName)) {
    const what = entries.includes('.git')
      ? 'a repository'
      : `files that no build of this project made (${someOf(entries)})`;
    return `${shown} holds ${what}, and a build replaces what it finds. Move that elsewhere, or name a new or empty folder.`;
  }
  return undefined;
}

/** Whether a path lies below a folder, at whatever depth. */
function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way.split(sep)[0] !== '..' && !isAbsolute(way);
}

/** The real path of what is not there yet: links of the folders above it are followed. */
async function realPathOf(place: string): Promise<string> {
  const real = await realpath(place).catch(unlessMissing);
  return real ?? join(await realPathOf(dirname(place)), basename(place));
}

function someOf(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(', ');
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}
