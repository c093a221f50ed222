import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { AxeBuilder } from '@axe-core/playwright';
import { serveSite } from '../cli/serve-site.ts';
import { kindOf, pagesOf } from './browser/pages.ts';
const dir = process.argv[2]!; const filter = new RegExp(process.argv[3] ?? '');
const site = await serveSite({ dir, basePath: '/' });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await (await browser.newContext({ reducedMotion: 'reduce' })).newPage();
const size = (a: string) => statSync(join(dir, a.endsWith('.html') ? a : `${a}index.html`)).size;
const all = pagesOf(dir);
const pages = [...new Set([...all.filter(a=>/^articles\/[^/]+\/$/.test(a)), ...[...Map.groupBy(all, kindOf).values()].flatMap((p) => p.toSorted((a, b) => size(b) - size(a)).slice(0, 1))])].filter(a=>filter.test(a));
const counts = new Map<string, Set<string>>();
let rules: any;
for (const address of pages) {
  await page.goto(site.url + address);
  for (const look of [{colorScheme:'light',forcedColors:'none'},{colorScheme:'dark',forcedColors:'none'},{colorScheme:'dark',forcedColors:'active'}] as const) {
    await page.emulateMedia({...look, reducedMotion:'reduce'});
    const t = performance.now();
    if (!rules) { const axe = (await import('axe-core')).default; rules = Object.fromEntries(axe.getRules().filter(r=>!r.tags.includes('deprecated')).map(r=>[r.ruleId,{enabled:true}])); console.log(Object.keys(rules).length); }
    const { violations, incomplete } = await new AxeBuilder({ page }).options({ rules }).analyze();
    console.log(address, look.colorScheme, look.forcedColors, Math.round(performance.now()-t), violations.length, incomplete.map(i=>i.id+':'+i.nodes.length).join());
    for (const v of violations) for (const n of v.nodes) { const k = v.id; if(!counts.has(k)) counts.set(k, new Set()); counts.get(k)!.add(kindOf(address)+' | '+n.html.slice(0,160)+' | '+(n.failureSummary ?? '').replace(/\s+/g,' ').slice(0,160)); }
  }
}
for (const [k, v] of counts) { console.log('##', k, v.size); for (const each of [...v].slice(0, 8)) console.log('   ', each); }
await browser.close(); await site.close();
