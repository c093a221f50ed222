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
  const capital = Map.groupBy(text.match(/(?<=[\p{Ll},] | \p{Lu}\. )\p{Lu}\p{Ll}+/gu) ?? [], (word) => word);
  const small = Map.groupBy(text.match(/(?<![\p{L}\p{N}'’-])\p{Ll}+/gu) ?? [], (word) => word);
  const isName = ([word, found]: [string, string[]]) => found.length >= (small.get(word.toLowerCase())?.length ?? 0);
  return new Set([...capital].filter(isName).map(([word]) => word));
}
