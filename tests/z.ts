import { statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { serveSite } from '../cli/serve-site.ts';
import { kindOf, pagesOf } from './browser/pages.ts';
import { smallTargets } from './browser/targets.ts';
const dir = process.argv[2]!; const filter = new RegExp(process.argv[3] ?? '');
const site = await serveSite({ dir, basePath: '/' });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage({ reducedMotion: 'reduce' });
const size = (a: string) => statSync(join(dir, a.endsWith('.html') ? a : `${a}index.html`)).size;
const pages = [...Map.groupBy(pagesOf(dir), kindOf).values()].flatMap((p) => p.toSorted((a, b) => size(b) - size(a)).slice(0, 1)).filter(a=>filter.test(a));
for (const w of [360, 1440]) for (const address of pages) {
  await page.setViewportSize({width: w, height: 900});
  await page.goto(site.url + address);
  const f = await smallTargets(page);
  const g = Map.groupBy(f, e => e.replace(/“.*/, ''));
  console.log('##', w, address, f.length); for (const [k, v] of g) console.log('    ', v.length, v[0]);
}
await browser.close(); await site.close();
