import type {
  ArticleRecord,
  EventRecord,
  NoteRecord,
  PassageRecord,
  PersonRecord,
  PositionRecord,
  QuoteRecord,
} from './article-record.ts';
import { passagesByAnchor } from './references.ts';
import { foldWords } from '#core/text/folding.ts';
import { mentions } from '#core/text/mentions.ts';

/** What a page prints of an article that a note may be about. Of a person it is the role. */
export type Noted =
  PersonRecord | Pick<QuoteRecord, 'passage'> | Pick<PositionRecord, 'evidence'> | Pick<EventRecord, 'passages'>;

/**
 * The notes that go with something wherever it is printed, in the order of the text.
 *
 * A note goes with what rests on its words, or on words that overlap them: a quotation, the evidence of a position, the
 * passages of an event.
 *
 * It goes with a role where its words hold the role's, as whole words: “Shadow Foreign Secretary David Lammy” holds
 * “Shadow Foreign Secretary”. Whose role is meant, the words say by a name; where they name nobody the article lists, it
 * is meant for everyone to whom the article gives that role.
 */
export function notesOn(record: ArticleRecord, thing: Noted): readonly NoteRecord[] {
  const { notes } = record;
  if (notes.length === 0) return [];
  const places = passagesByAnchor(record);
  const rests = passagesOf(thing);
  const isOn = rests
    ? (words: PassageRecord) => rests.some((anchor) => overlap(words, places.get(anchor)))
    : (words: PassageRecord) => 'name' in thing && saysRole(words.exact, thing, record.people);
  return notes.filter(({ passage }) => {
    const words = places.get(passage);
    return words !== undefined && isOn(words);
  });
}

/** The passages that something rests on; a role rests on none. */
function passagesOf(thing: Noted): readonly string[] | undefined {
  if ('evidence' in thing) return thing.evidence.map(({ passage }) => passage);
  if ('passages' in thing) return thing.passages;
  return 'passage' in thing ? [thing.passage] : undefined;
}

function overlap(a: PassageRecord, b: PassageRecord | undefined): boolean {
  return b !== undefined && a.start < b.end && b.start < a.end;
}

function saysRole(words: string, person: PersonRecord, people: readonly PersonRecord[]): boolean {
  if (person.role === undefined || !holds(words, person.role)) return false;
  const named = people.filter(({ name, short }) => holds(words, name) || holds(words, short));
  return named.length === 0 || named.includes(person);
}

/** Whether words hold others. Typography and capitals are folded. */
function holds(words: string, others: string): boolean {
  const folded = (each: string) => foldWords(each).toLowerCase();
  return mentions(folded(words), folded(others));
}
