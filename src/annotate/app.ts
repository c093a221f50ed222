import type { Span } from '#core/check/problem.ts';
import { defineToolbarApp } from 'astro/toolbar';
import styles from './app.css?inline';
import { articleForm } from './article-form.ts';
import { articleOnPage } from './article-on-page.ts';
import { channel } from './channel.ts';
import { button, element, tellFault } from './element.ts';
import type { Draft } from './entry-forms.ts';
import { form } from './form.ts';
import { home, passageMenu } from './home.ts';
import { appId } from './messages.ts';
import { Session } from './session.ts';

/** What outlives the page, which is loaded anew after every save. */
interface Kept {
  readonly isOpen: boolean;
  readonly draft?: Draft | undefined;
  readonly place?: Span | undefined;
  readonly message?: string | undefined;
}

export default defineToolbarApp({
  init(canvas, app, server) {
    const slug = /\/articles\/([a-z0-9-]+)\/$/.exec(location.pathname)?.[1];
    const keptAs = `verbatim-annotate ${slug ?? ''}`;
    let isOpen = false;

    const status = element('p', { role: 'status' });
    const content = element('div', { className: 'content' });
    const chosen = element('div', { className: 'chosen' });
    // Not read-only: browsers give what is read-only no caret to select words with.
    const text = element('textarea', { id: 'article-text', rows: 4, ariaReadOnly: 'true', inputMode: 'none' });
    text.addEventListener('beforeinput', (event) => {
      event.preventDefault();
    });
    text.onselect = () => {
      const [start, end] = [text.selectionStart, text.selectionEnd];
      if (end > start) void session.choose({ start, end });
    };
    const title = element('h2', { id: 'annotate-title', tabIndex: -1 }, 'Annotate');
    const close = () => {
      app.toggleState({ state: false });
    };
    const panel = element(
      'dialog',
      { lang: 'en', dir: 'ltr' },
      element(
        'div',
        { className: 'head' },
        element('div', { className: 'row' }, title, button('Close', close)),
        status,
      ),
      content,
    );
    panel.setAttribute('aria-labelledby', title.id);
    canvas.append(element('style', {}, styles), panel);

    /** To the form, the words that were chosen, or the list of what is left to do. */
    const focus = (): void => {
      const { isFree, place } = session;
      if (!isFree) content.querySelector<HTMLElement>('input, select')?.focus();
      else if (place) {
        // Selecting them asks what they can become.
        text.setSelectionRange(place.start, place.end);
        text.focus();
      } else content.querySelector('h3')?.focus();
    };
    const showWords = (): void => {
      const { desk, words } = session;
      if (desk && words) {
        chosen.replaceChildren(...passageMenu(session, desk, words));
        chosen.scrollIntoView({ block: 'nearest' });
      } else for (const each of chosen.querySelectorAll('button')) each.disabled = true;
    };
    const show = (): void => {
      const { desk, draft, isAbout } = session;
      app.toggleNotification(desk && desk.tasks.length > 0 ? { state: true, level: 'warning' } : { state: false });
      if (!desk) return;
      if (text.value !== desk.text) text.value = desk.text;
      if (!session.words) chosen.replaceChildren('Select words on the page, or in the field above.');
      if (draft) content.replaceChildren(...form(session, desk, draft));
      else content.replaceChildren(...(isAbout ? articleForm(session, desk) : home(session, desk, text, chosen)));
      if (isOpen) focus();
    };
    const session = new Session(channel(server, slug), {
      show,
      showWords,
      point: (stretch) => page.point(stretch),
      say: (message) => {
        status.textContent = message;
      },
      tellFault: (field, message) => {
        const control = content.querySelector<HTMLElement>(`#field-${field}, [id^=field-][id$=-${field}]`);
        if (control) tellFault(control, message);
        return control !== null;
      },
      keep: (message) => {
        const { draft, place } = session;
        const kept: Kept = { isOpen, draft, place, message };
        sessionStorage.setItem(keptAs, JSON.stringify(kept));
      },
    });
    const page = articleOnPage(session);

    // Escape leaves a form, or the app. Astro's toolbar would close the app from a form, too, and while it hides not at all.
    let isEscape = false;
    panel.addEventListener('keydown', (event) => {
      // What is typed here is no shortcut of the site's, which does not see that it is typed into a field.
      event.stopPropagation();
      isEscape = event.key === 'Escape';
    });
    panel.addEventListener('keyup', (event) => {
      event.stopPropagation();
      if (!isEscape || event.key !== 'Escape') return;
      isEscape = false;
      if (session.isFree) close();
      else session.open(undefined);
    });

    app.onToggled(({ state }) => {
      const isClosed = isOpen && !state;
      isOpen = state;
      panel.open = state;
      page.toggle(state);
      session.keep();
      if (state) title.focus();
      if (!slug) status.textContent = 'Open the page of an article to annotate it.';
      else if (state) void session.ask({ kind: 'open' }).then(show);
      if (!isClosed) return;
      // Back to the passage, or to the button of the app.
      const bar = canvas.host.getRootNode();
      const opener =
        bar instanceof ShadowRoot ? bar.querySelector<HTMLElement>(`button[data-app-id="${appId}"]`) : null;
      (page.point(session.place) ?? opener)?.focus();
    });

    const stored = sessionStorage.getItem(keptAs);
    if (stored === null) return;
    const kept: unknown = JSON.parse(stored);
    if (!isKept(kept) || !kept.isOpen) return;
    session.draft = kept.draft;
    session.place = kept.place;
    status.textContent = kept.message ?? '';
    app.toggleState({ state: true });
  },
});

/** What this module stored: its shape needs no look. */
function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'isOpen' in value;
}
