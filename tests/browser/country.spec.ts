import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { makeSiteRecord } from '#core/across/record.ts';
import { readContent } from '#core/check/content.ts';
import { readFolder } from '#build/read-folder.ts';
import { builtFolder, expectNoSidewaysScroll } from './pages.ts';
import { country, countrySite, serveBuilt } from './site.ts';
import { filesOf, survey } from './survey.ts';

/* The site of a fictional country. What takes longer to try on it is tried by tests/full/country.spec.ts. */

const content = readContent(await readFolder(country.contentDir));
const published = content.articles.map(({ record }) => record).filter(({ draft }) => !draft);
const record = makeSiteRecord(published, content);

let dir: string;
test.beforeAll(async () => {
  dir = await countrySite();
});

test('every address that is promised exists', () => {
  const expected = [
    ...['', 'people/', 'questions/', 'timeline/', 'compare/', 'search/', 'method/', 'corrections/', 'data/'].map(
      (address) => `${address}index.html`,
    ),
    ...['rss.xml', 'feed.json', 'sitemap-index.xml', 'robots.txt', '404.html', 'llms.txt', 'schema/article.json'],
    ...['quotes.csv', 'positions.csv', 'timeline.csv', 'articles.json', 'annotations.jsonld'].map((f) => `data/${f}`),
    ...published.flatMap(({ slug, quotes, positions, timeline }) => [
      ...[`articles/${slug}/index.html`, `articles/${slug}.md`, `articles/${slug}.json`],
      ...(quotes.length + positions.length + timeline.length > 0 ? [`embed/${slug}/index.html`] : []),
      `share/articles/${slug}.png`,
    ]),
    ...record.people.flatMap(({ person: { id } }) => [`people/${id}/index.html`, `people/${id}/rss.xml`]),
    ...record.questions.flatMap(({ question: { id } }) => [`questions/${id}/index.html`, `questions/${id}/rss.xml`]),
    ...record.pairs.map(({ address }) => `compare/${address}/index.html`),
  ];
  expect(expected.filter((file) => !existsSync(join(dir, file)))).toEqual([]);
});

test('an article is at most six files, beside its record in the search index', () => {
  const files = filesOf(dir);
  for (const { slug } of published) {
    const own = files.filter((file) => file.split('/').some((part) => part.split('.')[0] === slug));
    expect(own.length, own.join('\n')).toBeLessThanOrEqual(6);
    expect(own).toContain(`articles/${slug}/index.html`);
  }
  // Pages are found, and no quotation on its own.
  const fragments = files.filter((file) => file.endsWith('.pf_fragment'));
  expect(fragments.length).toBeGreaterThan(published.length);
  expect(fragments.length).toBeLessThanOrEqual(files.filter((file) => file.endsWith('.html')).length);
});

test('every link and fragment leads somewhere, every page is reached from the front page, no id stands twice', () => {
  expect(survey(dir)).toEqual({ broken: [], lost: [], repeated: [] });
});

/** The files that hold some words, or have them in their names. */
const filesWith = (folder: string, words: RegExp) =>
  filesOf(folder).filter(
    (file) =>
      words.test(file) ||
      (/\.(?:html|json|jsonld|csv|xml|txt|md)$/.test(file) && words.test(readFileSync(join(folder, file), 'utf8'))),
  );

test('nowhere is a draft, its picture or one that nothing shows yet, a comment of an editor, or who is in nothing else', () => {
  expect(filesWith(dir, /Unpublished words of a draft|quillfeather|budget-in-pencil/i)).toEqual([]);
  const source = readFileSync(join(country.contentDir, 'articles', 'the-bank-moves.md'), 'utf8');
  const body = (text: string) => text.slice(text.indexOf('\n---\n'));
  expect(body(readFileSync(join(dir, 'articles', 'the-bank-moves.md'), 'utf8'))).toBe(body(source));
});

test('nothing of the country is in the site’s own build', () => {
  const ids = [...content.articles.map(({ record: { slug } }) => slug), ...content.people.keys()];
  expect(filesWith(builtFolder, new RegExp(`osmere|${ids.join('|')}`, 'i'))).toEqual([]);
});

test('where articles date one event differently, the timeline shows both dates', () => {
  const html = readFileSync(join(dir, 'timeline', 'index.html'), 'utf8');
  const years = filesOf(join(dir, 'timeline')).map((file) => readFileSync(join(dir, 'timeline', file), 'utf8'));
  const [entry = ''] = [html, ...years].flatMap(
    (each) => /<li id="?event-ildgate-first-stone[\s\S]*?<\/li>/.exec(each) ?? [],
  );
  expect(entry).toContain('18 May 2031');
  expect(entry).toContain('19 May 2031');
});

