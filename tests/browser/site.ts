import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { projectRoot, tools } from '../../cli/run-node.ts';
import { serveSite, type ServedSite } from '../../cli/serve-site.ts';
import { writeExamples } from '../examples/write-examples.ts';

export interface SiteOptions {
  /** A folder of content, relative to the project; the site's own by default. */
  readonly contentDir?: string;
  readonly basePath?: string;
  readonly siteUrl?: string;
  /** More variables of the environment. */
  readonly variables?: Readonly<Record<string, string>>;
}

export interface BuiltSite {
  /** The folder of the built files. */
  readonly dir: string;
  /** What the build printed. */
  readonly output: string;
  /** Deletes the folder. */
  readonly remove: () => Promise<void>;
}

/** A build failed; the message is all that it printed, and `exitCode` its exit code. */
export class BuildError extends Error {
  override readonly name = 'BuildError';
  readonly exitCode: number;

  constructor(exitCode: number, output: string) {
    super(output);
    this.exitCode = exitCode;
  }
}

/** Astro keeps what it makes on the way inside the project only if the site is built there; outside, two builds collide. */
export const buildsFolder = join(projectRoot, 'node_modules', '.cache', 'verbatim');

/**
 * Builds the site into a folder of its own, by the command a deployer uses. It takes seconds, so build each variant in
 * one file, in `test.beforeAll`, and remove it in `test.afterAll`. Throws a {@link BuildError}.
 */
export async function buildSite(options: SiteOptions = {}): Promise<BuiltSite> {
  await mkdir(buildsFolder, { recursive: true });
  return buildInto(await mkdtemp(join(buildsFolder, 'site-')), options);
}

/** The variable that names the folder of this run's shared sites: `tests/shared-sites.ts` makes and deletes it. */
export const sharedFolder = 'VERBATIM_SHARED_SITES';

/** The site of a fictional country, which has everything that a content folder may have. */
export const country = { contentDir: 'tests/fixtures/country' } as const;

/** The country's site. It is built once a run, for whichever spec file asks first; the others wait. Only read it. */
export const countrySite = () => sharedSite('country', () => country);

/** The site of the examples of every component: see `tests/examples/`. */
export const examplesSite = () =>
  sharedSite('examples', async () => ({
    contentDir: await writeExamples(),
    variables: { SEARCH: 'off', SHARE_PICTURES: 'off' },
  }));

/** The same below a path, without the search index and share pictures. */
export const countrySiteBelowPath = () =>
  sharedSite('country-below-path', () => ({
    ...country,
    basePath: '/verbatim/',
    variables: { SEARCH: 'off', SHARE_PICTURES: 'off' },
  }));

/** Builds a site that several spec files, in several processes, read. Resolves to its folder. Throws a {@link BuildError}. */
async function sharedSite(name: string, options: () => SiteOptions | Promise<SiteOptions>): Promise<string> {
  const dir = join(process.env[sharedFolder] ?? buildsFolder, name);
  const result = `${dir}.txt`;
  const isFirst = await mkdir(dir).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    const outcome = await buildInto(dir, await options()).then(
      () => '',
      (error: unknown) => String(error),
    );
    await writeFile(`${result}.part`, outcome);
    await rename(`${result}.part`, result);
  }
  for (;;) {
    const outcome = await readFile(result, 'utf8').catch(() => undefined);
    if (outcome === '') return dir;
    if (outcome !== undefined) throw new BuildError(1, outcome);
    await setTimeout(100);
  }
}

async function buildInto(
  dir: string,
  { contentDir = '', basePath = '', siteUrl = '', variables = {} }: SiteOptions,
): Promise<BuiltSite> {
  const remove = () => rm(dir, { recursive: true, force: true });
  const environment = {
    CONTENT_DIR: contentDir,
    BASE_PATH: basePath,
    SITE_URL: siteUrl,
    ...variables,
  };
  const { exitCode, output } = await astro(['build', '--outDir', dir], environment);
  if (exitCode === 0) return { dir, output, remove };
  await remove();
  throw new BuildError(exitCode, output);
}

/** Serves a built folder on a free port until it is closed. */
export function serveBuilt(dir: string, basePath = '/'): Promise<ServedSite> {
  return serveSite({ dir, basePath });
}

function astro(args: readonly string[], environment: Readonly<Record<string, string>>) {
  return new Promise<{ exitCode: number; output: string }>((resolve, reject) => {
    const child = spawn(process.execPath, [tools.astro, ...args], {
      cwd: projectRoot,
      // A variable of the test runner's is not the site's: Astro builds another site under NODE_ENV=test.
      env: { ...process.env, ...environment, NODE_ENV: 'production', FORCE_COLOR: '0' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const chunks: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ exitCode: code ?? 1, output: Buffer.concat(chunks).toString() });
    });
  });
}
