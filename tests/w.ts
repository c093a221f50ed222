import { chromium } from '@playwright/test';
import { serveSite } from '../cli/serve-site.ts';
const site = await serveSite({ dir: '/tmp/access-country', basePath: '/' });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage();
await page.goto(site.url + 'articles/one-voice-and-two-tongues/');
console.log(await page.evaluate(() => { const t = document.querySelector('.positions')!; const r = t.rows[0]; return [getComputedStyle(t.tHead).display, r.innerHTML.slice(0,300), [...r.cells].map(c=>c.nodeName+':'+c.innerHTML.length+getComputedStyle(c).display)]; }));
console.log(await page.evaluate(() => { const t = document.querySelector('th.stave')!; return [t.outerHTML.slice(0,200), getComputedStyle(t).display, t.parentElement.outerHTML.slice(0,300)]; }));
await browser.close(); await site.close();
