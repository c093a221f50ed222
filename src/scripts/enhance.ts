/*
 * Comfort, not function: every page can be read, compared and followed without this file. Each part works where another
 * fails.
 */
import { rememberAppearance } from './appearance.ts';
import { rememberChoices } from './choices.ts';
import { offerCopies } from './copies.ts';
import { openFolds } from './folds.ts';
import { offerKeys } from './keys.ts';

for (const part of [rememberAppearance, rememberChoices, openFolds, offerCopies, offerKeys]) {
  try {
    part();
  } catch (error) {
    console.warn(error);
  }
}
