import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { frontMatterSchema, type FrontMatter } from '#core/schema/front-matter.ts';
import { readContent, type Article } from '#core/check/content.ts';
import { parseArticle } from '#core/article/parse-article.ts';
import { interpretArticle, foundSpans, type InterpretedArticle } from '#core/article/interpret.ts';
import type { Span } from '#core/check/problem.ts';
import { readFolder } from '#build/read-folder.ts';
import { devServer, openApp, panelOf, saved, type DevServer } from './dev-server.ts';

/*
 * The first article's front matter, made from its imported draft in the browser as an editor would: with the mouse and the
 * keyboard alone. An action is a stretch of words that is selected, a button that is pressed, or a field that is filled in,
 * with Enter in the last of them.
 */

const handMade = 'content/articles/ukraine-needs-us-security-guarantee.md';
const slug = 'ukraine-needs-us-security-guarantee-to-deter-putin-pm';
let folder: string;
let server: DevServer;

/** The articles of a content folder. */
async function articlesOf(content: string): Promise<readonly Article[]> {
  return readContent(await readFolder(content)).articles;
}

const read = async (path: string): Promise<InterpretedArticle> => {
  const parsed = parseArticle({ path, bytes: await readFile(path) }, 'en');
  if (Array.isArray(parsed)) throw new Error(JSON.stringify(parsed, null, 2));
  return interpretArticle(parsed);
};

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-annotate-'));
  for (const kind of ['people', 'questions', 'sources'])
    await cp(join('content', kind), join(folder, kind), { recursive: true });
  await mkdir(join(folder, 'articles'));
  const { frontMatter, markdown } = await read(handMade);
  const { title, date, abstract, origin } = frontMatter;
  const text = join(folder, 'first.txt');
  await writeFile(
    text,
    [
      title,
      date,
      `Source: ${origin?.publisher ?? ''}, ${origin?.url ?? ''}`,
      `Abstract: ${abstract}`,
      markdown.trim(),
    ].join('\n\n'),
  );
  const { status, stderr } = spawnSync(process.execPath, ['cli/import.ts', text], {
    env: { ...process.env, CONTENT_DIR: folder },
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  await rm(text);
  server = await devServer(folder);
});
test.afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Selects a stretch of the article's text on the page with the mouse. */
async function select(page: Page, text: string, { start, end }: Span): Promise<void> {
  const letters = (stretch: string) => stretch.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const words = text.slice(start, end);
  const from = letters(text.slice(0, start));
  const last = from + letters(words) - 1;
  const marks = /[^\p{L}\p{N}]*$/u.exec(words)?.[0].length ?? 0;
  const points = await page.evaluate(
    ({ from, last, marks }) => {
      const body = document.querySelector('#text .body') ?? document.body;
      const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
      const places: { node: Text; at: number }[] = [];
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        if (!(node instanceof Text) || node.parentElement?.closest('aside, sup, .vh')) continue;
        for (const { index } of node.data.matchAll(/[\p{L}\p{N}]/gu)) places.push({ node, at: index });
      }
      const rectOf = (nth: number, further: number) => {
        const place = places[nth];
        if (!place) throw new Error('There is no such letter.');
        const range = new Range();
        range.setStart(place.node, place.at + further);
        range.setEnd(place.node, place.at + further + 1);
        return range.getBoundingClientRect();
      };
      places[from]?.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const [a, b] = [rectOf(from, 0), rectOf(last, marks)];
      return { a: { x: a.left + 1, y: a.top + a.height / 2 }, b: { x: b.right - 1, y: b.top + b.height / 2 } };
    },
    { from, last, marks },
  );
  await page.mouse.move(points.a.x, points.a.y);
  await page.mouse.down();
  await page.mouse.move(points.b.x, points.b.y, { steps: 4 });
  await page.mouse.up();
}

