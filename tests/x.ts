import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { serveSite } from '../cli/serve-site.ts';
import { kindOf, pagesOf } from './browser/pages.ts';
const dir = process.argv[2]!; const filter = new RegExp(process.argv[3] ?? '');
const site = await serveSite({ dir, basePath: '/' });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const page = await browser.newPage({ reducedMotion: 'reduce' });
const source = readFileSync('node_modules/accessibility-checker-engine/ace.js', 'utf8');
const size = (a: string) => statSync(join(dir, a.endsWith('.html') ? a : `${a}index.html`)).size;
const pages = [...Map.groupBy(pagesOf(dir), kindOf).values()].flatMap((p) => p.toSorted((a, b) => size(b) - size(a)).slice(0, 1)).filter(a=>filter.test(a));
const counts = new Map<string, Set<string>>();
for (const address of pages) {
  const errors: string[] = []; page.on('console', m => { if (m.type()==='error') errors.push(m.text()); });
  await page.goto(site.url + address);
  const client = await page.context().newCDPSession(page);
  const { frameTree } = await client.send('Page.getFrameTree');
  const { executionContextId } = await client.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'checker' });
  const t = performance.now();
  const load = await client.send('Runtime.evaluate', { expression: source, contextId: executionContextId });
  if (load.exceptionDetails) console.log(load.exceptionDetails);
  const { result, exceptionDetails } = await client.send('Runtime.evaluate', { contextId: executionContextId, awaitPromise: true, returnByValue: true, expression: `(async () => {
    const report = await new ace.Checker().check(document, ['IBM_Accessibility', 'WCAG_2_2']);
    return report.results.filter(({value}) => value[1] !== 'PASS' ).map(({ruleId, value, message, snippet, path}) => [ruleId, value.join('/'), message, snippet, path.dom]);
  })()` });
  if (exceptionDetails) console.log(exceptionDetails);
  console.log(address, Math.round(performance.now() - t), 'ms', result.value?.length, errors);
  for (const [rule, value, message, snippet] of result.value ?? []) { const k = rule+' '+value; if(!counts.has(k)) counts.set(k, new Set()); counts.get(k)!.add(kindOf(address)+' | '+message+' | '+snippet.slice(0,140)); }
  await client.detach();
}
for (const [k, v] of counts) { console.log('##', k, v.size); for (const each of [...v].slice(0, 6)) console.log('   ', each); }
await browser.close(); await site.close();
