import { chromium, type BrowserContextOptions } from '@playwright/test';
import { chromiumArguments, findChromium, howToGetChromium } from '../../cli/find-chromium.ts';
import type { Engine } from './engine.ts';

/** Blink, driven by Playwright. */
export const blink = blinkWith('Chromium', {});

/** The same without the pages' content policy: what is escaped must hold by itself. */
export const blinkWithoutPolicy = blinkWith('Chromium without the content policy', { bypassCSP: true });

function blinkWith(name: string, options: BrowserContextOptions): Engine {
  return {
    name,
    howToGet: howToGetChromium,
    isHere: () => findChromium() !== undefined,
    async launch() {
      const executablePath = findChromium();
      const browser = await chromium.launch({
        ...(executablePath ? { executablePath } : {}),
        args: chromiumArguments(),
      });
      const page = await (await browser.newContext(options)).newPage();
      const dialogs: string[] = [];
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      return {
        tab: {
          dialogs,
          open: async (address) => {
            await page.goto(address);
          },
          read: (expression) => page.evaluate<unknown>(expression),
          click: (selector) => page.locator(selector).first().click(),
          type: (selector, text) => page.locator(selector).first().pressSequentially(text),
        },
        close: () => browser.close(),
      };
    },
  };
}
