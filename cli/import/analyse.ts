import { trimEnd } from '#core/text/trim-end.ts';
import { parseMarkdown } from '#core/text/markdown.ts';
import type { Person } from '#core/schema/person.ts';
import type { Span } from '#core/check/problem.ts';
import { readProse, type Prose } from '#core/text/prose.ts';
import { sourceSpan } from '#core/text/source-span.ts';
import type { Quotation } from '#core/text/quotations.ts';
import { asMarkdown } from './as-markdown.ts';
import { attribute, type Attribution, type Paragraph } from './attribute.ts';
import { readCast, type CastMember, type Speaker } from './cast.ts';
import { confidenceOf, type Confidence, type RuleName } from './confidence.ts';
import { findDatedWords } from './dated-words.ts';
import { nameWords, wordsOfNames } from './name-words.ts';
import type { Origin, PlainText } from './plain-text.ts';
import { resolveSpeaker, type EarlierSpeech } from './resolve-speaker.ts';
import { findSegments, within } from './segments.ts';
import { readSentences, type Segment, type Sentence } from './sentences.ts';
import { readsLikeEnglish } from './reads-like-english.ts';
import { looksLikeTerm } from './terms.ts';

/** Words of the body: `text` is what stands from `start` to `end` (UTF-16 offsets into the body). */
interface Words extends Span {
  readonly text: string;
}

/** A quotation, or the part of one that stands in one paragraph; its marks are part of it. */
export interface AnalysedQuotation extends Words {
  /** False if it goes on in the next paragraph, or is never closed. */
  readonly closed: boolean;
  /** The words that name the speaker. */
  readonly mention: Words | null;
  /** The speaker: a name of a file in content/people, or a proposal for one; null if nobody was found. */
  readonly person: string | null;
  readonly rule: RuleName | null;
  readonly confidence: Confidence;
  /** It looks like a title or a term that nobody is quoted with. */
  readonly isTerm: boolean;
}

/** Something dated that the body tells: the article's words for the date, and the sentence. */
interface AnalysedEvent {
  readonly date: string;
  readonly when: Words;
  readonly evidence: Words;
}

export interface Analysis {
  readonly title: string;
  readonly date: string | null;
  readonly abstract: string | null;
  readonly origin: Origin | null;
  /** Of another language only the quotations are found, and who says them is not guessed. */
  readonly isEnglish: boolean;
  /** The lines at the head of the text that went nowhere: who wrote it, and times. */
  readonly leftOut: readonly string[];
  readonly body: string;
  readonly quotations: readonly AnalysedQuotation[];
  /** The speakers, in the order in which they are first quoted. */
  readonly people: readonly CastMember[];
  readonly events: readonly AnalysedEvent[];
  /** Quotation marks without a partner. */
  readonly unpaired: readonly Words[];
}

/** An analysis together with what it was made from. Spans in here count in the prose. */
export interface Reading {
  readonly analysis: Analysis;
  /** The body as Markdown that reads as the same letters. */
  readonly markdown: string;
  readonly prose: Prose;
  readonly quotations: readonly Quotation[];
  readonly segments: readonly Segment[];
  readonly events: readonly DatedSentence[];
}

/** Something dated: where its words, and its sentence, stand in the prose. */
interface DatedSentence {
  readonly edtf: string;
  readonly when: Span;
  readonly evidence: Span;
}

