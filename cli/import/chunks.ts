import type { Span } from '#core/check/problem.ts';
import { months, weekdays } from '#core/schema/dates.ts';
import type { Token } from './tagged-text.ts';

/**
 * A shallow piece of a sentence. Noun phrases carry no further phrase in them: “the mayor of Port Ost” is two with a
 * preposition between them.
 */
export type Chunk = NounPhrase | VerbGroup | Mark;

/** A noun phrase, a pronoun among them. */
export interface NounPhrase extends Span {
  readonly kind: 'noun';
  readonly tokens: readonly Token[];
  readonly head: Token;
  readonly form: 'name' | 'pronoun' | 'nominal' | 'time' | 'adjective';
  /** The owner in front of an apostrophe: “Orla” in “Orla's claim”. */
  readonly owner: NounPhrase | undefined;
}

/** A verb with its auxiliaries: “has been asked”. */
interface VerbGroup extends Span {
  readonly kind: 'verb';
  readonly head: Token;
  readonly passive: boolean;
  /** `finite` has a subject of its own. */
  readonly form: 'finite' | 'infinitive' | 'gerund';
}

/** Everything else, named for what it does in a sentence. */
interface Mark extends Span {
  readonly kind:
    | 'quotation'
    | 'preposition'
    | 'conjunction'
    | 'subordinator'
    | 'relative'
    | 'adverb'
    | 'comma'
    | 'colon'
    | 'dash'
    | 'stop'
    | 'other';
  readonly lower: string;
  /** For a quotation: its index among those that were masked. */
  readonly quotation: number | undefined;
}

const pronouns = new Set(
  (
    'he she they it i we you him her them me us this that these those one everyone everybody someone somebody nobody ' +
    'anyone anybody both neither either all none many some others another himself herself themselves there'
  ).split(' '),
);
const possessives = new Set('his her its their my our your whose'.split(' '));
const subordinators = new Set(
  'that whether if because although though while when where as since until unless whereas why how once lest after before than'.split(
    ' ',
  ),
);
const days = [...weekdays.map((name) => name.toLowerCase()), 'today', 'yesterday', 'tomorrow', 'tonight'];
const calendar = new Set(days);
const times = new Set([
  ...days,
  ...months.map((name) => name.toLowerCase()),
  ...(
    'morning afternoon evening night week weekend month year day time moment hour hours minutes days weeks months years ' +
    'times spring summer autumn winter mon tue wed thu fri sat sun sept oct nov dec jan feb'
  ).split(' '),
]);
const auxiliaries = new Set(
  "be have do will would can could may might must shall should 's 're 've 'd 'll get".split(' '),
);

/** Cuts the tokens of one sentence into chunks. */
export function chunkSentence(tokens: readonly Token[]): Chunk[] {
  const chunks: Chunk[] = [];
  let at = 0;
  while (at < tokens.length) {
    const token = tokens[at];
    if (!token) break;
    const chunk = verbGroup(tokens, at) ?? nounPhrase(tokens, at) ?? mark(markKind(token), token);
    chunks.push(chunk);
    at += 1;
    while ((tokens[at]?.start ?? chunk.end) < chunk.end) at += 1;
  }
  return chunks.map((chunk, index) =>
    isRelative(chunk, chunks[index - 1], chunks[index + 1]) ? mark('relative', chunk.head) : chunk,
  );
}

/** “the letter that said so”. */
function isRelative(chunk: Chunk, before: Chunk | undefined, after: Chunk | undefined): chunk is NounPhrase {
  return chunk.kind === 'noun' && chunk.head.lower === 'that' && before?.kind === 'noun' && after?.kind !== 'stop';
}

function mark(kind: Mark['kind'], { lower, start, end, quotation }: Token): Mark {
  return { kind, lower, start, end, quotation };
}

function markKind(token: Token): Mark['kind'] {
  if (token.quotation !== undefined) return 'quotation';
  if (token.text === ',') return 'comma';
  if (token.text === ':') return 'colon';
  if (/^[-–—―‒]+$/.test(token.text)) return 'dash';
  if (/^[.;?!…]/.test(token.text)) return 'stop';
  if (/^(?:who|which|what|whom)$/.test(token.lower)) return 'relative';
  if (subordinators.has(token.lower) && token.tag !== 'ADP') return 'subordinator';
  if (token.tag === 'ADP') return 'preposition';
  if (token.tag === 'CCONJ') return 'conjunction';
  if (token.tag === 'SCONJ') return 'subordinator';
  if (token.tag === 'ADV' || token.lower === "n't" || token.lower === 'not') return 'adverb';
  return 'other';
}

