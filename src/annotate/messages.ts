import type { Span } from '#core/check/problem.ts';
import type { Value } from '#core/edit/change.ts';
import type { Selector } from '#core/text/passages.ts';
import type { Asked } from './ask-schema.ts';

/*
 * What the app in the browser and the development server say to each other, over the channel that Astro's toolbar has for
 * its apps.
 */

/** The app's id in the toolbar, and the names of its two messages. */
export const appId = 'verbatim-annotate';
export const askEvent = `${appId}:ask`;
export const answerEvent = `${appId}:answer`;

/** People and questions by name: those that an edit names and that have no file yet, or all that there are. */
export type Named = Pick<Extract<Asked, { kind: 'edit' }>, 'people' | 'questions'>;

/** The lists of the front matter whose entries rest on words of the article. */
export const lists = ['quotes', 'positions', 'timeline', 'notes', 'notQuotes'] as const;
export type List = (typeof lists)[number];

/** An entry of the front matter and the stretches of the text that it rests on. */
export interface Entry {
  readonly list: List;
  readonly at: number;
  readonly spans: readonly Span[];
  readonly values: Readonly<Record<string, unknown>>;
}

/** Something that is left to do: a guess to confirm, a speaker to name, a problem to mend. */
export interface Task {
  readonly kind: 'guess' | 'speaker' | 'problem';
  readonly message: string;
  readonly hint?: string | undefined;
  readonly line: number;
  /** The entry that it is about. */
  readonly entry?: { readonly list: List; readonly at: number } | undefined;
  /** The key of the front matter that it is about, if it is the article's own. */
  readonly field?: string | undefined;
  /** Where in the text it is, if it is there. */
  readonly span?: Span | undefined;
  /** The guess, for confirming it. */
  readonly comment?: number | undefined;
}

/** An article as the app shows it. */
export interface Desk extends Named {
  readonly digest: string;
  /** The readable text of the body, in which stretches are counted; empty if the file cannot be read. */
  readonly text: string;
  readonly frontMatter: Readonly<Record<string, unknown>>;
  readonly entries: readonly Entry[];
  readonly tasks: readonly Task[];
  readonly sources: readonly { readonly id: string; readonly name: string; readonly words: readonly string[] }[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** Words of the article that tell a date, and what they mean. */
export interface DateWords {
  readonly when: string;
  readonly date: string;
  readonly inWords: string;
}

/** How a stretch of the text is named: as a passage, and as a quotation if it is one. */
export interface Words {
  readonly text: string;
  readonly passage?: Value | undefined;
  readonly quotation?: Selector | undefined;
  readonly span: Span;
  /** The dates that they tell, as far as they can be read. */
  readonly dates: readonly DateWords[];
}

export interface Answer {
  readonly id: string;
  /** What went wrong, or was done, for the person. */
  readonly message?: string | undefined;
  /** Whether nothing was done. */
  readonly failed?: boolean | undefined;
  /** The key of the front matter that it went wrong in, if it is one. */
  readonly field?: string | undefined;
  readonly desk?: Desk | undefined;
  readonly words?: Words | undefined;
  readonly date?: string | undefined;
}
