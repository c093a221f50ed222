import { spawn } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { projectRoot } from '../../cli/run-node.ts';

export interface BuiltSite {
  readonly folder: string;
  /** Paths of all files from the site's address, `index.html` left off; those compressed beforehand apart. */
  readonly paths: readonly string[];
  readonly remove: () => Promise<void>;
}

/** Builds the fictional country as a deployer does, into a folder that a server without rights can read. */
export async function buildCountry(variables: Readonly<Record<string, string>>): Promise<BuiltSite> {
  const cache = join(projectRoot, 'node_modules', '.cache', 'verbatim');
  await mkdir(cache, { recursive: true });
  const made = await mkdtemp(join(cache, 'site-'));
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-site-'));
  await build(made, { CONTENT_DIR: 'tests/fixtures/country', SHARE_PICTURES: 'off', ...variables });
  await cp(made, folder, { recursive: true });
  await rm(made, { recursive: true, force: true });
  await chmod(folder, 0o755);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !/\.(?:br|gz)$/.test(entry.name))
    .map((entry) => `/${relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')}`)
    .map((path) => path.replace(/\/index\.html$/, '/'))
    .sort();
  return { folder, paths, remove: () => rm(folder, { recursive: true, force: true }) };
}

function build(folder: string, variables: Readonly<Record<string, string>>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['cli/build.ts', '--outDir', folder], {
      cwd: projectRoot,
      env: { ...process.env, NODE_ENV: 'production', ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk));
    child.once('error', reject).once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(Buffer.concat(output).toString()));
    });
  });
}
