import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ContentFiles } from '#core/check/content.ts';
import type { SourceFile } from '#core/files/source-file.ts';
import { editorSchema } from '#publish/editor-schemas.ts';

/** What the schema is called among the files of Astro's language server. */
const collection = 'front-matter';

/**
 * Tells editors what front matter may hold: they complete keys, show what a key is, and offer the people and questions
 * that exist. Astro's language server, and so its extension for Visual Studio Code, looks into `.astro/collections`
 * for a list of files and for the schema of each; setting `astro.content-intellisense`. Astro's own lists, which an
 * experimental flag would write, describe what a loader returns, and not what an editor writes.
 *
 * @param root The project's folder.
 */
export async function writeEditorSupport(root: string, files: ContentFiles): Promise<void> {
  const folder = join(root, '.astro', 'collections');
  await mkdir(folder, { recursive: true });
  const names = { people: namesOf(files.people), questions: namesOf(files.questions) };
  await writeIfChanged(join(folder, `${collection}.schema.json`), editorSchema('article', names));
  await writeIfChanged(join(folder, 'collections.json'), {
    collections: [{ name: collection, hasSchema: true }],
    entries: Object.fromEntries(files.articles.map(({ path }) => [addressForEditors(path), collection])),
  });
}

/** A file's address as Astro's language server compares it. */
function addressForEditors(path: string): string {
  return decodeURIComponent(pathToFileURL(resolve(path)).href).toLowerCase();
}

function namesOf(files: readonly SourceFile[]): string[] {
  return files.map(({ path }) => basename(path, '.yaml'));
}

/** A file that is written anew makes the language server begin anew. */
async function writeIfChanged(file: string, value: unknown): Promise<void> {
  const text = `${JSON.stringify(value, null, 2)}\n`;
  if ((await readFile(file, 'utf8').catch(() => undefined)) !== text) await writeFile(file, text);
}
