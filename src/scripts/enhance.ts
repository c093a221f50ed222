/*
 * Comfort, not function: every page can be read, compared and followed without this file. Each part works where another
 * fails.
 */
import { rememberAppearance } from './appearance.ts';
import { rememberComparison } from './comparison.ts';
import { offerCopies } from './copies.ts';
import { openFolds } from './folds.ts';
import { offerKeys } from './keys.ts';

for (const part of [rememberAppearance, rememberComparison, openFolds, offerCopies, offerKeys]) {
  try {
    part();
  } catch (error) {
    console.warn(error);
  }
}
