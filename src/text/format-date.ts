import { site } from '#site.ts';
import { datesIn } from './dates-in.ts';

export { formatPublicationTime, isoDay } from './dates-in.ts';

/** Dates in the words of the site's language. */
export const {
  formatPublication,
  formatPublicationShort,
  formatDay,
  formatTick,
  formatYear,
  formatEventDate,
  formatPeriod,
} = datesIn(site.lang);
