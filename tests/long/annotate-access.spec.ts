import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { appId } from '#annotate/messages.ts';
import { transcript } from '../browser/screen-reader.ts';
import { axeFindings } from '../browser/axe.ts';
import { devServer, openApp, openArticle, panelOf, saved, type DevServer } from './dev-server.ts';

/* The app for everybody: by keyboard alone, with a screen reader, on a phone and in the dark. The article is invented. */

const article = `Harbour stays open

2031-05-06

The council of Valmora voted on Monday to keep its harbour. "This harbour feeds the town, and it stays open," said Ada
Lorn, the mayor.

Bo Hark, who leads the opposition, called the plan "a promise without money." He would close the harbour unless the
state pays for the new sea wall by 2033.

Afterwards the gallery sang "The Harbour Song" for the mayor.
`;
const slug = 'harbour-stays-open';
let folder: string;
let server: DevServer;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-annotate-'));
  await mkdir(join(folder, 'questions'));
  await writeFile(join(folder, 'questions', 'keep-harbour.yaml'), 'question: Should Valmora keep its harbour?\n');
  const env = { ...process.env, CONTENT_DIR: folder };
  const { status, stderr } = spawnSync(process.execPath, ['cli/import.ts', '-'], {
    env,
    input: article,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  server = await devServer(folder);
});
test.afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

const file = () => readFile(join(folder, 'articles', `${slug}.md`), 'utf8');

/** Selects words in the app's field by the keyboard alone. */
async function selectByKeyboard(page: Page, words: string): Promise<void> {
  const field = panelOf(page).getByLabel('The article’s text');
  const start = (await field.inputValue()).indexOf(words);
  await field.focus();
  await page.keyboard.press('Control+Home');
  for (let at = 0; at < start; at += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.down('Shift');
  for (let at = start; at < start + words.length; at += 1) await page.keyboard.press('ArrowRight');
  await page.keyboard.up('Shift');
  await expect(panelOf(page).locator('.chosen blockquote')).toHaveText(words);
}

/** Presses Tab until what has this name and role has the focus. */
async function tabTo(page: Page, role: 'button' | 'textbox' | 'combobox', name: string): Promise<void> {
  const wanted = panelOf(page).getByRole(role, { name, exact: true });
  for (let times = 0; times < 40; times += 1) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element.matches(':focus'))) return;
  }
  throw new Error(`The Tab key does not lead to ${role} ${name}.`);
}

test('every state of the app passes every rule of axe, light and dark, wide and narrow', async ({ page }) => {
  test.setTimeout(600_000);
  await openApp(page, server.address(slug));
  const panel = panelOf(page);
  const press = (name: string) => panel.getByRole('button', { name, exact: true }).first().click();
  const leave = () => page.keyboard.press('Escape');
  const states: Readonly<Record<string, () => Promise<void>>> = {
    'list of what is left to do': () => expect(panel.getByText(/^To do: [1-9]/)).toBeVisible(),
    'lists of what is marked': () => panel.locator('summary').first().click(),
    'about the article': () => press('About the article'),
    words: async () => {
      await leave();
      await selectByKeyboard(page, 'The council of Valmora voted on Monday');
    },
    'form of a position': () => press('Position'),
    'form of an event': async () => {
      await leave();
      await press('Event');
    },
    fault: async () => {
      await panel.getByLabel('Date', { exact: true }).fill('soon');
      await panel.getByLabel('What happens, in a sentence').fill('The council votes');
      await press('Save');
      await expect(panel.locator('.fault')).toBeVisible();
    },
    'form of a note': async () => {
      await leave();
      await press('Note');
    },
    'form of a quotation': async () => {
      await leave();
      await panel.getByText(/^Quotation: \d+$/).click();
      await panel.locator('details[open]').getByRole('button', { name: 'Edit', exact: true }).first().click();
      await expect(panel.getByRole('heading', { name: 'How sources print it' })).toBeVisible();
    },
  };
  const findings: string[] = [];
  for (const [state, reach] of Object.entries(states)) {
    await reach();
    for (const [nth, width] of [1280, 390].entries())
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.setViewportSize({ width, height: 844 });
        await page.emulateMedia({ colorScheme });
        const which = nth === 0 && colorScheme === 'light' ? 'all' : 'look';
        const part: Parameters<typeof axeFindings>[2] = {
          fromShadowDom: ['astro-dev-toolbar', `[data-app-id="${appId}"]`, 'dialog'],
        };
        findings.push(
          ...(await axeFindings(page, which, part)).map(
            (each) => `${state}, ${String(width)}, ${colorScheme}: ${each}`,
          ),
        );
        expect(
          await panel.evaluate((dialog) => dialog.scrollWidth - dialog.clientWidth),
          `${state} scrolls sideways at ${String(width)} px`,
        ).toBe(0);
      }
  }
  expect(findings).toEqual([]);
});

