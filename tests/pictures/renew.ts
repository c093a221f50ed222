/** `npm run pictures:reference`: takes the reference pictures anew, on this machine. */
import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { command, runScript } from '../../cli/command.ts';
import { chromiumArguments, findOrInstallChromium } from '../../cli/find-chromium.ts';
import { runNode, tools } from '../../cli/run-node.ts';
import { picturesFolder, thisMachine } from './machine.ts';

const renew = command({ usage: 'npm run pictures:reference', options: {} }, async () => {
  const executablePath = findOrInstallChromium(console.log);
  const browser = await chromium.launch({ executablePath, args: chromiumArguments() });
  const machine = thisMachine(browser.version());
  await browser.close();

  // Pictures of pages that are no more go with the rest.
  await rm(picturesFolder, { recursive: true, force: true });
  await mkdir(picturesFolder, { recursive: true });
  await writeFile(join(picturesFolder, 'machine.json'), `${JSON.stringify(machine, null, 2)}\n`);
  Object.assign(process.env, { CHROMIUM_PATH: executablePath, PICTURES: 'renew' });
  const arguments_ = [
    'test',
    '--project=full',
    'tests/full/pictures.spec.ts',
    '--update-snapshots=all',
    '--reporter=dot',
  ];
  const exitCode = await runNode(tools.playwright, arguments_);

  const files = await readdir(picturesFolder, { recursive: true });
  const sizes = await Promise.all(
    files.filter((file) => file.endsWith('.png')).map(async (file) => (await stat(join(picturesFolder, file))).size),
  );
  const all = sizes.reduce((sum, size) => sum + size, 0);
  console.log(
    `${sizes.length} reference pictures, ${(all / 1e6).toFixed(1)} MB. Look at what changed: git status, git diff.`,
  );
  return exitCode;
});

await runScript(import.meta, renew);