/** Analyses a text: who says what, and what is dated. The same text and people give the same result. */
export function analyse(text: PlainText, people: readonly Person[]): Reading {
  const { body } = text;
  const { markdown, plain } = asMarkdown(body);
  const prose = readProse(parseMarkdown(markdown));
  const { quotations, segments, unpaired } = findSegments(prose);
  const names = new Set([...nameWords(prose.text), ...wordsOfNames(people)]);
  const paragraphs = prose.blocks.map((block): Paragraph => {
    const own = within(segments, block);
    return {
      start: block.start,
      end: block.end,
      segments: own,
      sentences: readSentences(prose.text, block, own, names),
    };
  });
  const isEnglish = readsLikeEnglish(prose.text);
  const attributions = isEnglish ? attribute(prose.text, paragraphs) : new Map<number, Attribution>();
  const cast = readCast(prose.text, paragraphs, people, names);
  const words = (span: Span): Words => {
    const place = sourceSpan(prose, markdown, span);
    const [start, end] = [plain(place.start), plain(place.end)];
    return { start, end, text: body.slice(start, end) };
  };

  const earlier: EarlierSpeech[] = [];
  const resolved = new Map<Attribution['mention'], Speaker | undefined>();
  const analysed = segments.map((segment): { quotation: AnalysedQuotation; member: CastMember | undefined } => {
    const attribution = attributions.get(segment.index);
    let speaker: Speaker | undefined;
    if (attribution) {
      if (!resolved.has(attribution.mention))
        resolved.set(attribution.mention, resolveSpeaker(attribution, cast, paragraphs, earlier));
      speaker = resolved.get(attribution.mention);
      if (speaker) earlier.push({ at: Math.max(segment.start, attribution.mention.start), speaker });
    }
    const quotation: AnalysedQuotation = {
      ...words(segment),
      closed: segment.closed,
      mention: attribution ? words(attribution.mention) : null,
      person: speaker?.member.id ?? null,
      rule: attribution?.rule ?? null,
      confidence: confidenceOf(attribution, speaker),
      isTerm: looksLikeTerm(
        prose.text.slice(segment.start, segment.end),
        prose.text.slice(Math.max(0, segment.start - 30), segment.start),
        attribution,
        speaker !== undefined,
      ),
    };
    return { quotation, member: speaker?.member };
  });

  const dated = datedSentences(prose, paragraphs, text.date);
  return {
    markdown,
    prose,
    quotations,
    segments,
    events: dated,
    analysis: {
      title: text.title,
      date: text.date ?? null,
      abstract: text.abstract ?? null,
      origin: text.origin ?? null,
      isEnglish,
      leftOut: text.leftOut ?? [],
      body,
      quotations: analysed.map(({ quotation }) => quotation),
      people: [...new Set(analysed.flatMap(({ member }) => member ?? []))],
      events: dated.map(({ edtf, when, evidence }) => ({ date: edtf, when: words(when), evidence: words(evidence) })),
      unpaired: unpaired.map(words),
    },
  };
}

/** What the article itself dates: a date inside a quotation is its speaker's. */
function datedSentences(
  prose: Prose,
  paragraphs: readonly Paragraph[],
  published: string | undefined,
): DatedSentence[] {
  return paragraphs.flatMap(({ sentences, segments, start: first }) =>
    sentences.flatMap((sentence) =>
      findDatedWords(prose.text.slice(sentence.start, sentence.end), published)
        .map(({ edtf, start, end }) => ({ edtf, when: { start: sentence.start + start, end: sentence.start + end } }))
        .filter(({ when }) => within(segments, when).length === 0 && when.end > first + datelineOf(prose.text, first))
        .map(({ edtf, when }) => ({ edtf, when, evidence: clauseAround(prose.text, sentence, when, segments) })),
    ),
  );
}

/** The length of “PORT OST, May 4 (NNA) — ” at the head of a paragraph: it dates the report, and nothing in it. */
function datelineOf(text: string, start: number): number {
  const [line = ''] = /^.{2,80}?\s[–—-]+\s/u.exec(text.slice(start, start + 84)) ?? [];
  return line.split(/[\s,]+/).every((word) => !/^\p{Ll}/u.test(word)) ? line.length : 0;
}

/**
 * The clause of a sentence that a date stands in, between commas and quotations; more of the sentence where that is
 * hardly more than the date itself (“Earlier this week, …”).
 */
function clauseAround(text: string, sentence: Sentence, when: Span, segments: readonly Segment[]): Span {
  const edges = [sentence.start];
  for (const match of text.slice(sentence.start, sentence.end).matchAll(/[,;:] |\s[–—-]+\s/g)) {
    const at = sentence.start + match.index + match[0].length;
    const isInside = within(segments, { start: at - 1, end: at }).length > 0 || (at > when.start && at < when.end);
    if (!isInside) edges.push(at);
  }
  edges.push(sentence.end);
  let from = edges.findLastIndex((edge) => edge <= when.start);
  let to = edges.findIndex((edge) => edge >= when.end);
  const tellsEnough = () => {
    const [start = sentence.start, end = sentence.end] = [edges[from], edges[to]];
    const hasVerb = sentence.chunks.some((chunk) => chunk.kind === 'verb' && chunk.start >= start && chunk.end <= end);
    const words = text.slice(start, end).split(/\s+/).length - text.slice(when.start, when.end).split(/\s+/).length;
    return words >= 8 || (hasVerb && words >= 4);
  };
  while (!tellsEnough() && (to < edges.length - 1 || from > 0)) {
    if (from > 0) from -= 1;
    else to += 1;
  }
  // What would cut a quotation takes it in.
  const own = { start: edges[from] ?? sentence.start, end: edges[to] ?? sentence.end };
  const taken = [own, ...within(segments, own)];
  const start = Math.min(...taken.map((each) => each.start));
  const end = Math.max(...taken.map((each) => each.end));
  return { start, end: start + trimEnd(text.slice(start, end), /[\s,;:–—-]/u).length };
}
