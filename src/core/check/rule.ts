/** The names of all rules. They appear in messages and docs/authoring.md, so they do not change. */
export const ruleIds = [
  'quotes-are-verbatim',
  'quotations-are-attributed',
  'positions-have-evidence',
  'events-have-evidence',
  'summaries-are-verbatim',
  'readings-are-verbatim',
  'notes-have-a-place',
  'dates-are-in-order',
  'names-are-known',
  'marks-are-paired',
  'markup-is-safe',
  'pictures-are-there',
  'people-look-different',
  'links-lead-somewhere',
  'words-are-shown',
  'markdown-is-read',
  'guesses-are-checked',
  'file-is-readable',
  'front-matter-is-there',
  'yaml-is-plain',
  'fields-are-known',
  'address-is-plain',
  'address-is-unique',
] as const;

type RuleId = (typeof ruleIds)[number];

/**
 * One house rule. `id` names what must hold and appears in messages; `title` and `explanation` are sentences for editors:
 * docs/authoring.md prints them, so it says what the build does.
 */
export interface Rule {
  readonly id: RuleId;
  readonly title: string;
  readonly explanation: string;
}
