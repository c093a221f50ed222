/*
 * What a key means, as metadata of its schema. Three readers draw on it: editors, through the JSON Schema that Astro writes
 * of every collection; the JSON Schemas that the site publishes; and the reference for authors.
 *
 * Editors offer what JSON Schema calls `examples` as values to choose from. Text is not chosen, so ours are called
 * `samples` here, and only `jsonSchema` publishes them as `examples`.
 */

/** The metadata of a key whose value the author writes: editors show the sample in the explanation. */
export function explain(description: string, sample: unknown) {
  return { description, markdownDescription: `${description} Example: ${inWords(sample)}`, samples: [sample] };
}

/** The metadata of a key whose value is one of a few: editors offer them, by default the samples. */
export function offer(
  description: string,
  samples: readonly (string | number)[],
  values: readonly (string | number)[] = samples,
) {
  return { description, samples, defaultSnippets: values.map((value) => ({ label: String(value), body: value })) };
}

/** A value on one line. */
function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(inWords).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
