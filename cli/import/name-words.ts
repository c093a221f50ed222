import type { Person } from '#core/schema/person.ts';

/** The words with a capital in the names of those who have a file. */
export function wordsOfNames(people: Iterable<Person>): string[] {
  return [...people].flatMap(({ name, aliases }) =>
    [name, ...aliases].flatMap((each) => each.match(/\p{Lu}\p{Ll}+/gu) ?? []),
  );
}

/**
 * Words that a text writes with a capital in the middle of sentences, and at least as often as without: they are names
 * wherever they stand.
 */
export function nameWords(text: string): Set<string> {
  const capital = new Map<string, number>();
  for (const match of text.matchAll(/(?<=[\p{Ll},] | \p{Lu}\. )\p{Lu}\p{Ll}+/gu)) count(capital, match[0]);
  const small = new Map<string, number>();
  for (const match of text.matchAll(/(?<![\p{L}\p{N}'’-])\p{Ll}+/gu)) count(small, match[0]);
  return new Set(
    [...capital].filter(([word, times]) => times >= (small.get(word.toLowerCase()) ?? 0)).map(([word]) => word),
  );
}

function count(words: Map<string, number>, word: string): void {
  words.set(word, (words.get(word) ?? 0) + 1);
}