/** Reads a verb group that begins here: auxiliaries and adverbs, then one main verb. */
function verbGroup(tokens: readonly Token[], from: number): VerbGroup | undefined {
  const first = tokens[from];
  if (!first) return undefined;
  const next = tokens[from + 1];
  const afterAdverb = next?.tag === 'ADV' ? tokens[from + 2] : next;
  const infinitive =
    first.lower === 'to' &&
    (afterAdverb?.tag === 'VERB' || afterAdverb?.lower === 'be' || afterAdverb?.lower === 'have');
  if (!infinitive && !isVerb(first)) return undefined;
  const verbs: Token[] = [];
  let end = from;
  for (let at = infinitive ? from + 1 : from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    if (isVerb(token)) {
      verbs.push(token);
      end = at;
      if (token.tag === 'VERB' && !auxiliaries.has(token.lemma)) break;
    } else if (!isAdverb(token)) break;
  }
  const head = verbs.at(-1);
  const last = tokens[end];
  if (!head || !last) return undefined;
  const helper = verbs.at(-2);
  return {
    kind: 'verb',
    head,
    passive: helper !== undefined && /^(?:be|'s|’s|'re|’re|get)$/.test(helper.lemma) && isParticiple(head),
    form: infinitive
      ? 'infinitive'
      : verbs[0]?.lower.endsWith('ing') === true && first.lower.length > 4
        ? 'gerund'
        : 'finite',
    start: first.start,
    end: last.end,
  };
}

function isVerb(token: Token): boolean {
  return token.tag === 'VERB' || token.tag === 'AUX';
}

function isAdverb(token: Token): boolean {
  return token.tag === 'ADV' || /^(?:n['’]t|not|never)$/.test(token.lower);
}

/** What may be the past participle of a passive. */
function isParticiple({ lower, lemma }: Token): boolean {
  return lower !== lemma && !lower.endsWith('ing') && !lower.endsWith('s');
}

/** Reads a noun phrase that begins here. An owner with its apostrophe is taken along. */
function nounPhrase(tokens: readonly Token[], from: number): NounPhrase | undefined {
  const first = tokens[from];
  if (!first) return undefined;
  const next = tokens[from + 1];
  if (isTime(first)) return phrase([first], 'time');
  if (pronouns.has(first.lower) && !(first.tag === 'DET' && next && beginsNoun(next)) && !isRelativeThat(first)) {
    const isOwner = (first.lower === 'her' || first.tag === 'DET') && next && beginsNoun(next) && next.tag !== 'DET';
    const isQuantity = /^(?:one|all|some|many|both|none|most|several)$/.test(first.lower);
    if (!isOwner && !(first.tag === 'NUM' && next?.tag === 'NOUN'))
      return phrase([first], isQuantity ? 'nominal' : 'pronoun');
  }
  const taken: Token[] = [];
  let owner: NounPhrase | undefined;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    const after = tokens[at + 1];
    if (!token || isTime(token)) break;
    const last = taken.at(-1);
    if (isApostrophe(token) && last) {
      // “Orla's” alone, as in “an aide of Orla's”, or before what is quoted, is an owner too.
      owner = phrase(taken.slice(), formOf(taken));
      taken.push(token);
      if (!after || !beginsNoun(after)) break;
      continue;
    }
    const begins = token.tag === 'DET' || (possessives.has(token.lower) && !isApostrophe(token));
    if (begins && last && last.tag !== 'DET') break;
    if (beginsNoun(token)) {
      if (pronouns.has(token.lower) && last && token.tag === 'PRON') break;
      taken.push(token);
      continue;
    }
    // “AT&T”, “Health and Human Services”.
    if (token.lower === '&' && last && after?.tag === 'PROPN') {
      taken.push(token);
      continue;
    }
    break;
  }
  const [own] = taken;
  if (own && !owner && taken.length > 1 && possessives.has(own.lower)) owner = phrase([own], 'pronoun');
  return taken.length > 0 ? phrase(taken, formOf(taken), owner) : undefined;
}

function beginsNoun(token: Token): boolean {
  return /^(?:DET|ADJ|NUM|NOUN|PROPN|SYM)$/.test(token.tag) || possessives.has(token.lower);
}

function isRelativeThat(token: Token): boolean {
  return token.lower === 'that' && token.tag === 'SCONJ';
}

function isApostrophe(token: Token): boolean {
  return /^['’]s?$/.test(token.text) && token.tag === 'PART';
}

/** A name that stands where no sentence can be read: the speaker in a transcript. */
export function loneName(text: string, start: number): NounPhrase {
  const tokens = [...text.matchAll(/\S+/g)].map(({ 0: word, index }): Token => {
    const lower = word.toLowerCase();
    return { text: word, lower, lemma: lower, tag: 'PROPN', start: start + index, end: start + index + word.length };
  });
  return phrase(tokens, 'name');
}

function isTime(token: Token): boolean {
  return calendar.has(token.lower);
}

function phrase(tokens: readonly Token[], form: NounPhrase['form'], owner?: NounPhrase): NounPhrase {
  const head = tokens.findLast(({ tag }) => tag === 'NOUN' || tag === 'PROPN') ?? tokens.at(-1);
  const first = tokens[0];
  const last = tokens.at(-1);
  if (!head || !first || !last) throw new Error('A noun phrase has a token.');
  return { kind: 'noun', tokens, head, form, owner, start: first.start, end: last.end };
}

function formOf(tokens: readonly Token[]): NounPhrase['form'] {
  const head = tokens.findLast((token) => !isApostrophe(token));
  if (!head) return 'nominal';
  if (times.has(head.lower) && !tokens.some(({ tag }) => tag === 'PROPN')) return 'time';
  if (/^(?:1[5-9]|20)\d\d$/.test(head.text)) return 'time';
  if (head.tag === 'PROPN') return 'name';
  if (head.tag === 'NOUN' || head.tag === 'NUM') return 'nominal';
  return tokens[0]?.tag === 'DET' ? 'nominal' : 'adjective';
}
