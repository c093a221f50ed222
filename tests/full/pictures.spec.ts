import { expect } from '@playwright/test';
import { kindOf } from '../browser/pages.ts';
import { difference, machineOfPictures, thisMachine } from '../pictures/machine.ts';
import { takePicture } from '../pictures/take-picture.ts';
import { exampleArticles, open, test, type StressPage } from './stress.ts';

/*
 * How every kind of page, and every example, looked when somebody last looked at it. `npm run pictures:reference` makes
 * the pictures anew; what differs is then to be looked at before it is committed.
 */

interface Look {
  readonly name: string;
  readonly width: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active';
  readonly media?: 'print';
  /** Large pictures are half as wide as the page and cut off sooner; the others a quarter. */
  readonly large?: boolean;
  /** Whether the examples are shown, too: what a look changes is the same in all of them. */
  readonly withExamples?: boolean;
}

/** A sheet of A4 is 794 px wide. */
const looks: readonly Look[] = [
  ...[360, 768, 1440].flatMap((width): Look[] => [
    { name: `${width}-light`, width, large: true, withExamples: width !== 768 },
    { name: `${width}-dark`, width, colorScheme: 'dark' },
  ]),
  { name: 'print', width: 794, media: 'print', withExamples: true },
  { name: 'forced-colours', width: 1440, colorScheme: 'dark', forcedColors: 'active' },
];

const nameOf = ({ address }: StressPage) =>
  kindOf(address).replace('*', 'one').replace(/\W+/g, '-').replace(/^-|-$/g, '') || 'home';
/** Without those that differ from another one in their stance alone. */
const shownExamples = exampleArticles.filter(({ address }) => !/-again-[2-9]/.test(address));
const exampleNameOf = ({ address }: StressPage) => address.split('/')[1] ?? '';

test.beforeEach(({ browser }) => {
  const reason = difference(machineOfPictures(), thisMachine(browser.version()));
  test.skip(reason !== undefined && process.env['PICTURES'] !== 'renew', reason);
});
// On a busy machine a page may be caught while it is still being drawn.
test.describe.configure({ mode: 'parallel', retries: 2 });

for (const look of looks) {
  for (const what of ['every kind of page', ...(look.withExamples ? ['every example'] : [])]) {
    test(`${what} looks as in its picture: ${look.name}`, async ({ browser, sites, longest }) => {
      test.setTimeout(240_000);
      const { name, width, colorScheme = 'light', forcedColors = 'none', media = 'screen', large = false } = look;
      const isExample = what === 'every example';
      const scale = large && !isExample ? 0.5 : 0.25;
      const pages = isExample ? shownExamples : longest.filter(({ site }) => site === 'country');
      const context = await browser.newContext({
        viewport: { width, height: 900 },
        deviceScaleFactor: scale,
        colorScheme,
        forcedColors,
        reducedMotion: 'reduce',
      });
      const page = await context.newPage();
      await page.emulateMedia({ media });
      // A font that comes late is not used at all (“optional”): for a picture it is waited for.
      await page.route('**/*.css', async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replaceAll(/font-display:\s*optional/g, 'font-display:block');
        await route.fulfill({ response, body });
      });
      for (const each of pages) {
        await open(page, sites[each.site] + each.address);
        if (each.address === 'search/') await page.locator('form.search fieldset:enabled').waitFor();
        const path = isExample ? ['examples', `${exampleNameOf(each)}.png`] : [`${nameOf(each)}.png`];
        const picture = await takePicture(page, scale === 0.5 ? 2000 : 4000);
        expect.soft(picture).toMatchSnapshot(['pictures', name, ...path], { maxDiffPixels: 20, threshold: 0.1 });
      }
      await context.close();
    });
  }
}
