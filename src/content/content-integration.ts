import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import { resolve, sep } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Article } from '#core/check/content.ts';
import { readArticle, readContent } from '#core/check/content.ts';
import type { Library } from '#core/schema/library.ts';
import { pictureAddress } from '#core/files/pictures.ts';
import { formatProblems } from '#core/check/problem.ts';
import { makeSiteRecord } from '#core/across/record.ts';
import { sourcesOf } from '#core/files/source-file.ts';
import { articleMemory, type RememberedArticle } from '#cache/article-memory.ts';
import { digester } from '#cache/digest.ts';
import type { OpenStore } from '#cache/store.ts';
import { bodyHtml } from '#text/body-html.ts';
import { site } from '#site.ts';
import { writeEditorSupport } from '#build/editor-support.ts';
import { errorPage } from '#build/error-page.ts';
import { publish, type PublishedArticle } from './published.ts';
import { contentFolder, readFolder } from '#build/read-folder.ts';

/**
 * Reads the content folder, checks it and publishes it to the pages. An error in any file stops the build, before
 * anything was written, and names them all. The development server reads it again whenever a file changes; while there
 * is an error it shows the message instead of pages, because what it would show is not what the files say: the page that
 * is open gets it as Vite's overlay, and comes back when the file is mended. Drafts are published by the development
 * server alone.
 *
 * @param openMemory opens what remembers the articles of earlier readings.
 */
export function contentIntegration({ openMemory }: { readonly openMemory: OpenStore }): AstroIntegration {
  let root = '';
  let base = '';
  return {
    name: 'verbatim-content',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
        base = config.base;
      },
      'astro:build:start': ({ logger }) => readAndPublish({ root, base, openMemory, drafts: false, logger }),
      'astro:server:setup': async ({ server, logger }) => {
        const read = () => readAndPublish({ root, base, openMemory, drafts: true, logger });
        await watchContent(server, { read, base, logger });
      },
    },
  };
}

interface ReadOptions {
  readonly root: string;
  readonly base: string;
  readonly openMemory: OpenStore;
  readonly drafts: boolean;
  readonly logger: AstroIntegrationLogger;
}

async function readAndPublish({ root, base, openMemory, drafts, logger }: ReadOptions): Promise<void> {
  const files = await readFolder(contentFolder());
  await writeEditorSupport(root, files);
  const store = openMemory();
  const memory = articleMemory(store);
  const render = (article: Article, { pictures }: Library) => bodyHtml(article, { base, pictures });
  const content = readContent<PublishedArticle>(files, {
    recall(file, library) {
      const known = memory.recall(file, library);
      if (!known) return undefined;
      const kept = new RememberedPage(known, () => {
        const { article } = readArticle(file, library);
        return article ? render(article, library) : '';
      });
      return { kept, date: known.record.date, problems: known.problems };
    },
    keep(article, reading) {
      const { record, source } = article;
      return { record, source, html: render(article, reading.library), digest: memory.remember(article, reading) };
    },
  });
  store.close();

  const { problems } = content;
  const report = () => formatProblems(problems, { sourceOf: sourcesOf(Object.values(files).flat()) });
  if (problems.some(({ severity }) => severity === 'error')) throw new ContentError(report());
  if (problems.length > 0) logger.warn(`\n${report()}`);
  const articles = content.articles.filter(({ record }) => drafts || !record.draft);
  publish({
    articles,
    across: makeSiteRecord(
      articles.map(({ record }) => record),
      content,
      site.lang,
    ),
    pictureFiles: new Map(files.pictures?.map((file) => [pictureAddress(file), file.bytes])),
    digestOf: digester(
      articles.flatMap((article) => [
        [article, article.digest],
        [article.record, article.digest],
      ]),
    ),
  });
}

/** An article that stayed as it was: its page is seldom made again, so its body is rendered when it is asked for. */
class RememberedPage implements PublishedArticle {
  readonly record;
  readonly source;
  readonly digest;
  readonly #render;
  #html: string | undefined;

  constructor({ record, source, digest }: RememberedArticle, render: () => string) {
    this.record = record;
    this.source = source;
    this.digest = digest;
    this.#render = render;
  }

  get html(): string {
    return (this.#html ??= this.#render());
  }
}

/** What the content checks found, said without a stack: the places in it are the editor's, not ours. */
class ContentError extends Error {
  override readonly name = 'ContentError';
  override readonly stack = '';

  constructor(problems: string) {
    super(`The content has errors, and nothing was built.\n\n${problems}`);
  }
}

/** Milliseconds that a file is given to be written. */
const untilWritten = 50;

interface WatchOptions {
  readonly read: () => Promise<void>;
  readonly base: string;
  readonly logger: AstroIntegrationLogger;
}

async function watchContent(server: ViteDevServer, { read, base, logger }: WatchOptions): Promise<void> {
  let message: string | undefined;
  const reload = () =>
    read().then(
      () => {
        message = undefined;
        // Astro remembers what pages there are, and their props, until it hears from a collection of its own.
        for (const { hot } of Object.values(server.environments)) hot.send('astro:content-changed', {});
        server.ws.send({ type: 'full-reload' });
      },
      (error: unknown) => {
        message = error instanceof Error ? error.message : String(error);
        logger.error(message);
        server.ws.send({ type: 'error', err: { message, stack: '' } });
      },
    );
  await reload();

  const folder = resolve(contentFolder());
  // One reading after the other: what was read last is what the files say now. However many files change meanwhile, one
  // more reading finds them all.
  let turn = Promise.resolve();
  let isWaiting = false;
  server.watcher.add(folder);
  server.watcher.on('all', (_event, path) => {
    if (isWaiting || !resolve(path).startsWith(folder + sep)) return;
    isWaiting = true;
    turn = turn
      // Whoever writes a file empties it first, and the watcher tells of both as one.
      .then(() => setTimeout(untilWritten))
      .then(() => {
        isWaiting = false;
        return reload();
      });
  });
  // The development server ends every address that no file of `src/pages` names whole with a slash, a picture's too.
  server.middlewares.use((request, _response, next) => {
    if (request.url) request.url = request.url.replace(/\/pictures\/[^?]*[^/?](?=\?|$)/, '$&/');
    next();
  });
  server.middlewares.use((request, response, next) => {
    if (message === undefined || !request.headers.accept?.includes('text/html')) {
      next();
      return;
    }
    response.statusCode = 500;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(errorPage(message, `${base.replace(/\/$/, '')}/@vite/client`));
  });
}
