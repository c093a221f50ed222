import type { ArticleRecord } from '#core/article-record.ts';

/** A section of an article's page that can be skipped to. */
export interface PageSection {
  readonly href: `#${string}`;
  readonly label: string;
}

/** The sections that an article's page has: what an article lacks leaves no empty panel. */
export function sectionsOf({ positions, timeline, quotes, notes }: ArticleRecord): readonly PageSection[] {
  const sections: readonly (PageSection & { readonly there: boolean })[] = [
    { href: '#positions', label: 'Who stands where', there: positions.length > 0 },
    { href: '#timeline', label: 'What happened when', there: timeline.length > 0 },
    { href: '#quotes', label: 'Who said what', there: quotes.length > 0 },
    { href: '#notes', label: notes.length === 1 ? 'Note' : 'Notes', there: notes.length > 0 },
    { href: '#cite', label: 'Cite and share', there: true },
  ];
  return sections.filter(({ there }) => there).map(({ href, label }) => ({ href, label }));
}
