import { foldingTable, foldWords, type FoldingId } from '#core/text/folding.ts';
import { indexPassages, locatePassage, trimStop } from '#core/text/passages.ts';
import { differingRuns, type DifferingRun } from '#core/text/word-diff.ts';

/** How a source prints the words of a quotation. */
export type Collation =
  /** Letter for letter, typography and a comma or full stop at the end apart. */
  | { readonly verdict: 'same' }
  /** All of one are a run of words of the other: the quotation is part of what the source prints, or the other way round. */
  | { readonly verdict: 'part'; readonly partOf: 'source' | 'article' }
  | { readonly verdict: 'other'; readonly difference: readonly DifferingRun[] };

/** Compares the words of a quotation with a reading of them. Only typography is folded; nothing is matched approximately. */
export function collate(words: string, reading: string): Collation {
  const [ours, theirs] = [trimStop(foldWords(words)), trimStop(foldWords(reading))];
  if (ours === theirs) return { verdict: 'same' };
  if (isRunOf(ours, theirs)) return { verdict: 'part', partOf: 'source' };
  if (isRunOf(theirs, ours)) return { verdict: 'part', partOf: 'article' };
  return { verdict: 'other', difference: differingRuns(trimStop(words), trimStop(reading)) };
}

/** What has to be folded for two texts to be the same words, which they are: nothing where they are so letter for letter. */
export function foldingsBetween(words: string, reading: string): readonly (FoldingId | 'stop')[] {
  const [ours, theirs] = [foldWords(words), foldWords(reading)];
  const needed = foldingTable.filter(({ id, from, to }) => {
    if (id === 'composedLetters') return (words.normalize('NFC') === words) !== (reading.normalize('NFC') === reading);
    // As the texts are the same but for folding, the characters of a class follow each other alike in both.
    const ofClass = (text: string) =>
      [...text].filter((character) => character === to || from.includes(character)).join('');
    return ofClass(words) !== ofClass(reading);
  });
  return [...needed.map(({ id }) => id), ...(ours === theirs ? [] : ['stop' as const])];
}

/** Whether words stand in others as whole words. */
function isRunOf(words: string, others: string): boolean {
  if (!others.includes(words)) return false;
  return locatePassage(indexPassages({ text: others, blocks: [] }, []), { exact: words }).kind !== 'missing';
}
