import { trimEnd } from '#core/text/trim-end.ts';
import {
  locatePassage,
  locateQuotation,
  context,
  indexPassages,
  quotationSpan,
  type Located,
  type PassageIndex,
  type Selector,
} from '#core/text/passages.ts';
import type { Span } from '#core/check/problem.ts';
import { firstIndex } from '#core/text/first-index.ts';
import type { Prose } from '#core/text/prose.ts';
import { unnamedSpeaker } from '#core/schema/person.ts';
import { passageValue, type Value } from '#core/edit/change.ts';
import { printYaml, type YamlStyle } from '#core/edit/print-yaml.ts';
import type { AnalysedQuotation, Reading } from './analyse.ts';
import type { CastMember } from './cast.ts';

/** The files that an import writes, as texts. */
export interface Draft {
  /** The article: front matter, an empty line, the body, which reads as it came. */
  readonly article: string;
  /** Those of the article's people who have no file yet, each with the text of one. */
  readonly people: readonly { readonly id: string; readonly text: string }[];
  readonly quotes: number;
  /** Places marked `# check:`. */
  readonly checks: number;
}

/** Whom quotations go to that nobody was found for: an editor has to say. */
const nobody: CastMember = {
  id: unnamedSpeaker,
  name: 'Unnamed speaker',
  isKnown: false,
  isOrganization: false,
  role: undefined,
  gender: undefined,
};

/**
 * Writes the draft of an article. What is a guess bears a comment `# check:`. It holds no position and no stance: these
 * are the editor's. `fallbackDate` stands in where the text has no date.
 */
