import { z } from 'zod';

/** The name of a person, a question or an event: it stands in addresses. */
export const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const id = z.string().regex(idPattern, {
  error: 'expected small letters, digits and single hyphens, such as “us-security-guarantee”',
});

/** One line of text. Spaces around it are no part of it. */
export const line = z.string().trim().min(1, { error: 'expected some text' });
