import type { Loader } from 'astro/loaders';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addressOf } from '#core/files/file-name.ts';
import type { KnownNames } from '#core/schema/front-matter.ts';
import { filePathOf } from './content-loaders.ts';

/**
 * Lists the articles of a content folder, drafts and those with errors too. Astro tells editors which files have a schema
 * from what its collections hold, and the others hold only what can be shown.
 */
export function frontMatterLoader(folder: string): Loader {
  return {
    name: 'verbatim-front-matter',
    load({ store, config }) {
      const root = fileURLToPath(config.root);
      const gone = new Set(store.keys());
      for (const path of filesOf(join(folder, 'articles'), '.md')) {
        gone.delete(path);
        if (!store.has(path)) store.set({ id: path, data: {}, filePath: filePathOf(path, root) });
      }
      for (const path of gone) store.delete(path);
      return Promise.resolve();
    },
  };
}

/** The people, questions and sources that have files. */
export function knownNames(folder: string): KnownNames {
  const ids = (kind: string) => filesOf(join(folder, kind), '.yaml').map(addressOf).sort();
  return { people: ids('people'), questions: ids('questions'), sources: ids('sources') };
}

function filesOf(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return paths.filter((path) => path.endsWith(ending)).map((path) => join(folder, path));
}
