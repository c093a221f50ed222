import { addressIsPlain, addressIsUnique } from '#core/files/file-name.ts';
import { frontMatterIsThere } from '#core/article/front-matter-fence.ts';
import type { Rule } from './rule.ts';
import { fileIsReadable } from '#core/files/source-file.ts';
import { fieldsAreKnown } from '#core/files/validate.ts';
import { yamlIsPlain } from '#core/files/plain-yaml.ts';
import type { ArticleCheck } from './article-check.ts';
import { datesAreInOrder } from './dates-are-in-order.ts';
import { eventsHaveEvidence } from './events-have-evidence.ts';
import { guessesAreChecked } from './guesses-are-checked.ts';
import { linksLeadSomewhere } from './links-lead-somewhere.ts';
import { marksArePaired } from './marks-are-paired.ts';
import { markdownIsRead } from './markdown-is-read.ts';
import { markupIsSafe } from './markup-is-safe.ts';
import { namesAreKnown } from './names-are-known.ts';
import { notesHaveAPlace } from './notes-have-a-place.ts';
import { peopleLookDifferent } from './people-look-different.ts';
import { picturesAreThere } from './pictures-are-there.ts';
import { positionsHaveEvidence } from './positions-have-evidence.ts';
import { quotationsAreAttributed } from './quotations-are-attributed.ts';
import { quotesAreVerbatim } from './quotes-are-verbatim.ts';
import { readingsAreVerbatim } from './readings-are-verbatim.ts';
import { summariesAreVerbatim } from './summaries-are-verbatim.ts';
import { wordsAreShown } from './words-are-shown.ts';

/** The rules that are checked on every article that could be read: the contents page of our editorial rules. */
export const articleChecks: readonly ArticleCheck[] = [
  quotesAreVerbatim,
  quotationsAreAttributed,
  positionsHaveEvidence,
  eventsHaveEvidence,
  summariesAreVerbatim,
  readingsAreVerbatim,
  notesHaveAPlace,
  datesAreInOrder,
  namesAreKnown,
  marksArePaired,
  markupIsSafe,
  picturesAreThere,
  peopleLookDifferent,
  linksLeadSomewhere,
  wordsAreShown,
  markdownIsRead,
  guessesAreChecked,
];

/** What must hold before an article can be read at all. */
export const readingRules: readonly Rule[] = [
  fileIsReadable,
  frontMatterIsThere,
  yamlIsPlain,
  fieldsAreKnown,
  addressIsPlain,
  addressIsUnique,
];