test('the first article’s front matter is made from its draft by mouse and keyboard', async ({ page }) => {
  test.setTimeout(900_000);
  page.setDefaultTimeout(30_000);
  await page.setViewportSize({ width: 1600, height: 1100 });
  const wanted = await read(handMade);
  const { frontMatter, prose } = wanted;
  const { people, questions } = readContent(await readFolder('content'));
  const nameOf = (id: string) => people.get(id)?.name ?? id;
  const askedOf = (id: string) => questions.get(id)?.question ?? id;
  const counts: Record<string, number[]> = {};
  let actions = 0;
  const act = async (done: Promise<unknown>) => {
    actions += 1;
    await done;
  };
  const counted = (kind: string) => {
    (counts[kind] ??= []).push(actions);
    actions = 0;
  };
  await openApp(page, server.address(slug));
  const panel = panelOf(page);
  const fill = (label: string, text: string) => act(panel.getByLabel(label, { exact: true }).fill(text));
  const choose = (label: string, text: string) => act(panel.getByLabel(label, { exact: true }).selectOption(text));
  const press = (name: string) => act(panel.getByRole('button', { name, exact: true }).click());
  const pressAndSave = (name: string) => saved(page, () => press(name));
  const enterAndSave = (label: string, text: string) =>
    saved(page, async () => {
      await fill(label, text);
      await panel.getByLabel(label, { exact: true }).press('Enter');
    });
  const state = () => read(join(folder, 'articles', `${slug}.md`));

  // The quotations that import was unsure of open one after the other.
  const quoteOf = (words: string) => {
    const found = wanted.quotes.find((quote) =>
      foundSpans(quote).some(({ start, end }) => prose.text.slice(start, end) === words),
    );
    if (!found) throw new Error(`Nobody is quoted with “${words}”.`);
    return found.entry;
  };
  const fillQuote = async (
    { person, about = '', question, readings }: FrontMatter['quotes'][number],
    isUnsure: boolean,
  ) => {
    const filled = [
      ...(isUnsure && (await panel.getByLabel('Who', { exact: true }).inputValue()) !== nameOf(person)
        ? [['Who', nameOf(person)] as const]
        : []),
      ...(about === '' ? [] : [['About', about] as const]),
      ...(question === undefined ? [] : [['Question', askedOf(question)] as const]),
    ];
    const last = filled.pop();
    for (const [label, text] of filled) await fill(label, text);
    const own = actions;
    for (const { source, text } of readings) {
      actions = 0;
      await choose('Source', source);
      await fill('Its words', text);
      await pressAndSave('Add reading');
      counted('reading');
    }
    actions = own;
    if (last) await enterAndSave(last[0], last[1]);
    else await pressAndSave('Save');
    counted(isUnsure ? 'unsure quotation' : 'sure quotation');
  };
  const unsure = panel
    .locator('li.guess, li.speaker')
    .filter({ has: page.getByRole('button', { name: 'Change', exact: true }) });
  if ((await unsure.count()) > 0)
    await act(unsure.first().getByRole('button', { name: 'Change', exact: true }).click());
  while ((await panel.getByRole('heading', { name: 'Quotation', exact: true }).count()) > 0) {
    await fillQuote(quoteOf(await panel.locator('form blockquote').first().innerText()), true);
  }
  for (const { entry, references } of wanted.quotes) {
    const now = await state();
    const [reference] = references;
    const span = reference?.located.kind === 'found' ? reference.located.span : { start: 0, end: 0 };
    const at = now.quotes.findIndex((each) =>
      foundSpans(each).some(({ start, end }) => start === span.start && end === span.end),
    );
    const there = now.quotes[at]?.entry;
    if (there?.about === entry.about && there?.readings.length === entry.readings.length) continue;
    await act(select(page, prose.text, span));
    if (there) await act(panel.locator('.chosen').getByRole('button', { name: 'Edit', exact: true }).first().click());
    else await press('Quotation');
    await fillQuote(there ? entry : { ...entry, readings: [] }, there?.person !== entry.person);
  }

  for (const { entry, references } of wanted.positions) {
    for (const [nth, { located }] of references.entries()) {
      if (located.kind !== 'found') continue;
      await act(select(page, prose.text, located.span));
      await press('Position');
      if ((await panel.getByLabel('Who', { exact: true }).inputValue()) !== nameOf(entry.person))
        await fill('Who', nameOf(entry.person));
      if (nth === 0) {
        await fill('Question', askedOf(entry.question));
        await choose('Answer', entry.stance);
        await enterAndSave('In one line', entry.summary);
      } else await enterAndSave('Question', askedOf(entry.question));
      counted(nth === 0 ? 'position' : 'further evidence');
    }
  }

  while ((await state()).events.length > 0) {
    await panel.getByText(/^Event: \d+$/).click();
    await pressInList(page, 'Remove');
    actions += 1;
    counted('event of the import removed');
  }
  for (const { entry, references } of wanted.events) {
    const [reference] = references;
    if (reference?.located.kind !== 'found') continue;
    await act(select(page, prose.text, reference.located.span));
    await press('Event');
    // The app proposes the first date that the words tell, and the others as buttons.
    const valueOf = (label: string) => panel.getByLabel(label, { exact: true }).inputValue();
    const other = panel.getByRole('group', { name: 'Dates in these words' }).getByRole('button', {
      name: `${entry.when ?? ''}: `,
    });
    if (entry.when !== undefined && (await valueOf('Date')) !== entry.date && (await other.count()) > 0)
      await act(other.click());
    if ((await valueOf('Date')) !== entry.date) await fill('Date', entry.date);
    if ((await valueOf('The article’s words for the date')) !== (entry.when ?? ''))
      await fill('The article’s words for the date', entry.when ?? '');
    if (entry.status !== undefined) await choose('If the date does not tell', entry.status);
    await enterAndSave('What happens, in a sentence', entry.event);
    counted('event');
  }
  for (const { entry, references } of wanted.notes) {
    const [reference] = references;
    if (reference?.located.kind !== 'found') continue;
    await act(select(page, prose.text, reference.located.span));
    await press('Note');
    if (entry.kind !== 'context') await choose('Kind', entry.kind);
    if (entry.corrected !== undefined) await fill('The right words, of a correction', entry.corrected);
    if (entry.date !== undefined) await fill('Day of the note', entry.date);
    await enterAndSave('The note', entry.text);
    counted('note');
  }
  await press('About the article');
  await fill('Language', frontMatter.lang ?? '');
  await fill('Its date there', frontMatter.origin?.date ?? '');
  await fill('Source that it retells', frontMatter.origin?.retells ?? '');
  for (const { id, role } of frontMatter.people) if (role !== undefined) await fill(`Role of ${nameOf(id)}`, role);
  for (const { id, role } of frontMatter.people) if (role === undefined) await fill(`Role of ${nameOf(id)}`, '');
  await pressAndSave('Save');
  counted('article');
  while ((await panel.getByRole('button', { name: 'Confirm', exact: true }).count()) > 0) {
    await saved(page, () => act(panel.getByRole('button', { name: 'Confirm', exact: true }).first().click()));
    counted('guess confirmed');
  }
  await press('About the article');
  await act(panel.getByLabel('Draft: not published').uncheck());
  await pressAndSave('Save');
  counted('published');

  for (const [kind, each] of Object.entries(counts)) {
    console.log(
      `${kind}: ${String(each.length)} of them, at most ${String(Math.max(...each))} actions, ${String(each.reduce((sum, one) => sum + one, 0))} in all`,
    );
  }
  const check = spawnSync(process.execPath, ['cli/check.ts'], {
    env: { ...process.env, CONTENT_DIR: folder },
    encoding: 'utf8',
  });
  expect(check.stdout + check.stderr).toContain('found word for word');
  const [made] = await articlesOf(folder);
  const [hand] = await articlesOf('content');
  expect(made?.record).toEqual({ ...hand?.record, slug });
  expect(Math.max(...(counts['unsure quotation'] ?? [0]))).toBeLessThanOrEqual(4);
  expect(Math.max(...(counts['position'] ?? [0]))).toBeLessThanOrEqual(6);
  expect(Math.max(...(counts['event'] ?? [0]))).toBeLessThanOrEqual(5);
  expect(frontMatterSchema.safeParse(made?.frontMatter).success).toBe(true);

  async function pressInList(on: Page, name: string): Promise<void> {
    await saved(on, () => panel.locator('details[open]').getByRole('button', { name, exact: true }).first().click());
  }
});

