import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

const reader = readFileSync(new URL(import.meta.resolve('@guidepup/virtual-screen-reader/browser.js')), 'utf8').replace(
  /export\s*\{[^}]*?([\w$]+) as virtual\}/,
  'globalThis.screenReader = $1;',
);

/**
 * What a screen reader says from the first line of a page, or of the part that a selector names, to its last, a line each. It reads in a world of its own, as an
 * extension of a browser does, so that the page keeps its content policy.
 */
export async function transcript(page: Page, selector = 'body'): Promise<string> {
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'reader',
    });
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId,
      expression: `{\n${reader}\n}\n${readAll}(document.querySelector(${JSON.stringify(selector)}))`,
      awaitPromise: true,
      returnByValue: true,
    });
    const said: unknown = result.value;
    if (exceptionDetails ?? typeof said !== 'string') {
      throw new Error(exceptionDetails?.exception?.description ?? 'The screen reader said nothing.');
    }
    return said;
  } finally {
    await session.detach();
  }
}

// The children of an image are presentational (WAI-ARIA 1.2), which this reader does not know of an SVG.
const readAll = `(async (container) => {
  for (const part of document.querySelectorAll('[role=img] > *')) part.setAttribute('aria-hidden', 'true');
  await screenReader.start({ container });
  const end = 'end of ' + (await screenReader.lastSpokenPhrase());
  while ((await screenReader.lastSpokenPhrase()) !== end) await screenReader.next();
  return (await screenReader.spokenPhraseLog()).join('\\n') + '\\n';
})`;
