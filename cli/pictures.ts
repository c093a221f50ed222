/**
 * `npm run pictures`: takes the pictures that the README and docs/ show into docs/pictures: of the first article, from
 * dist/ as it is built, and of Annotate, from a development server of its own.
 */
import { mkdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { chromium } from '@playwright/test';
import { command, runScript } from './command.ts';
import { chromiumArguments, ChromiumError, findChromium, howToGetChromium } from './find-chromium.ts';
import { takeAnnotatePictures } from './pictures/annotate.ts';
import { projectRoot } from './run-node.ts';
import { serveSite } from './serve-site.ts';

interface Picture {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly colorScheme: 'light' | 'dark';
  /** What stands at the picture's top; the page's own top if missing. */
  readonly from?: string;
}

const pictures: readonly Picture[] = [
  { name: 'article-wide', width: 1280, height: 1150, colorScheme: 'light' },
  { name: 'positions', width: 1280, height: 1000, colorScheme: 'light', from: '#positions' },
  { name: 'timeline-dark', width: 1280, height: 800, colorScheme: 'dark', from: '#timeline' },
  { name: 'article-narrow', width: 360, height: 1150, colorScheme: 'light', from: '#text' },
];

const tell = async (path: string) => {
  console.log(`${String((await stat(path)).size).padStart(8)}  ${basename(path)}`);
};

const takePictures = command({ usage: 'npm run pictures', options: {} }, async () => {
  const executablePath = findChromium();
  if (!executablePath) throw new ChromiumError(howToGetChromium);
  const folder = join(projectRoot, 'docs', 'pictures');
  await mkdir(folder, { recursive: true });
  const site = await serveSite({ dir: join(projectRoot, 'dist'), basePath: '/' });
  const browser = await chromium.launch({ executablePath, args: chromiumArguments() });
  try {
    for (const { name, width, height, colorScheme, from } of pictures) {
      const page = await browser.newPage({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
      await page.goto(`${site.url}articles/ukraine-needs-us-security-guarantee/`);
      await page.evaluate(() => document.fonts.ready);
      const top =
        from === undefined ? 0 : await page.locator(from).evaluate((element) => element.getBoundingClientRect().top);
      const path = join(folder, `${name}.png`);
      await page.screenshot({ path, fullPage: true, clip: { x: 0, y: Math.max(0, top - 24), width, height } });
      await page.close();
      await tell(path);
    }
    await takeAnnotatePictures(browser, folder, tell);
  } finally {
    await browser.close();
    await site.close();
  }
  return 0;
});

await runScript(import.meta, takePictures);
