import type { NoteRecord } from '#core/article/article-record.ts';
import { say } from './words/words.ts';
import { typeset } from './typeset.ts';

/** What a note says wherever its passage is used: its kind, and the right words if it has any. */
export function noteInShort({ kind, corrected }: Pick<NoteRecord, 'kind' | 'corrected'>): string {
  return corrected === undefined ? say(kind) : say('noteSays', { kind: say(kind), note: typeset(corrected) });
}

/** What a note says, after its right words if it has any that it does not say itself. */
export function noteInFull({ text, corrected }: Pick<NoteRecord, 'text' | 'corrected'>): string {
  return corrected === undefined || text.includes(corrected)
    ? typeset(text)
    : say('noteSays', { kind: typeset(corrected), note: typeset(text) });
}

/** What the article says, and what a note says of it; the words end their sentence themselves where they have a stop. */
export function articleAndNote(words: string, note: NoteRecord) {
  return { words, stop: /[.!?…]$/.test(words) ? '' : '.', text: noteInFull(note) };
}

/** A note of no more letters stands in the margin whole. */
const short = 200;

/** What a note says beside the text: all of it where it is short. */
export function noteInMargin(note: NoteRecord): string {
  if (note.text.length > short) return noteInShort(note);
  return say('noteSays', { kind: say(note.kind), note: typeset(note.text) });
}
