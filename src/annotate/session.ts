import type { Span } from '#core/check/problem.ts';
import { passageValue, type Change } from '#core/edit/change.ts';
import type { Ask } from './channel.ts';
import { editOf, entriesAt, leaving, textOf, valuesOf, type Draft } from './entry-forms.ts';
import type { Asked } from './ask-schema.ts';
import type { Answer, DateWords, Desk, Entry, List, Task, Words } from './messages.ts';

/** Where the app shows what its session comes to. */
export interface Stage {
  /** Shows everything anew, and puts the focus where the work goes on. */
  readonly show: () => void;
  /** Shows what the chosen words can become; while that is being asked, nothing can be pressed. */
  readonly showWords: () => void;
  readonly say: (message: string) => void;
  /** Shows a stretch of the article on the page. */
  readonly point: (stretch: Span | undefined) => void;
  /** Says what is wrong with a field of the form; false if it has no such field. */
  readonly tellFault: (field: string, message: string) => boolean;
  /** Keeps what outlives the page, which is loaded anew after every save. */
  readonly keep: (message?: string) => void;
}

/** What the parts of the app share: the article as it was last read, and what is being done with it. */
export class Session {
  /** Missing until the server has shown the article. */
  desk: Desk | undefined;
  /** The form that is open. */
  draft: Draft | undefined;
  /** Whether the form about the article as a whole is open. */
  isAbout = false;
  /** The words that are chosen; missing while they are being looked up, too. */
  words: Words | undefined;
  /** Where in the text the work is: the focus goes back there. */
  place: Span | undefined;
  /** What was chosen last. */
  #asked: Span | undefined;
  readonly #ask: Ask;
  readonly #stage: Stage;

  constructor(ask: Ask, stage: Stage) {
    this.#ask = ask;
    this.#stage = stage;
  }

  keep(): void {
    this.#stage.keep();
  }

  point(stretch: Span | undefined): void {
    this.#stage.point(stretch);
  }

  /** Whether words can be chosen: no form is open. */
  get isFree(): boolean {
    return !this.draft && !this.isAbout;
  }

  async ask(what: Asked): Promise<Answer> {
    const answer = await this.#ask(what);
    if (answer.desk) this.desk = answer.desk;
    if (answer.message !== undefined) this.#stage.say(answer.message);
    return answer;
  }

  /** Opens a form, or with nothing the list of what is left to do. */
  open(draft: Draft | undefined, isAbout = false): void {
    const entry = this.desk?.entries.find(({ list, at }) => list === draft?.list && at === draft.at);
    this.place = entry?.spans[0] ?? draft?.words?.span ?? this.place;
    this.draft = draft;
    this.isAbout = isAbout;
    this.#stage.say('');
    this.#stage.keep();
    this.#stage.show();
  }

  /** Takes what is filled in. */
  fill(key: string, text: string): void {
    if (!this.draft) return;
    this.draft = { ...this.draft, values: { ...this.draft.values, [key]: text } };
    this.#stage.keep();
  }

  /** Has a form written, the one that is open or another. */
  async save(draft = this.draft): Promise<void> {
    const { desk } = this;
    if (!desk || !draft) return;
    const edit = editOf(draft, desk, guessOf(draft, desk)?.comment);
    if ('message' in edit) this.#fail(edit.message, edit.field);
    else if (edit.changes.length === 0) this.open(undefined);
    else await this.write({ kind: 'edit', digest: desk.digest, ...edit }, () => this.#nextTask(draft));
  }

  change(changes: readonly Change[], next?: () => Draft | undefined): Promise<void> {
    return this.write({ kind: 'edit', digest: this.desk?.digest ?? '', changes, people: [], questions: [] }, next);
  }

  /** Has changes written, and shows what came of it. */
  async write(what: Asked, next?: () => Draft | undefined): Promise<void> {
    const { failed, desk, message = '', field } = await this.ask(what);
    if (failed === true) {
      if (desk && !this.isAbout) this.#stage.show();
      this.#fail(message, field);
      return;
    }
    // From the list the work goes on in the list.
    if (this.isFree) this.place = undefined;
    this.draft = next?.();
    this.isAbout = false;
    this.words = undefined;
    // The page is loaded anew as soon as the server has read the file.
    this.#stage.keep(message);
    this.#stage.show();
  }

  #fail(message: string, field: string | undefined): void {
    const isTold = field !== undefined && this.#stage.tellFault(field, message);
    this.#stage.say(isTold ? '' : message);
  }

  /** The next quotation that an import was unsure of, once one of these is saved. */
  #nextTask({ isTask = false }: Draft): Draft | undefined {
    const { desk } = this;
    const task = isTask && desk?.tasks.find(({ kind, entry }) => kind !== 'problem' && entry?.list === 'quotes');
    return task && desk ? draftOf(task, desk) : undefined;
  }

  /** Asks what a stretch of the text can become. */
  async choose(stretch: Span): Promise<void> {
    this.words = undefined;
    this.#asked = stretch;
    this.#stage.showWords();
    const { words } = await this.ask({ kind: 'words', span: stretch });
    // Others may have been chosen meanwhile.
    if (!words || this.#asked !== stretch) return;
    this.words = words;
    this.place = words.span;
    this.#stage.showWords();
  }

  /** Makes the chosen words an entry of a list: a form opens, or it is written where there is nothing to fill in. */
  begin(list: List): void {
    const { desk, words } = this;
    if (!desk || !words) return;
    const quote = entriesAt(words.span, desk).find((entry) => entry.list === 'quotes');
    if (list === 'notQuotes' && quote) {
      void this.asNoQuotation(quote, desk);
      return;
    }
    const speaker = quote && list === 'positions' ? valuesOf(quote, desk)['person'] : undefined;
    const draft = {
      list,
      words,
      values: {
        ...(list === 'notes' && { kind: 'context' }),
        ...(list === 'timeline' && dateValues(words.dates[0])),
        ...(speaker !== undefined && { person: speaker }),
      },
    };
    if (list === 'notQuotes') void this.save(draft);
    else this.open(draft);
  }

  remove(entry: Entry, desk: Desk): Promise<void> {
    return this.change([{ do: 'remove', at: [entry.list, entry.at] }, ...leaving(entry, desk)]);
  }

  /** The words of a quotation are those that nobody is quoted with after all. */
  asNoQuotation(entry: Entry, desk: Desk): Promise<void> {
    const { at, values } = entry;
    const [exact = '', prefix, suffix] = ['text', 'prefix', 'suffix'].map((key) => textOf(values[key]) || undefined);
    return this.change([
      { do: 'remove', at: ['quotes', at] },
      { do: 'add', list: ['notQuotes'], value: passageValue({ exact, prefix, suffix }) },
      ...leaving(entry, desk),
    ]);
  }
}

/** A date that the article's words tell, as fields of an event. */
export function dateValues({ when = '', date = '' }: Partial<DateWords> = {}): Record<string, string> {
  return { when, date };
}

/** The form of the entry that something to do is about. */
export function draftOf({ entry }: Task, desk: Desk): Draft | undefined {
  const found = desk.entries.find(({ list, at }) => list === entry?.list && at === entry.at);
  if (!found) return undefined;
  // Who is not named is not to be chosen.
  const person = found.values['person'] === 'unnamed-speaker' ? { person: '' } : {};
  return { list: found.list, at: found.at, isTask: true, values: { ...valuesOf(found, desk), ...person } };
}

function guessOf({ list, at }: Draft, { tasks }: Desk): Task | undefined {
  return tasks.find(({ kind, entry }) => kind === 'guess' && entry?.list === list && entry.at === at);
}
