import type { EventDate, PublicationDate } from '#core/schema/dates.ts';

/** Whether an event had happened when the article was published, or was announced for later. */
export type EventStatus = 'happened' | 'announced';

const day = 24 * 60 * 60 * 1000;

/**
 * What an event's date says about before and after publication; undefined where it cannot tell, as on the very day of
 * publication. A span that began before that day and ends with it (“earlier this week”) had happened; one that begins
 * on it and is open had not.
 */
export function statusByDate(date: EventDate, published: PublicationDate): EventStatus | undefined {
  const today = Math.floor(published.start / day) * day;
  const tomorrow = today + day;
  if (date.end < published.start) return 'happened';
  if (date.start > published.end) return 'announced';
  if (date.start < today && date.end < tomorrow) return 'happened';
  if (date.start >= today && date.end === Infinity) return 'announced';
  return undefined;
}
