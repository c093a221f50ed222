import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import type { Engine } from './engine.ts';
import { findOrInstall } from './find-program.ts';
import { freePort } from '../free-port.ts';

const driver = { names: ['WebKitWebDriver'], packages: ['webkit2gtk-driver', 'libwebkit2gtk-4.1-0'] };
const screen = { names: ['xvfb-run'], packages: ['xvfb', 'xauth'] };

/** WebKit as GNOME has it, over WebDriver (W3C), on a screen that nobody sees. */
export const webkit: Engine = {
  name: 'WebKitGTK',
  howToGet: 'Install WebKitGTK’s WebDriver and Xvfb: on Debian the packages webkit2gtk-driver and xvfb.',
  isHere: () => findOrInstall(driver) !== undefined && findOrInstall(screen) !== undefined,
  async launch() {
    const port = await freePort();
    const address = `http://127.0.0.1:${String(port)}`;
    const child = spawn(
      findOrInstall(screen) ?? '',
      ['-a', '-s', '-screen 0 1280x900x24', findOrInstall(driver) ?? '', `--port=${String(port)}`],
      // It is a script that starts others: they end together, as a group.
      { stdio: 'ignore', detached: true },
    );
    const stop = async () => {
      if (child.exitCode !== null || child.pid === undefined) return;
      process.kill(-child.pid, 'SIGTERM');
      await once(child, 'exit');
    };
    try {
      await untilReady(address);
      const { sessionId } = sessionSchema.parse(await call(`${address}/session`, { capabilities: {} }));
      return await browserOf(`${address}/session/${sessionId}`, stop);
    } catch (error) {
      await stop();
      throw error;
    }
  },
};

async function browserOf(session: string, stop: () => Promise<void>) {
  const dialogs: string[] = [];
  /** A dialog that a page opened is dismissed by the driver, which says so in place of an answer. */
  const ask = async (path: string, body: object): Promise<unknown> => {
    try {
      return await call(session + path, body);
    } catch (error) {
      if (!(error instanceof DialogError)) throw error;
      dialogs.push(error.message);
      return ask(path, body);
    }
  };
  const element = async (selector: string) => {
    const found = await ask('/element', { using: 'css selector', value: selector });
    return Object.values(elementSchema.parse(found))[0] ?? '';
  };
  const read = (expression: string) => ask('/execute/sync', { script: `return (${expression});`, args: [] });
  await ask('/window/rect', { x: 0, y: 0, width: 1280, height: 900 });
  return {
    tab: {
      dialogs,
      open: async (url: string) => {
        await ask('/url', { url });
        // The driver answers when the document is there: styles and scripts that come late are not.
        for (let tries = 0; tries < 200 && (await read('document.readyState')) !== 'complete'; tries += 1) {
          await setTimeout(50);
        }
      },
      read,
      click: async (selector: string) => {
        // The driver would scroll as the page says, smoothly, and click before it has arrived.
        await read(
          `document.querySelector(${JSON.stringify(selector)}).scrollIntoView({ behavior: 'instant', block: 'center' })`,
        );
        await ask(`/element/${await element(selector)}/click`, {});
      },
      type: async (selector: string, text: string) => {
        await ask(`/element/${await element(selector)}/value`, { text });
      },
    },
    async close() {
      await fetch(session, { method: 'DELETE' });
      await stop();
    },
  };
}

const sessionSchema = z.object({ sessionId: z.string() });
const elementSchema = z.record(z.string(), z.string());
const answerSchema = z.object({ value: z.unknown() });
const errorSchema = z.object({ error: z.string(), message: z.string() });

class DialogError extends Error {}

async function call(address: string, body: object): Promise<unknown> {
  const response = await fetch(address, { method: 'POST', body: JSON.stringify(body) });
  const { value } = answerSchema.parse(await response.json());
  if (response.ok) return value;
  const { error, message } = errorSchema.parse(value);
  throw error === 'unexpected alert open' ? new DialogError(message) : new Error(`${error}: ${message}`);
}

async function untilReady(address: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const isReady = await fetch(`${address}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await setTimeout(100);
  }
  throw new Error('WebKitWebDriver does not answer.');
}
