import type { SourceFile } from '#core/files/source-file.ts';
import type { Person } from './person.ts';
import type { PictureSize } from '#core/files/pictures.ts';
import type { Question } from './question.ts';
import type { Source } from './source.ts';

/** The people, questions and sources that articles may name, by id. */
export interface Library {
  readonly people: ReadonlyMap<string, Person>;
  readonly questions: ReadonlyMap<string, Question>;
  readonly sources?: ReadonlyMap<string, Source>;
  /** The site's language (BCP 47), which is that of what names none; English if left out. */
  readonly language?: string;
  /** The pictures that articles may show, by address. */
  readonly pictures?: ReadonlyMap<string, PictureSize>;
  /** The articles that articles may link to, by address. */
  readonly articleFiles?: ReadonlyMap<string, SourceFile>;
}
