import { launch } from 'puppeteer-core';
import type { Engine } from './engine.ts';
import { findOrInstall } from './find-program.ts';

const firefox = { names: ['firefox-esr', 'firefox'], packages: ['firefox-esr'] };

/** Gecko: Firefox itself, over WebDriver BiDi, which needs no driver beside it. */
export const gecko: Engine = {
  name: 'Firefox',
  howToGet: 'Install Firefox: on Debian the package firefox-esr.',
  isHere: () => findOrInstall(firefox) !== undefined,
  async launch() {
    const browser = await launch({
      browser: 'firefox',
      executablePath: findOrInstall(firefox) ?? '',
      headless: true,
      // Nothing on this machine is to be asked, and nothing beyond it.
      extraPrefsFirefox: { 'app.update.enabled': false, 'network.captive-portal-service.enabled': false },
    });
    const page = await browser.newPage();
    await page.setViewport({ width: 1280, height: 900 });
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
        read: (expression) => page.evaluate(expression),
        click: (selector) => page.locator(selector).click(),
        type: (selector, text) => page.type(selector, text),
      },
      close: () => browser.close(),
    };
  },
};
