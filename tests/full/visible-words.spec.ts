import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { pagesOf } from '../browser/pages.ts';
import { buildSite, countrySite } from '../browser/site.ts';

/* Every word of the interface that a reader sees or hears, on every page of two sites. docs/house-style.md says how they are written. */

/** What the interface said once and does not say any more: whole strings, so that articles may have the words. */
const given = [
  /^(?:For|Against|Conditional|Silent|Nothing on this in this article\.|Nothing on this in what we read\.)$/,
  /^(?:As device|In the text|Had happened|Across articles|Compare others|Two by two|Beside others|Beside \d+ others?)$/,
  /^(?:Everybody|Anybody|Body|To embed|Besides|Source, Markdown|Record, JSON|Before this)$/,
  /^(?:Here: |To embed: |Sources?: text as supplied)/,
  /^Only .+ speaks? to this|^Nobody says anything on this|^The others say nothing|\b(?:says?|say) nothing\.$/,
  /\b(?:is|are) (?:for|against)(?: on conditions)?\.$|agree: (?:both|all) are (?:for|against) it/,
  /Silence is not neutrality|What changed is not judged here|the words lead to the passage/,
  /^“This quote is in the article, word for word\.”|Numbers lead to quotations, ¶ to paragraphs/,
  /^This article is published$|^Numbered as they stand in the text|^The latest first/,
  /\bor earlier, happened$|^Shown is |parted by|grows when a field|This is all that is folded|^A frame is as high as/,
  /^What was wrong, and stays legible$|nothing on this from$|^On the (?:one|\d+) questions? both answer/,
];

/** What has no value, or was never filled in. */
const unfilled = /\{\w+\}|\bundefined\b|\bNaN\b|\[object |<\/\w+>/;
/** “0 quotations”: what is not there is not counted. */
const counted = /(?:^|[\s(])0 \p{L}/u;

/** What a line promises, and what then has to be on the page. */
const promises: readonly (readonly [RegExp, string])[] = [
  [/The numbers lead to the words/, '.position .by a'],
  [/^Where another source differs/, '.cards del, .cards ins'],
  [/Each quotation links to its place/, '.evidence a[href*="#passage-"]'],
  [/Numbered in the order they appear/, '[id^="quote-"]'],
  [/^Above: already happened\. Below: still to come/, '.events li'],
  [/lists below lead to everything/, 'main a[href]'],
  [/^Compare .+ with…$/, 'main a[href*="/compare/"], #compare .intro'],
  [/^Compare two people$/, 'a[href*="/compare/"], a[href*="/people/"]'],
  [/^Find the words$/, 'main form'],
  [/^Read the full analysis$/, 'a[href*="/articles/"]'],
];

interface Seen {
  /** Initials that stand somewhere in a section before the name that they are short for. */
  readonly codes: readonly string[];
  readonly words: readonly string[];
  readonly empty: readonly string[];
  readonly broken: readonly string[];
}

for (const [name, folder] of [
  ['the fictional country', countrySite],
  ['the plain site', plainSite],
] as const) {
  test(`on no page of ${name} is a word out of date, missing, or a promise of what is not there`, async ({ page }) => {
    const dir = await folder();
    const pages = pagesOf(dir);
    expect(pages.length).toBeGreaterThan(10);
    const faults: string[] = [];
    for (const address of pages) {
      const file = address === '' || address.endsWith('/') ? `${address}index.html` : address;
      const { codes, words, empty, broken } = await page.evaluate(see, {
        html: readFileSync(join(dir, file), 'utf8'),
        promises: promises.map(([pattern, selector]) => [pattern.source, selector] as const),
      });
      expect(words.length, address).toBeGreaterThan(5);
      const bad = words.filter(
        (each) => unfilled.test(each) || counted.test(each) || given.some((old) => old.test(each)),
      );
      faults.push(
        ...[...bad, ...empty, ...broken, ...codes.map((code) => `no name: ${code}`)].map(
          (each) => `/${address}: ${each}`,
        ),
      );
    }
    expect(faults).toEqual([]);
  });
}

async function plainSite(): Promise<string> {
  const { dir, remove } = await buildSite({
    contentDir: 'tests/fixtures/plain',
    variables: { SEARCH: 'off', SHARE_PICTURES: 'off' },
  });
  cleanUp.push(remove);
  return dir;
}

const cleanUp: (() => Promise<void>)[] = [];
test.afterAll(() => Promise.all(cleanUp.map((remove) => remove())));

/** Runs in the browser: the words of a page outside of code, what should have words and has none, promises not kept. */
function see({ html, promises }: { html: string; promises: readonly (readonly [string, string])[] }): Seen {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const words: string[] = [];
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest('script, style, template, code, pre, textarea'))
      words.push(node.textContent ?? '');
  }
  const empty: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    for (const attribute of ['aria-label', 'title', 'alt', 'placeholder']) {
      const value = element.getAttribute(attribute);
      if (value !== null) words.push(value);
    }
  }
  for (const meta of document.querySelectorAll('meta[name="description"], meta[property^="og:"]')) {
    words.push(meta.getAttribute('content') ?? '');
    if (!meta.getAttribute('content')) empty.push(`empty: ${meta.outerHTML}`);
  }
  const speaking = 'title, h1, h2, h3, a, button, label, legend, option, summary, caption, th, dt, p, figcaption';
  for (const element of document.querySelectorAll(speaking)) {
    const isNamed = element.querySelector('img[alt], svg[aria-label]') ?? element.getAttribute('aria-label');
    // What a status says comes with the script.
    if (!element.textContent.trim() && !isNamed && element.role !== 'status')
      empty.push(`empty: ${element.outerHTML.slice(0, 200)}`);
  }
  for (const heading of document.querySelectorAll('section > h2')) {
    if (heading.parentElement?.children.length === 1) empty.push(`nothing below: ${heading.textContent}`);
  }
  const codes: string[] = [];
  for (const section of document.querySelectorAll('section, header, body')) {
    const met = new Set<string>();
    for (const sign of section.querySelectorAll('i')) {
      const code = sign.textContent.trim();
      if (code === '' || met.has(code) || sign.closest('section, header, body') !== section) continue;
      met.add(code);
      // The name stands beside it: what is around it says more than codes.
      const around = sign.parentElement?.cloneNode(true);
      if (!(around instanceof Element)) continue;
      for (const each of around.querySelectorAll('i')) each.remove();
      if (!/\p{L}{2}/u.test(around.textContent) && !sign.title)
        codes.push(`${code} in ${section.id || section.tagName}`);
    }
  }
  const said = words.map((each) => each.replaceAll(/\s+/g, ' ').trim()).filter((each) => each !== '');
  const broken = promises
    .filter(
      ([pattern, selector]) => said.some((each) => new RegExp(pattern).test(each)) && !document.querySelector(selector),
    )
    .map(([pattern]) => `not kept: ${pattern}`);
  return { codes, words: said, empty, broken };
}
