import { formatEventDate, isoDay } from './format-date.ts';

/**
 * The days from the first to the last of some publications, in words: “27 February 2025”, “24–27 February 2025”.
 *
 * @param dates Days, or moments with their offset (ISO 8601), in any order. At least one.
 */
export function formatPeriod(dates: readonly string[]): string {
  const days = dates.map(isoDay).sort();
  const [first = ''] = days;
  return formatEventDate(`${first}/${days.at(-1) ?? first}`);
}
