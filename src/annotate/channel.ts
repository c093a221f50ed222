import type { DevToolbarApp } from 'astro';
import type { Asked } from './ask-schema.ts';
import { answerEvent, askEvent, type Answer } from './messages.ts';

/** What Astro's toolbar gives its apps to speak to the server with. */
type Server = Parameters<NonNullable<DevToolbarApp['init']>>[2];

export type Ask = (what: Asked) => Promise<Answer>;

/** Milliseconds after which the server is said to be silent. */
const patience = 8000;

/** Asks the development server about an article. Where no answer comes, the answer says so. */
export function channel(server: Server, slug: string | undefined): Ask {
  const waiting = new Map<string, (answer: Answer) => void>();
  let asked = 0;
  server.on<Answer>(answerEvent, (answer) => {
    waiting.get(answer.id)?.(answer);
  });
  return async (what) => {
    asked += 1;
    const id = `${performance.timeOrigin} ${asked}`;
    const isQuestion = ['open', 'words', 'date'].includes(what.kind);
    const answer = await new Promise<Answer>((resolve) => {
      waiting.set(id, resolve);
      const send = () => {
        server.send(askEvent, { id, slug, ask: what });
      };
      send();
      // While the page loads, the channel may not be there yet. What writes is sent once.
      const again = setInterval(() => {
        if (!waiting.has(id)) clearInterval(again);
        else if (isQuestion) send();
      }, 1000);
      setTimeout(() => {
        const message =
          'The development server does not answer: start npm run dev again. What you have filled in stays here.';
        resolve({ id, failed: true, message });
      }, patience);
    });
    waiting.delete(id);
    return answer;
  };
}
