import { z } from 'zod';
import { hiddenCharacter } from '#core/files/source-file.ts';

/** The name of a person, a question or an event: it stands in addresses. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const id = z.string().regex(idPattern, {
  error: 'expected small letters, digits and single hyphens, such as “us-security-guarantee”',
});

/** One line of text. Spaces around it are no part of it, and line ends inside are spaces. */
export const line = z
  .string()
  .overwrite((text) => text.replace(/[\t\n\r ]+/g, ' ').trim())
  .min(1, { error: 'expected some text' })
  .refine((text) => hiddenCharacter(text) === undefined, {
    error: 'expected text without control characters and without marks that change its direction',
  });