test('what is filled in outlives a server that stopped', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openApp(page, server.address(slug));
  const panel = panelOf(page);
  const text = panel.getByLabel('The article’s text');
  await text.focus();
  await page.keyboard.press('Control+Home');
  for (let letters = 0; letters < 40; letters += 1) await page.keyboard.press('Shift+ArrowRight');
  await panel.getByRole('button', { name: 'Note', exact: true }).click();
  await panel.getByLabel('The note', { exact: true }).fill('Written while the server stopped.');
  await server.stop();
  await panel.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(panel.locator('p[role=status]')).toContainText('does not answer', { timeout: 20_000 });
  server.start();
  await expect(panel.getByLabel('The note', { exact: true })).toHaveValue('Written while the server stopped.');
  await expect(async () => {
    await panel.getByRole('button', { name: 'Save', exact: true }).click({ timeout: 5000 });
    await expect(panel.locator('p[role=status]')).toHaveText('Saved.', { timeout: 5000 });
  }).toPass({ timeout: 90_000 });
  expect(await readFile(join(folder, 'articles', `${slug}.md`), 'utf8')).toContain('Written while the server stopped.');
});

test('a page of another site cannot speak to the app’s server', async ({ page }) => {
  await expect(async () => {
    await page.goto(server.address(slug), { timeout: 30_000 });
  }).toPass({ timeout: 90_000 });
  // Another port is another site, too.
  await page.route('http://other.example/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<p>Another site</p>' }),
  );
  await page.goto('http://other.example/');
  const answer = await page.evaluate(
    (address) =>
      new Promise<string>((resolve) => {
        const socket = new WebSocket(address, 'vite-hmr');
        socket.onopen = () => {
          resolve('open');
        };
        socket.onerror = () => {
          resolve('refused');
        };
      }),
    new URL('/', server.address(slug).replace('http:', 'ws:')).href,
  );
  expect(answer).toBe('refused');
});