test('the pictures of an article keep their place before they are loaded, and their shape where they are too wide', async ({
  page,
}) => {
  const served = await serveBuilt(dir);
  try {
    await page.setViewportSize({ width: 360, height: 800 });
    for (const [slug, width, height] of [
      ['dredgers-beyond-the-mole', 960, 540],
      ['the-bank-moves', 600, 800],
    ] as const) {
      await page.goto(`${served.url}articles/${slug}/`);
      const picture = page.locator('.body img');
      await expect(picture).toHaveAttribute('width', String(width));
      await expect(picture).toHaveAttribute('height', String(height));
      const before = await picture.boundingBox();
      await picture.scrollIntoViewIfNeeded();
      await expect
        .poll(() =>
          picture.evaluate((node) => (node instanceof HTMLImageElement && node.complete ? node.naturalWidth : 0)),
        )
        .toBe(width);
      const after = await picture.boundingBox();
      expect(after?.height).toBe(before?.height);
      expect((after?.width ?? 0) / (after?.height ?? 1)).toBeCloseTo(width / height, 1);
    }
  } finally {
    await served.close();
  }
});

test('each answer of a question stands once, by where it rests: a paraphrase is reported, and a stance has one sign', () => {
  for (const { question, histories, articles } of record.questions) {
    const html = readFileSync(join(dir, 'questions', question.id, 'index.html'), 'utf8').replaceAll('"', '');
    for (const { slug, positions } of articles) {
      for (const { anchor, evidence } of positions.filter((each) => each.question === question.id)) {
        // The table of names leads to them, too.
        const links =
          html.replaceAll(/<table class="?answers names.*?<\/table>/gs, '').split(`href=/articles/${slug}/#${anchor}`)
            .length - 1;
        expect(links, `${question.id}: ${anchor}`).toBe(1);
        const reported = evidence.filter(({ basis }) => basis === 'reported').map(({ passage }) => passage);
        for (const passage of reported) {
          expect(html, passage).not.toMatch(new RegExp(`Quoted[^>]*<a href=/articles/${slug}/#${passage}[ >]`));
        }
      }
    }
    expect(histories.length).toBeGreaterThan(0);
  }
});

test('a wide table is scrolled in its own frame by the keyboard, with its first column in view', async ({ page }) => {
  const served = await serveBuilt(dir);
  try {
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(`${served.url}articles/who-pays-for-the-dam/`);
    // As wide as a table of twelve columns.
    await page
      .locator('.frame table')
      .first()
      .evaluate((table) => (table.style.inlineSize = '1200px'));
    const frame = page.getByRole('region', { name: 'Table' }).first();
    const cell = frame.locator('tbody tr').first().locator(':first-child').first();
    const before = await cell.boundingBox();
    await frame.focus();
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight');
    await expect.poll(() => frame.evaluate((element) => element.scrollLeft)).toBeGreaterThan(50);
    expect((await cell.boundingBox())?.x).toBeCloseTo(before?.x ?? 0, 0);
    await expectNoSidewaysScroll(page);
    await page.emulateMedia({ media: 'print' });
    await expect(frame).toHaveCSS('overflow-x', 'visible');
  } finally {
    await served.close();
  }
});

test('on paper an article says its address below its date', async ({ page }) => {
  const served = await serveBuilt(dir);
  try {
    await page.goto(`${served.url}articles/the-bank-moves/`);
    const address = page.locator('.meta .on-paper');
    await expect(address).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(address).toBeVisible();
    await expect(address).toHaveText(/^https?:.*\/articles\/the-bank-moves\/$/);
  } finally {
    await served.close();
  }
});

test('people and questions on the timeline are chosen without a script', async ({ browser }) => {
  const served = await serveBuilt(dir);
  const page = await browser.newPage({ javaScriptEnabled: false });
  try {
    await page.goto(`${served.url}timeline/`);
    const all = await page.locator('.across > li:visible').count();
    await page.locator('select[name=person]').selectOption({ index: 1 });
    const some = await page.locator('.across > li:visible').count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all);
  } finally {
    await page.close();
    await served.close();
  }
});

