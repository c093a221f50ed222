import { firstIndex } from '#core/text/first-index.ts';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { reportingKind } from './reporting-verbs.ts';

/** A word or a mark of a text with its part of speech (the universal tag set). Offsets count in the text. */
export interface Token {
  readonly text: string;
  readonly lower: string;
  /** The base form of a word: `say` of “said”. */
  readonly lemma: string;
  /** The part of speech, `X` for what is none. */
  readonly tag: string;
  readonly start: number;
  readonly end: number;
  /** The index of the quotation that it masks, if it is no word of the article's own. */
  readonly quotation?: number | undefined;
}

const tagger = winkNLP(model, ['sbd', 'pos']);
const { value, pos: partOfSpeech, lemma: baseForm } = tagger.its;

/**
 * Cuts a text into tokens and tags them. Hyphenated words are one token. `names` are words that the article writes with
 * a capital within sentences: they are names at the beginning of a sentence, too.
 */
export function tagText(text: string, names: ReadonlySet<string>): Token[] {
  const { text: plain, origin } = shortened(inPlainLetters(text));
  const words = tagger.readDoc(plain).tokens();
  const values = words.out(value);
  const tags = words.out(partOfSpeech);
  // @ts-expect-error -- the package declares its.lemma with other parameters than it declares for what it is given to.
  const lemmas: string[] = words.out(baseForm);
  const tokens: Token[] = [];
  let at = 0;
  for (const [index, word] of values.entries()) {
    const found = plain.indexOf(word, at);
    if (found < 0) continue;
    at = found + word.length;
    const [start, end] = [origin(found), origin(at)];
    const tag = indefinite.test(word) ? 'PRON' : (tags[index] ?? 'X');
    const own = text.slice(start, end);
    tokens.push({ text: own, lower: own.toLowerCase(), lemma: lemmas[index] ?? own, tag, start, end });
  }
  const joined = joinStops(joinHyphens(tokens, text));
  const verbs = joined.map((token, index) =>
    asVerb(token, joined.slice(Math.max(0, index - 2), index), joined[index + 1]),
  );
  return verbs.map((token, index) => asName(token, verbs[index - 1], verbs[index + 1], names));
}

/**
 * A text with the middle of very long words left out, for the tagger's time grows with the square of a word, and where in
 * the whole text an offset of it is.
 */
function shortened(text: string): { text: string; origin: (offset: number) => number } {
  const cuts: { at: number; removed: number }[] = [{ at: 0, removed: 0 }];
  let removed = 0;
  const short = text.replace(/\S{100,}/g, (word: string, index: number) => {
    const kept = word.slice(0, keptOfWord) + word.slice(-keptOfWord);
    removed += word.length - kept.length;
    cuts.push({ at: index + word.length - removed - keptOfWord, removed });
    return kept;
  });
  const origin = (offset: number) =>
    offset + (cuts[firstIndex(cuts.length, (at) => (cuts[at]?.at ?? 0) >= offset) - 1]?.removed ?? 0);
  return { text: short, origin };
}

const keptOfWord = 30;

/** The text with every letter as one of the alphabet: the tagger cuts words at letters that English does not have. */
function inPlainLetters(text: string): string {
  return text.replace(/[\u0080-\uffff]/g, (letter) => {
    if (!/^\p{L}$/u.test(letter)) return letter;
    const base = letter.normalize('NFD').charAt(0);
    if (/^[a-z]$/i.test(base)) return base;
    return letter === letter.toLowerCase() ? 'a' : 'A';
  });
}

/** “Everything Trump says”: with a capital the tagger takes it for a name. */
const indefinite = /^(?:every|some|any|no)(?:thing|body|one)$/i;

const nameParticle = /^(?:de|del|della|der|den|di|du|da|dos|la|le|van|von)$/;

