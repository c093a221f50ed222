import type { ArticleRecord } from '#core/article/article-record.ts';
import { say } from '#text/words/words.ts';

/** A section of an article's page that can be skipped to. */
export interface PageSection {
  readonly href: `#${string}`;
  readonly label: string;
}

/** The sections that an article's page has: what an article lacks leaves no empty panel. */
export function sectionsOf({ positions, timeline, quotes, notes }: ArticleRecord): readonly PageSection[] {
  const sections: readonly (PageSection & { readonly there: boolean })[] = [
    { href: '#positions', label: say('whoStandsWhere'), there: positions.length > 0 },
    { href: '#timeline', label: say('whatHappenedWhen'), there: timeline.length > 0 },
    { href: '#quotes', label: say('whoSaidWhat'), there: quotes.length > 0 },
    { href: '#notes', label: say(notes.length === 1 ? 'note' : 'notes'), there: notes.length > 0 },
    { href: '#cite', label: say('citeAndShare'), there: true },
  ];
  return sections.filter(({ there }) => there).map(({ href, label }) => ({ href, label }));
}