test('a quotation over paragraphs is copied with its paragraphs apart', async ({ page, context }) => {
  const served = await serveBuilt(dir);
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const article = record.articles.find(({ quotes }) => quotes.some(({ text }) => text.includes('\n\n')));
  await page.goto(`${served.url}articles/${article?.slug ?? ''}/`);
  const card = page.locator('.cards > li').filter({ has: page.locator('blockquote p + p') });
  await card.first().getByRole('link', { name: 'Share quotation' }).click();
  await card.first().getByRole('button', { name: 'Copy quotation' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  await served.close();
  expect(copied).toMatch(/^“.*\n\n“.*” \(/);
});

test('a translation stands apart from the words that it translates', () => {
  const translated = published.filter(({ quotes }) =>
    quotes.some((quote) => quote.readings?.some((each) => each.translation)),
  );
  expect(translated.length).toBeGreaterThan(0);
  for (const { slug } of translated) {
    for (const page of ['articles', 'embed']) {
      const html = readFileSync(join(dir, page, slug, 'index.html'), 'utf8');
      expect(html).toMatch(/<\/span> “[^<]* \(translated by/);
      expect(html).not.toMatch(/<\/span>“/);
    }
  }
});

test.describe('comparing', () => {
  let served: Awaited<ReturnType<typeof serveBuilt>>;
  test.beforeAll(async () => {
    served = await serveBuilt(dir);
  });
  test.afterAll(() => served.close());

  test('the comparison starts with two, says nothing of others, and leads to the page of the two', async ({ page }) => {
    await page.goto(`${served.url}compare/`);
    const chosen = page.locator('.compare :checked');
    await expect(chosen).toHaveCount(2);
    const shown = await page.locator('.couples li:visible').allInnerTexts();
    expect(shown).toHaveLength(1);
    const row = page.locator('#positions tbody').first();
    await expect(row.locator('td:visible')).toHaveCount(2);
    await page.locator('.couples li:visible a').click();
    await expect(page.locator('.head .standfirst')).toHaveText(/^Both answer \w+ questions?: .*\.$/);
  });

  test('who is compared stands in the address by id, and an address of another kind changes nothing', async ({
    page,
  }) => {
    await page.goto(`${served.url}compare/?compare=1,2,3`);
    await expect(page.locator('.compare :checked')).toHaveCount(2);
    await page.locator('.compare input:not(:checked)').first().check();
    const ids = await page
      .locator('.compare :checked')
      .evaluateAll((boxes) => boxes.map((box) => 'value' in box && box.value));
    expect(new URL(page.url()).searchParams.getAll('compare')).toEqual(ids);
    await page.reload();
    await expect(page.locator('.compare :checked')).toHaveCount(3);
  });

  test('any two people are compared on the questions that both answer, also where they have no page', async ({
    page,
  }) => {
    const answering = record.people.filter(({ histories }) => histories.length > 0);
    const couples = answering.flatMap((a) =>
      answering.map((b) => ({
        ids: [a.person.id, b.person.id],
        shared: a.histories.filter((one) => b.histories.some((other) => one.question.id === other.question.id)).length,
        hasPage: a.pairs.some(({ people }) => people.some(({ id }) => id === b.person.id)),
      })),
    );
    const apart = couples.find(({ shared }) => shared === 0);
    const together = couples.find(({ ids: [a, b], shared, hasPage }) => a !== b && shared > 0 && !hasPage);
    const paged = couples.find(({ ids: [a, b], shared }) => a !== b && shared > 0);
    for (const { ids, shared } of [apart, together, paged].flatMap((each) => each ?? [])) {
      await page.goto(`${served.url}compare/?person=${String(ids[0])}&with=${String(ids[1])}`);
      await expect(page.locator('.of-two > li')).toHaveCount(shared * 2);
      await expect(page.locator('.two p').first()).toBeVisible({ visible: shared === 0 });
      await expect(page.locator('.two p').last()).toBeHidden();
    }
  });

  test('two people are compared as they were last chosen, and what does not load is said', async ({ page }) => {
    const [first, second, third] = record.people.filter(({ histories }) => histories.length > 0);
    const [a = '', b = '', c = ''] = [first, second, third].map((each) => each?.person.id);
    await page.goto(`${served.url}compare/`);
    const [person, other] = [page.locator('.two select').first(), page.locator('.two select').last()];
    const [none, failed] = [page.locator('.two p').first(), page.locator('.two p').last()];

    await page.route(`**/people/${b}/`, (route) => route.fulfill({ status: 503, body: 'Busy' }));
    await person.selectOption(a);
    await other.selectOption(b);
    await expect(failed).toBeVisible();
    await expect(none).toBeHidden();
    await other.selectOption('');
    await expect(failed).toBeHidden();

    // The answer of the first choice comes after that of the second.
    const { promise: late, resolve: release } = Promise.withResolvers<undefined>();
    await page.unroute(`**/people/${b}/`);
    await page.route(`**/people/${b}/`, async (route) => {
      await late;
      await route.continue();
    });
    await other.selectOption(b);
    await other.selectOption(c);
    await expect(page.locator('.of-two > li').or(none).first()).toBeVisible();
    const shown = await page.locator('.of-two').innerHTML();
    const answered = page.waitForResponse((response) => response.url().endsWith(`/people/${b}/`));
    release(undefined);
    await (await answered).finished();
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(await page.locator('.of-two').innerHTML()).toBe(shown);
  });
});