/** A capital in the middle of a sentence makes a name, also of “Don” and “Will”; so does a name known from elsewhere. */
function asName(token: Token, before: Token | undefined, after: Token | undefined, names: ReadonlySet<string>): Token {
  // “Jean-Luc de la Brie”.
  if (
    nameParticle.test(token.text) &&
    before &&
    (before.tag === 'PROPN' || nameParticle.test(before.text)) &&
    after &&
    (nameParticle.test(after.text) || /^\p{Lu}/u.test(after.text))
  )
    return { ...token, tag: 'PROPN' };
  if (!/^\p{Lu}\p{Ll}+$/u.test(token.text) || !/^(?:VERB|AUX|ADV|ADJ|NOUN|INTJ|SCONJ|X)$/.test(token.tag)) return token;
  const name: Token = { ...token, tag: 'PROPN', lemma: token.lower };
  const isInside = before !== undefined && /^[\p{L}\p{N},]/u.test(before.text);
  if (
    names.has(token.text) &&
    token.tag !== 'ADJ' &&
    (isInside || (after && /^(?:VERB|AUX|PROPN|ADV)$/.test(after.tag)))
  )
    return name;
  return isInside && /^(?:VERB|AUX|ADV|INTJ|SCONJ|X)$/.test(token.tag) && after && /^\p{Lu}/u.test(after.text)
    ? name
    : token;
}

/** Verbs whose third person looks like a plural: “the paper reports that”, “Orla and Tamm call it”. */
const alikeVerbs = new Set(
  'report state claim note comment remark call question answer demand promise charge warn estimate suggest view fear hope detail'.split(
    ' ',
  ),
);

function asVerb(token: Token, earlier: readonly Token[], after: Token | undefined): Token {
  const before = earlier.at(-1);
  if (!before || !after) return token;
  // “Orla inflamed the islanders”: no adjective stands behind a name.
  if (
    token.tag === 'ADJ' &&
    /^\p{Ll}+ed$/u.test(token.text) &&
    before.tag === 'PROPN' &&
    earlier[0]?.tag !== 'DET' &&
    isWord(after)
  ) {
    const lemma = [token.lower.slice(0, -1), token.lower.slice(0, -2)].find((form) => reportingKind(form) !== 'none');
    return { ...token, tag: 'VERB', lemma: lemma ?? token.lemma };
  }
  if (token.tag !== 'NOUN' || !/^(?:NOUN|PROPN|PRON)$/.test(before.tag)) return token;
  const lemma = alikeVerbs.has(token.lower) ? token.lower : token.lower.replace(/s$/, '');
  const hasObject = /^(?:that|him|her|them|it|us|me)$/.test(after.lower) || /^Qq*$/.test(after.text);
  return alikeVerbs.has(lemma) && hasObject ? { ...token, tag: 'VERB', lemma } : token;
}

/** “R-Ky.,”: a stop before a comma or a small letter belongs to the word. */
function joinStops(tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const [index, token] of tokens.entries()) {
    const [last, next] = [joined.at(-1), tokens[index + 1]];
    const isInside = token.text === '.' && last?.end === token.start && isWord(last) && !/^Qq+$/.test(last.text);
    if (
      isInside &&
      next &&
      (next.text === ',' ||
        /^(?:Rev|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Del|St)$/.test(last.text) ||
        (next.start > token.end && /^\p{Ll}/u.test(next.text)))
    ) {
      joined[joined.length - 1] = { ...last, text: `${last.text}.`, lower: `${last.lower}.`, end: token.end };
    } else {
      joined.push(token);
    }
  }
  return joined;
}

/** “gun-controlled”, “Jean-Pierre”: the tagger cuts at hyphens. */
function joinHyphens(tokens: readonly Token[], text: string): Token[] {
  const joined: Token[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const [token, hyphen, last] = [joined.at(-1), tokens[at], tokens[at + 1]];
    if (
      token &&
      hyphen &&
      last &&
      /^[-‐‑]$/.test(hyphen.text) &&
      token.end === hyphen.start &&
      hyphen.end === last.start &&
      isWord(token) &&
      isWord(last)
    ) {
      const word = text.slice(token.start, last.end);
      joined[joined.length - 1] = {
        text: word,
        lower: word.toLowerCase(),
        lemma: word.toLowerCase(),
        tag: token.tag === 'PROPN' || last.tag === 'PROPN' ? 'PROPN' : last.tag === 'NOUN' ? 'NOUN' : 'ADJ',
        start: token.start,
        end: last.end,
      };
      at += 1;
    } else if (hyphen) {
      joined.push(hyphen);
    }
  }
  return joined;
}

function isWord(token: Token): boolean {
  return /^[\p{L}\p{N}]/u.test(token.text);
}
