import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { buildsFolder, sharedFolder } from './browser/site.ts';

/** Before the tests: makes the folder of the sites that several spec files share. After them: deletes it. */
async function makeFolder(): Promise<() => Promise<void>> {
  await mkdir(buildsFolder, { recursive: true });
  const folder = await mkdtemp(join(buildsFolder, 'shared-'));
  process.env[sharedFolder] = folder;
  return () => rm(folder, { recursive: true, force: true });
}

// eslint-disable-next-line no-restricted-exports -- Playwright calls the default export of a global setup
export default makeFolder;
