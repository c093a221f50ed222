import type { SourceRecord } from '#core/article/article-record.ts';
import type { PlainKey } from '#text/words/speaker.ts';

/** What a kind of source is called. */
export const sourceKindWords: Readonly<Record<SourceRecord['kind'], PlainKey>> = {
  transcript: 'kindTranscript',
  speech: 'kindSpeech',
  release: 'kindRelease',
  interview: 'kindInterview',
  broadcast: 'kindBroadcast',
  report: 'kindReport',
};

/** What a source is called: its publisher, and its title if it was read with one. */
export function nameOfSource({ publisher, title }: Pick<SourceRecord, 'publisher' | 'title'>): string {
  return title === undefined ? publisher : `${publisher}: ${title}`;
}
