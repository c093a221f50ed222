import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Locator, Page } from '@playwright/test';
import sharp from 'sharp';
import { projectRoot } from '../run-node.ts';

/** A picture of Annotate at work on the tutorial's article, and how one gets there from the list of what is left to do. */
interface Picture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
  readonly reach?: (panel: Locator) => Promise<void>;
}

const pictures: readonly Picture[] = [
  { name: 'annotate-to-do', width: 1280, height: 900, colorScheme: 'light' },
  {
    name: 'annotate-event',
    width: 1280,
    height: 800,
    colorScheme: 'dark',
    reach: async (panel) => {
      await select(panel, 'The council of Valmora voted on Monday to keep its harbour.');
      await panel.getByRole('button', { name: 'Event', exact: true }).click();
      await panel.getByText('5 May 2031').waitFor();
      await panel.getByLabel('What happens, in a sentence').fill('The council of Valmora votes to keep the harbour');
    },
  },
  {
    name: 'annotate-narrow',
    width: 390,
    height: 844,
    colorScheme: 'light',
    reach: (panel) => select(panel, 'He would close the harbour unless the state pays for the new sea wall by 2033.'),
  },
];

/** Takes the pictures of the tutorial into a folder, of an import of its article. Tells each file that it wrote. */
export async function takeAnnotatePictures(
  browser: Browser,
  folder: string,
  tell: (file: string) => Promise<void>,
): Promise<void> {
  const tutorial = await readFile(join(projectRoot, 'docs', 'authoring.md'), 'utf8');
  const [, article = ''] = /^```text article\n(.*?)^```$/ms.exec(tutorial) ?? [];
  const text = `Harbour stays open\n\n2031-05-06\n\n${article}`;
  const content = await mkdtemp(join(tmpdir(), 'verbatim-pictures-'));
  const options = { cwd: projectRoot, env: { ...process.env, CONTENT_DIR: content, ASTRO_DEV_BACKGROUND: '0' } };
  const imported = spawnSync(process.execPath, ['cli/import.ts', '-'], { ...options, input: text, encoding: 'utf8' });
  if (imported.status !== 0) throw new Error(imported.stderr);
  const server = spawn(process.execPath, ['cli/dev.ts'], { ...options, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const address = await new Promise<string>((resolve, reject) => {
      server.once('exit', () => {
        reject(new Error('The development server stopped.'));
      });
      server.stdout.on('data', (said: Buffer) => {
        const [found] = /http:\/\/localhost:\d+\//.exec(said.toString()) ?? [];
        if (found !== undefined) resolve(found);
      });
    });
    // One after the other in one browser: a font that comes late would be left out.
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    for (const { name, width, height, colorScheme, reach } of pictures) {
      const page = await context.newPage();
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      const panel = await openApp(page, `${address}articles/harbour-stays-open/`);
      await reach?.(panel);
      const path = join(folder, `${name}.webp`);
      await sharp(await page.screenshot())
        .webp({ quality: 80 })
        .toFile(path);
      await page.close();
      await tell(path);
    }
  } finally {
    server.kill('SIGTERM');
    await rm(content, { recursive: true, force: true });
  }
}

async function openApp(page: Page, address: string): Promise<Locator> {
  await page.goto(address);
  await page.getByRole('button', { name: 'Annotate' }).click();
  const panel = page.getByRole('dialog', { name: 'Annotate' });
  await panel.getByText(/^To do: /).waitFor();
  return panel;
}

/** Selects words in the app's field. */
async function select(panel: Locator, words: string): Promise<void> {
  await panel.getByLabel('The article’s text').evaluate((field, wanted) => {
    if (!(field instanceof HTMLTextAreaElement)) return;
    const start = field.value.indexOf(wanted);
    field.setSelectionRange(start, start + wanted.length);
  }, words);
  await panel.getByRole('button', { name: 'Quotation', exact: true }).waitFor();
}
