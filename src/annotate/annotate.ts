import type { AstroIntegration } from 'astro';
import type { Settings } from '../settings.ts';
import { editingDesk, type FindDates } from './editing-desk.ts';
import { answerEvent, appId, askEvent } from './messages.ts';

const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2"><path d="M4 20h16M6 15l9-9 3 3-9 9H6z"/></svg>';

/**
 * Lets an editor mark words on an article's page and write what they mean into its file: an app of Astro's toolbar, which
 * the development server alone has. It speaks over Astro's channel, which Vite opens to the server's own pages. The reader
 * of dates in prose is loaded when it is first asked: no build loads it, and no start of the server waits for it.
 */
export function annotate(settings: Pick<Settings, 'contentDir' | 'siteLang'>, findDates: FindDates): AstroIntegration {
  return {
    name: 'verbatim-annotate',
    hooks: {
      'astro:config:setup': ({ command, addDevToolbarApp, updateConfig }) => {
        if (command !== 'dev') return;
        addDevToolbarApp({ id: appId, name: 'Annotate', icon, entrypoint: new URL('app.ts', import.meta.url) });
        // Found only when the app is first loaded, it would load the page anew.
        updateConfig({ vite: { optimizeDeps: { include: ['@sindresorhus/slugify'] } } });
      },
      'astro:server:setup': ({ toolbar }) => {
        const answer = editingDesk(settings, findDates);
        toolbar.on(askEvent, (message: unknown) => {
          void answer(message).then((said) => {
            if (said) toolbar.send(answerEvent, said);
          });
        });
      },
    },
  };
}
