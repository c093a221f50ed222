import { collate } from '#core/collation/collate.ts';
import { median, processorTime } from './processor-time.ts';

/** The readings of an article: quotations of 10 to 48 words, of which a source prints two in three with other words. */
export function collation(): number {
  const words = 'the harbour of Valmora stays open, said nobody who had read that plan for it'.split(' ');
  const said = Array.from({ length: 20 }, (_, at) =>
    Array.from({ length: 10 + 2 * at }, (_, nth) => words[(nth * (at + 3)) % words.length] ?? ''),
  );
  const pairs = said.map((each, at) => {
    const printed = each.map((word, nth) => (at % 3 > 0 && nth % 4 === 1 ? `${word}s and more` : word));
    return [each.join(' '), printed.join(' ')] as const;
  });
  const times = Array.from({ length: 200 }, () => {
    const before = process.cpuUsage();
    for (const [quotation, reading] of pairs) collate(quotation, reading);
    return processorTime(before);
  });
  return median(times.slice(100));
}
