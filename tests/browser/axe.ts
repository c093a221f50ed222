import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import axe from 'axe-core';

const rules = axe.getRules().filter(({ tags }) => !tags.includes('deprecated'));
const enabled = (ids: readonly { readonly ruleId: string }[]) =>
  Object.fromEntries(ids.map(({ ruleId }) => [ruleId, { enabled: true }]));

/** Every rule that axe has: WCAG 2.2 to level AAA, best practices, and those that it keeps switched off. */
const everyRule = enabled(rules);

/** The rules whose answer depends on colours and sizes; all others ask the same of the same document, however it looks. */
const lookRules = rules
  .filter(
    ({ ruleId, tags }) => tags.includes('cat.color') || /^(?:target-size|scrollable-region-focusable)$/.test(ruleId),
  )
  .map(({ ruleId }) => ruleId);

/** What axe finds on a page, or in a part of it: by every rule it has, or by those that depend on its look. */
export async function axeFindings(
  page: Page,
  which: 'all' | 'look',
  part?: Parameters<AxeBuilder['include']>[0],
): Promise<string[]> {
  // The page has no frames that axe would have to be sent into, and what holds is not listed: either takes most of the time.
  const builder = new AxeBuilder({ page }).setLegacyMode();
  if (part !== undefined) builder.include(part);
  if (which === 'all') builder.options({ rules: everyRule, resultTypes: ['violations'] });
  else builder.options({ runOnly: { type: 'rule', values: lookRules }, resultTypes: ['violations'] });
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `axe, ${id}: ${html.slice(0, 200)}`));
}