test('an event is marked by keyboard alone: a fault leads to its field, Escape out of the form, closing back to the words', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 390, height: 844 });
  await openArticle(page, server.address(slug));
  const panel = panelOf(page);
  const opener = page.getByRole('button', { name: 'Annotate' });
  await expect(opener).toBeAttached({ timeout: 30_000 });
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('heading', { name: /^To do: / })).toBeFocused();

  const text = panel.getByLabel('The article’s text');
  const words = 'The council of Valmora voted on Monday to keep its harbour.';
  await selectByKeyboard(page, words);
  await tabTo(page, 'button', 'Event');
  await page.keyboard.press('Enter');
  const date = panel.getByLabel('Date', { exact: true });
  await expect(date).toBeFocused();
  await expect(date).toHaveValue('2031-05-05');
  await expect(panel.locator('output')).toHaveText('5 May 2031');

  await page.keyboard.type('?soon');
  await tabTo(page, 'textbox', 'What happens, in a sentence');
  await page.keyboard.type('The council of Valmora votes to keep the harbour');
  await page.keyboard.press('Enter');
  await expect(date).toBeFocused();
  await expect(date).toHaveAttribute('aria-invalid', 'true');
  await expect(date).toHaveAccessibleDescription(/^Nothing was written\. .*2031-05-05\?soon/);

  await page.keyboard.press('Escape');
  await expect(text).toBeFocused();
  await expect(panel.locator('.chosen blockquote')).toHaveText(words);
  await tabTo(page, 'button', 'Event');
  await page.keyboard.press('Enter');
  await tabTo(page, 'textbox', 'What happens, in a sentence');
  await page.keyboard.type('The council of Valmora votes to keep the harbour');
  await saved(page, () => page.keyboard.press('Enter'));
  expect(await file()).toContain('event: The council of Valmora votes to keep the harbour');

  await expect(text).toBeFocused();
  await expect(panel.getByRole('heading', { name: 'What rests on them' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(page.locator('#text .body a:focus')).toHaveText(words);
});

test('a screen reader hears what every field of a form is, what helps to fill it in, and what is wrong', async ({
  page,
}) => {
  await openApp(page, server.address(slug));
  const panel = panelOf(page);
  await selectByKeyboard(page, 'He would close the harbour');
  await panel.getByRole('button', { name: 'Position', exact: true }).click();
  await panel.getByLabel('Who', { exact: true }).fill('Bo Hark');
  await panel.getByLabel('Question', { exact: true }).fill('The harbour');
  await panel.getByRole('button', { name: 'Save' }).click();
  await expect(panel.getByLabel('Question', { exact: true })).toBeFocused();
  // The reader does not look into the toolbar's shadow.
  await panel.evaluate((dialog) => {
    document.body.append(dialog);
  });
  expect(await transcript(page, '[aria-labelledby=annotate-title]')).toMatchSnapshot('annotate-position.txt');
});
