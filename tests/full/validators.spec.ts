import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { HtmlValidate } from 'html-validate';
import { LinkChecker, LinkState } from 'linkinator';
import { z } from 'zod';
import { projectRoot } from '../../cli/run-node.ts';
import { builtFolder, pagesOf } from '../browser/pages.ts';
import { countrySite, countrySiteBelowPath, serveBuilt } from '../browser/site.ts';
import { findOrInstall } from '../engines/find-program.ts';
import { htmlRules } from './html-rules.ts';

/* What validators of other makers say of every page of the fictional country, and of the site’s own. */

const fileOf = (dir: string, address: string) =>
  join(dir, address === '' || address.endsWith('/') ? `${address}index.html` : address);

const nuReport = z.object({
  messages: z.array(
    z.object({ type: z.string(), url: z.string().optional(), message: z.string(), lastLine: z.number().optional() }),
  ),
});

test('the Nu HTML Checker finds no error on any page', async () => {
  test.setTimeout(240_000);
  const java = findOrInstall({ names: ['java'], packages: ['default-jre-headless'] });
  test.skip(java === undefined, 'There is no Java: install it, on Debian the package default-jre-headless.');
  const jar = join(projectRoot, 'node_modules/vnu-jar/build/dist/vnu.jar');
  for (const dir of [await countrySite(), builtFolder]) {
    const args = ['-jar', jar, '--exit-zero-always', '--skip-non-html', '--format', 'json', dir];
    const { stderr } = await promisify(execFile)(java ?? '', args, { maxBuffer: 2 ** 28 });
    const { messages } = nuReport.parse(JSON.parse(stderr));
    // It says of every page that its policy lets no file in, because the page is read from a folder: it has read them all.
    const read = new Set(messages.map(({ url }) => url));
    expect(read.size).toBe(pagesOf(dir).length);
    expect(messages.filter(({ type }) => type !== 'info')).toEqual([]);
  }
});

test('html-validate finds no error on any page', async () => {
  test.setTimeout(240_000);
  const htmlValidate = new HtmlValidate(htmlRules);
  for (const dir of [await countrySite(), builtFolder]) {
    for (const address of pagesOf(dir)) {
      const { results } = await htmlValidate.validateString(readFileSync(fileOf(dir, address), 'utf8'));
      const found = results.flatMap(({ messages }) =>
        messages.map(({ ruleId, message, line }) => ({ ruleId, message, line })),
      );
      expect(found, `/${address}`).toEqual([]);
    }
  }
});

for (const [where, base, folder] of [
  ['at the root', '/', countrySite],
  ['below a path', '/verbatim/', countrySiteBelowPath],
] as const) {
  test(`linkinator finds no broken link and no broken fragment ${where}`, async () => {
    test.setTimeout(240_000);
    const dir = await folder();
    const served = await serveBuilt(dir, base);
    try {
      const { origin } = new URL(served.url);
      const { links, passed } = await new LinkChecker().check({
        path: served.url,
        recurse: true,
        checkFragments: true,
        checkCss: true,
        // Only what is ours: the country’s own addresses are of no host that exists.
        linksToSkip: (link) => Promise.resolve(!link.startsWith(`${origin}/`)),
      });
      expect(
        links.filter(({ state }) => state === LinkState.BROKEN).map(({ url, parent }) => `${parent ?? ''}: ${url}`),
      ).toEqual([]);
      expect(passed).toBe(true);
      // It has really been everywhere that ways lead to: the pieces for other sites are reached from their codes alone.
      const visited = new Set(
        links.filter(({ state }) => state === LinkState.OK).map(({ url }) => url.replace(/#.*/, '')),
      );
      const missed = pagesOf(dir).filter(
        (address) => !/^embed\/|^404/.test(address) && !visited.has(served.url + address),
      );
      console.log(`${String(links.length)} links ${where}, ${String(visited.size)} addresses`);
      expect(missed).toEqual([]);
    } finally {
      await served.close();
    }
  });
}

test('csp_evaluator finds no weakness of high severity in any content policy', async () => {
  const policies = new Map<string, string>();
  for (const dir of [await countrySite(), builtFolder]) {
    for (const address of pagesOf(dir)) {
      const [, policy = 'none'] =
        /http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(readFileSync(fileOf(dir, address), 'utf8')) ??
        [];
      policies.set(policy.replaceAll('&#39;', "'"), address);
    }
  }
  expect(policies.size).toBe(3);
  for (const [policy, address] of policies) {
    const findings = new CspEvaluator(new CspParser(policy).csp).evaluate();
    const highest: number = Severity.HIGH;
    const high = findings.filter(({ severity }: { severity: number }) => severity <= highest);
    expect(
      high.map(({ directive, value, description }) => `${directive} ${value ?? ''}: ${description}`),
      address,
    ).toEqual([]);
  }
});