export function writeDraft(reading: Reading, fallbackDate: string, knownIds: ReadonlySet<string>): Draft {
  const { analysis } = reading;
  const index = indexPassages(reading.prose, reading.quotations);
  const members = new Map([...analysis.people, nobody].map((member) => [member.id, member]));
  const entries = quoteEntries(reading, index);
  const quotes = entries.filter(({ isTerm }) => !isTerm);
  const terms = distinctBy(
    entries.filter(({ isTerm }) => isTerm),
    ({ selector }) => JSON.stringify(selector),
  );
  const speakers = [...new Set(quotes.map(({ person }) => person))].flatMap((id) => members.get(id) ?? []);
  const lines = [
    '---',
    print({ title: analysis.title }),
    ...(analysis.date === null ? ['# check: the text gives no certain date. This is the day of the import.'] : []),
    print({ date: analysis.date ?? fallbackDate }),
    ...(analysis.abstract === null ? ['# check: the text gives no abstract. This is its beginning.'] : []),
    print({ abstract: analysis.abstract ?? beginning(reading.prose) }),
    'draft: true',
    ...(analysis.isEnglish
      ? []
      : [
          '# check: this does not read like English, so no speakers are guessed. Add its language, such as “lang: de”.',
        ]),
    ...analysis.leftOut.map((line) => `# Left out of the text: ${line}`),
    ...section('origin', originOf(analysis)),
    ...section(
      'people',
      speakers.map(({ id, role }) => ({ value: [{ id, role }] })),
    ),
    ...section('quotes', quotes.map(quoteOf)),
    ...section(
      'notQuotes',
      terms.map(({ selector }) => ({
        guess: 'a title or a term, with nobody quoted?',
        value: [passageValue(selector)],
      })),
    ),
    ...section('timeline', eventsOf(reading, index)),
    '---',
    '',
    '',
  ];
  return {
    article: lines.join('\n') + reading.markdown,
    people: speakers
      .filter(({ id, isKnown }) => !isKnown && !knownIds.has(id))
      .map((member) => ({ id: member.id, text: personFile(member) })),
    quotes: quotes.length,
    checks: lines.filter((line) => /^\s*# check:/.test(line)).length,
  };
}

const style: YamlStyle = { scalar: () => 'PLAIN', indentSeq: true };

function print(value: Value): string {
  return printYaml(value, { style });
}

/** A part of the front matter, and what is to be checked of it. */
interface Part {
  readonly guess?: string | undefined;
  readonly value: Value;
}

/** The lines of a key and its parts, each below its guess. */
function section(name: string, parts: readonly Part[]): string[] {
  const lines = parts.flatMap(({ guess, value }) => [
    ...(guess === undefined ? [] : [`# check: ${guess}`]),
    print(value),
  ]);
  return lines.length === 0 ? [] : ['', `${name}:`, ...lines.map((line) => line.replace(/^/gm, '  '))];
}

function originOf({ origin }: Reading['analysis']): Part[] {
  if (!origin) return [];
  const { isSaidInBody, ...value } = origin;
  return [{ value, guess: isSaidInBody ? 'did it first appear there? Its last paragraph says so.' : undefined }];
}

interface QuoteEntry {
  readonly selector: Selector;
  readonly person: string;
  readonly quotation: AnalysedQuotation;
  readonly isTerm: boolean;
  /** It runs over paragraphs, and the last has another speaker than the first: a mark may be missing. */
  readonly isOfSeveral: boolean;
}

function quoteEntries({ analysis, quotations, segments, prose }: Reading, index: PassageIndex): QuoteEntry[] {
  const parts = Map.groupBy(segments, ({ quotation }) => quotation);
  const own = new Map(segments.toReversed().map(({ quotation, index }) => [quotation, index]));
  return quotations.flatMap((each, number): QuoteEntry[] => {
    // One inside words that are quoted without an end is part of these.
    const around = segments[firstIndex(segments.length, (at) => (segments[at]?.end ?? 0) >= each.outer.end)];
    const at = own.get(number) ?? (around && around.start <= each.outer.start ? around.index : -1);
    const quotation = analysis.quotations[at];
    if (!quotation) return [];
    const words = each.segments.map(({ start, end }) => prose.text.slice(start, end)).join(' ');
    const selector = selectorFor(prose, quotationSpan(each), words, (tried) => locateQuotation(index, tried));
    const speakers = new Set(parts.get(number)?.map(({ index: part }) => analysis.quotations[part]?.person ?? null));
    const isOfSeveral = speakers.size > 1 && !speakers.has(null);
    return [{ selector, person: quotation.person ?? nobody.id, quotation, isTerm: quotation.isTerm, isOfSeveral }];
  });
}

/** The words alone, or with as much of what stands around as makes them one place. */
function selectorFor(prose: Prose, span: Span, words: string, locate: (selector: Selector) => Located): Selector {
  const exact = words.replace(/\s+/gu, ' ');
  const near = context(prose, span);
  const far = {
    prefix: prose.text.slice(Math.max(0, span.start - farContext), span.start).replace(/^\S*\s/u, ''),
    suffix: prose.text.slice(span.end, span.end + farContext).replace(/\s\S*$/u, ''),
  };
  const { prefix, suffix } = near;
  const tries = [{}, { prefix }, { suffix }, near, { prefix: far.prefix }, far].map(
    (around: Partial<typeof near>): Selector => ({
      exact,
      prefix: clean(around.prefix),
      suffix: clean(around.suffix),
    }),
  );
  return tries.find((selector) => isFound(locate(selector), span)) ?? { exact };
}

/** How many characters around a passage are tried where those beside it, in its own paragraph, do not settle it. */
const farContext = 160;

function isFound(located: Located, { start, end }: Span): boolean {
  return located.kind === 'found' && Math.abs(located.span.start - start) <= 1 && Math.abs(located.span.end - end) <= 1;
}

/** What stands beside a passage begins and ends with a word: marks at its edges would have to be quoted. */
function clean(text = ''): string | undefined {
  return trimEnd(text.replace(/^[\s\p{P}]+/u, ''), /[\s\p{P}]/u).replace(/\s+/gu, ' ') || undefined;
}

function quoteOf({ selector, person, quotation, isOfSeveral }: QuoteEntry): Part {
  const words = quotation.mention?.text.replace(/\s+/gu, ' ');
  const guess = isOfSeveral
    ? 'is this one quotation? Its paragraphs seem to have two speakers: a quotation mark may be missing.'
    : words === undefined
      ? 'who says this? Nobody was found.'
      : quotation.person === null
        ? `who is “${words}”? The text gives no name.`
        : `is this ${person}? Guessed from “${words}”.`;
  const { exact, ...around } = selector;
  return {
    guess: quotation.confidence === 'high' && !isOfSeveral ? undefined : guess,
    value: [{ person, text: exact, ...around }],
  };
}

function eventsOf({ events, prose }: Reading, index: PassageIndex): Part[] {
  const told = new Set<string>();
  return events.flatMap(({ edtf, when, evidence }): Part[] => {
    const wordsOf = (span: Span) => prose.text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim();
    const [words, date] = [wordsOf(evidence), wordsOf(when)];
    const event = told.has(words) ? `${words} (${date})` : words;
    if (told.has(event)) return [];
    told.add(event);
    const passage = passageValue(selectorFor(prose, evidence, words, (tried) => locatePassage(index, tried)));
    return [
      {
        guess: 'an event? Say what happened in a sentence of your own.',
        value: [{ date: edtf, when: date, event, evidence: typeof passage === 'string' ? passage : [passage] }],
      },
    ];
  });
}

function beginning(prose: Prose): string {
  const first = prose.blocks.find(({ kind }) => kind === 'paragraph') ?? prose.blocks[0];
  const text = first ? prose.text.slice(first.start, first.end) : '';
  const sentence = /^.{20,300}?[.?!]["”’']?(?=\s|$)/su.exec(text)?.[0] ?? text.slice(0, 200);
  return sentence.replace(/\s+/gu, ' ');
}

function personFile({ name, isOrganization }: CastMember): string {
  return `${print({ name, ...(isOrganization && { kind: 'organization' }) })}\n`;
}

function distinctBy<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
