import { z } from 'zod';
import { hiddenCharacter } from '#core/files/source-file.ts';
import { parsePublicationDate } from './dates.ts';

/** The name of a person, a question or an event: it stands in addresses. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const id = z.string().regex(idPattern, {
  error: 'expected lower-case letters, digits and single hyphens, such as “us-security-guarantee”',
});

/** One line of text. Spaces around it are no part of it, and line ends inside are spaces. */
export const line = z
  .string()
  .overwrite((text) => text.replace(/[\t\n\r ]+/g, ' ').trim())
  .min(1, { error: 'expected some text' })
  .refine((text) => hiddenCharacter(text) === undefined, {
    error: 'expected text without control characters or marks that change its direction',
  });

/** One line with words in it: marks alone are nothing that anybody says. */
export const words = line.refine((text) => text === '' || /[\p{L}\p{N}]/u.test(text), {
  error: 'expected words, not marks alone',
});

/** Tells from a failed check that a date was expected. */
export const expectsDate = { expects: 'date' } as const;

/** A day of the calendar. */
export const day = line.refine((text) => /^\d{4}-\d\d-\d\d$/.test(text) && parsePublicationDate(text) !== undefined, {
  error: 'expected a day such as 2025-02-28',
  params: expectsDate,
});

/** The address of a page elsewhere. */
export const address = z.url({ protocol: /^https?$/, error: 'expected an address that begins with https://' });
