import type { Loader } from 'astro/loaders';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readContent } from '#core/content.ts';
import { formatProblems } from '#core/problem.ts';
import { sourcesOf } from '#core/source-file.ts';
import { bodyHtml } from '../render/body-html.ts';
import { writeEditorSupport } from './editor-support.ts';
import { contentEvent } from './content-errors.ts';
import { contentFolder, readFolder } from './read-folder.ts';

/**
 * Hands the checked content folder to Astro: one entry an article, its record as data, its annotated body as HTML, its
 * file as body. An error in any file stops the build and names them all; the development server keeps what it had and
 * prints them. Drafts are loaded by the development server alone.
 */
export function articleLoader(): Loader {
  return {
    name: 'verbatim-articles',
    async load({ store, logger, config, watcher, generateDigest }) {
      const folder = contentFolder();
      const load = async () => {
        const files = await readFolder(folder);
        await writeEditorSupport(fileURLToPath(config.root), files);
        const content = readContent(files, (article) => {
          const { record, source } = article;
          return { record, source, html: bodyHtml(article, { base: config.base }) };
        });
        const isBroken = content.problems.some(({ severity }) => severity === 'error');
        const report = () => formatProblems(content.problems, { sourceOf: sourcesOf(Object.values(files).flat()) });
        if (isBroken) throw new ContentError(report());
        if (content.problems.length > 0) logger.warn(`\n${report()}`);
        store.clear();
        for (const { record, source, html } of content.articles) {
          if (record.draft && !watcher) continue;
          store.set({
            id: record.slug,
            data: { record },
            body: source,
            rendered: { html },
            digest: generateDigest(JSON.stringify(record) + html + source),
          });
        }
      };

      // The development server shows what is wrong in the browser, and stays up until it is mended.
      const reload = () =>
        load().then(
          () => watcher?.emit(contentEvent, undefined),
          (error: unknown) => {
            const message = error instanceof Error ? error.message : String(error);
            logger.error(message);
            watcher?.emit(contentEvent, message);
          },
        );
      await (watcher ? reload() : load());
      const root = resolve(folder);
      watcher?.add(root);
      watcher?.on('all', (_event, path) => {
        if (!resolve(path).startsWith(root)) return;
        void reload();
      });
    },
  };
}

/** What the content checks found, said without a stack: the places in it are the editor's, not ours. */
class ContentError extends Error {
  override readonly name = 'ContentError';
  override readonly stack = '';

  constructor(problems: string) {
    super(`The content has errors, and nothing was built.\n\n${problems}`);
  }
}
