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
import { stringify } from 'yaml';
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
    `title: ${scalar(analysis.title)}`,
    ...(analysis.date === null ? ['# check: the text gives no certain date. This is the day of the import.'] : []),
    `date: ${scalar(analysis.date ?? fallbackDate)}`,
    ...(analysis.abstract === null ? ['# check: the text gives no abstract. This is its beginning.'] : []),
    `abstract: ${scalar(analysis.abstract ?? beginning(reading.prose))}`,
    'draft: true',
    ...(analysis.isEnglish
      ? []
      : [
          '# check: this does not read like English, so no speakers are guessed. Add its language, such as “lang: de”.',
        ]),
    ...analysis.leftOut.map((line) => `# Left out of the text: ${line}`),
    ...originLines(analysis.origin),
    ...section(
      'people',
      speakers.flatMap((member) => personLines(member)),
    ),
    ...section(
      'quotes',
      quotes.flatMap((entry) => quoteLines(entry)),
    ),
    ...section(
      'notQuotes',
      terms.flatMap(({ selector }) => [
        '  # check: a title or a term, with nobody quoted?',
        ...passageLines(selector, '  - '),
      ]),
    ),
    ...section('timeline', eventLines(reading, index)),
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

function originLines(origin: Reading['analysis']['origin']): string[] {
  if (!origin) return [];
  const { publisher, url, date, isSaidInBody } = origin;
  return section('origin', [
    ...(isSaidInBody ? ['  # check: did it first appear there? Its last paragraph says so.'] : []),
    `  publisher: ${scalar(publisher)}`,
    `  url: ${scalar(url)}`,
    ...(date === undefined ? [] : [`  date: ${scalar(date)}`]),
  ]);
}

function section(name: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', `${name}:`, ...lines];
}

/** A value as YAML writes it on one line, quoted where it has to be. */
function scalar(value: string): string {
  return stringify(value.replace(/\s+/gu, ' ').trim(), {
    lineWidth: 0,
    defaultStringType: needsQuotes(value) ? 'QUOTE_DOUBLE' : 'PLAIN',
  }).trimEnd();
}

/** A colon with a space or a hash in a plain value is legal in places, and read wrongly by editors everywhere. */
function needsQuotes(value: string): boolean {
  return /: | #|:$/.test(value);
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
  const { prefix, suffix } = context(prose, span);
  const before = prose.text.slice(Math.max(0, span.start - farContext), span.start).replace(/^\S*\s/u, '');
  const after = prose.text.slice(span.end, span.end + farContext).replace(/\s\S*$/u, '');
  const tries: Selector[] = [
    { exact },
    { exact, prefix: clean(prefix) },
    { exact, suffix: clean(suffix) },
    { exact, prefix: clean(prefix), suffix: clean(suffix) },
    { exact, prefix: clean(before) },
    { exact, prefix: clean(before), suffix: clean(after) },
  ].map(({ exact: wanted, ...around }) => ({
    exact: wanted,
    ...Object.fromEntries(Object.entries(around).filter(([, text]) => text !== '')),
  }));
  return tries.find((selector) => isFound(locate(selector), span)) ?? { exact };
}

/** How many characters around a passage are tried where those beside it, in its own paragraph, do not settle it. */
const farContext = 160;

function isFound(located: Located, { start, end }: Span): boolean {
  return located.kind === 'found' && Math.abs(located.span.start - start) <= 1 && Math.abs(located.span.end - end) <= 1;
}

/** What stands beside a passage begins and ends with a word: marks at its edges would have to be quoted. */
function clean(text: string): string {
  return trimEnd(text.replace(/^[\s\p{P}]+/u, ''), /[\s\p{P}]/u).replace(/\s+/gu, ' ');
}

function personLines({ id, role }: CastMember): string[] {
  return [`  - id: ${id}`, ...(role === undefined ? [] : [`    role: ${scalar(role)}`])];
}

function quoteLines({ selector, person, quotation, isOfSeveral }: QuoteEntry): string[] {
  const words = quotation.mention?.text.replace(/\s+/gu, ' ');
  const guess = isOfSeveral
    ? '  # check: is this one quotation? Its paragraphs seem to have two speakers: a quotation mark may be missing.'
    : words === undefined
      ? '  # check: who says this? Nobody was found.'
      : quotation.person === null
        ? `  # check: who is “${words}”? The text gives no name.`
        : `  # check: is this ${person}? Guessed from “${words}”.`;
  return [
    ...(quotation.confidence === 'high' && !isOfSeveral ? [] : [guess]),
    `  - person: ${person}`,
    `    text: ${scalar(selector.exact)}`,
    ...around(selector, '    '),
  ];
}

function passageLines(selector: Selector, indent: string): string[] {
  const hasContext = selector.prefix !== undefined || selector.suffix !== undefined;
  if (!hasContext) return [`${indent}${scalar(selector.exact)}`];
  return [`${indent}exact: ${scalar(selector.exact)}`, ...around(selector, ' '.repeat(indent.length))];
}

function around({ prefix, suffix }: Selector, indent: string): string[] {
  return [
    ...(prefix === undefined ? [] : [`${indent}prefix: ${scalar(prefix)}`]),
    ...(suffix === undefined ? [] : [`${indent}suffix: ${scalar(suffix)}`]),
  ];
}

function eventLines({ events, prose }: Reading, index: PassageIndex): string[] {
  const told = new Set<string>();
  return events.flatMap(({ edtf, when, evidence }) => {
    const words = (span: Span) => prose.text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim();
    const selector = selectorFor(prose, evidence, words(evidence), (tried) => locatePassage(index, tried));
    const event = told.has(words(evidence)) ? `${words(evidence)} (${words(when)})` : words(evidence);
    if (told.has(event)) return [];
    told.add(event);
    const passage = passageLines(selector, '');
    return [
      '  # check: an event? Say what happened in a sentence of your own.',
      `  - date: ${scalar(edtf)}`,
      `    when: ${scalar(words(when))}`,
      `    event: ${scalar(event)}`,
      ...(passage.length === 1
        ? [`    evidence: ${passage.join('')}`]
        : ['    evidence:', ...passage.map((line, at) => `${at === 0 ? '      - ' : '        '}${line.trim()}`)]),
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
  return [`name: ${scalar(name)}`, ...(isOrganization ? ['kind: organization'] : []), ''].join('\n');
}

function distinctBy<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [key(item), item])).values()];
}
