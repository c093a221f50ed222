import type { ArticleRecord, PersonRecord, QuestionRecord } from '#core/article/article-record.ts';
import { balanceOf } from '#core/article/balance.ts';
import { formatDay } from '#text/format-date.ts';
import { typeset } from '#text/typeset.ts';

/** The size of every picture in pixels: what Open Graph and the services that read it expect. */
export const pictureSize = { width: 1200, height: 630 } as const;

/**
 * What a picture shows. The pictures of people and questions show nothing that another article could change, so that
 * they stay as they are when one is added.
 */
export type Card = ArticleCard | PersonCard | QuestionCard | SiteCard;

export interface ArticleCard {
  readonly kind: 'article';
  readonly title: string;
  readonly day: string;
  /** Who is quoted and how many words, in the order of the article. */
  readonly balance: readonly {
    readonly name: string;
    readonly initials: string;
    readonly colour: string;
    readonly shape: string;
    readonly words: number;
  }[];
}

export interface PersonCard {
  readonly kind: 'person';
  readonly name: string;
  readonly native?: string;
  readonly initials: string;
  readonly colour: string;
  readonly shape: string;
}

export interface QuestionCard {
  readonly kind: 'question';
  readonly question: string;
}

export interface SiteCard {
  readonly kind: 'site';
}

export function articleCard(record: ArticleRecord): ArticleCard {
  return {
    kind: 'article',
    title: typeset(record.title),
    day: formatDay(record.date),
    balance: balanceOf(record)
      .filter(({ words }) => words > 0)
      .map(({ person: { short, initials, colour, shape }, words }) => ({
        name: short,
        initials,
        colour,
        shape,
        words,
      })),
  };
}

export function personCard({ name, native, initials, colour, shape }: PersonRecord): PersonCard {
  return { kind: 'person', name, ...(native ? { native: native.name } : {}), initials, colour, shape };
}

export function questionCard({ question }: QuestionRecord): QuestionCard {
  return { kind: 'question', question: typeset(question) };
}
