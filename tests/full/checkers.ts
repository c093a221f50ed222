import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

const engine = readFileSync(new URL(import.meta.resolve('accessibility-checker-engine/ace.js')), 'utf8');

/** Rules of IBM’s engine that are left out, and why. */
const leftOut: Readonly<Record<string, string>> = {
  element_attribute_deprecated: 'It knows neither the policy’s http-equiv nor an item’s value, which HTML has.',
  aria_role_redundant: 'A table that is laid out as a grid loses its roles in some browsers: they are written out.',
};

/**
 * What IBM’s engine finds on a page: what fails its rules for WCAG 2.2 and its own, recommendations included. What it
 * asks a person to look at (“potential”, “manual”) is no finding. It runs in a world of its own, as an extension of a
 * browser does, so that the page keeps its content policy.
 */
export async function engineFindings(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'checker',
    });
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId,
      expression: `${seeClipped}\n${engine}\n${check}`,
      awaitPromise: true,
      returnByValue: true,
    });
    const found: unknown = result.value;
    if (exceptionDetails ?? !Array.isArray(found))
      throw new Error(exceptionDetails?.exception?.description ?? 'No report');
    return (
      found
        .map(String)
        // A table that may have to be scrolled is a stop of the keyboard, which this rule wants to be a widget.
        .filter((finding) => !/^IBM, element_tabbable_role_valid: .*class="frame"/.test(finding))
        .filter((finding) => !Object.keys(leftOut).some((rule) => finding.startsWith(`IBM, ${rule}:`)))
    );
  } finally {
    await session.detach();
  }
}

/** The engine takes what is clipped away for hidden from everybody, while a screen reader reads it: it is told of none. */
const seeClipped = `{
  const own = window.getComputedStyle.bind(window);
  window.getComputedStyle = (...which) => {
    const style = own(...which);
    const value = (name) => {
      const it = Reflect.get(style, name);
      return typeof it === 'function' ? it.bind(style) : it;
    };
    const isClip = (name) => name === 'clipPath' || name === 'clip-path';
    return new Proxy(style, {
      get: (_, name) =>
        isClip(name)
          ? 'none'
          : name === 'getPropertyValue'
            ? (property) => (isClip(property) ? 'none' : style.getPropertyValue(property))
            : value(name),
    });
  };
}`;

const check = `new ace.Checker().check(document, ['IBM_Accessibility', 'WCAG_2_2']).then(({ results }) =>
  results
    .filter(({ value: [, outcome] }) => outcome === 'FAIL')
    .map(({ ruleId, message, snippet }) => 'IBM, ' + ruleId + ': ' + message + ' ' + snippet.slice(0, 200)))`;
