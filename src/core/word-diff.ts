import { diffArrays } from 'diff';
import { foldWords } from './folding.ts';
import type { Span } from './problem.ts';

interface Token extends Span {
  readonly folded: string;
}

interface Run {
  readonly kind: 'same' | 'added' | 'removed';
  readonly tokens: readonly Token[];
}

/** Words set beside the stretch of a text that is most like them. */
export interface WordDiff {
  /** That stretch of the text. */
  readonly span: Span;
  /** Its words, with what differs in git's notation: `[-in the words alone-]`, `{+in the text alone+}`. */
  readonly marked: string;
}

/** More words than this are not compared one by one. */
const mostWords = 400;

/**
 * Compares words with a text word by word, near a place that was found to be like them; typography does not count.
 * Undefined where they have nothing in common, do not differ, or are too many.
 */
export function wordDiff(words: string, text: string, near: Span): WordDiff | undefined {
  const wanted = tokensOf(words, { start: 0, end: words.length });
  if (wanted.length === 0 || wanted.length > mostWords || near.end - near.start > mostWords * 20) return undefined;
  // The place is as many words long as the words; what was left out or put in makes the true stretch longer.
  const reach = 40 + (near.end - near.start);
  const actual = tokensOf(text, {
    start: Math.max(0, near.start - reach),
    end: Math.min(text.length, near.end + reach),
  });
  const changes = diffArrays([...wanted], [...actual], {
    comparator: (a: Token, b: Token) => a.folded === b.folded,
    maxEditLength: 4 * mostWords,
  });
  if (!changes) return undefined;
  const runs = trimmed(
    changes.map(({ added, removed, value }): Run => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      tokens: value,
    })),
  );
  const there = runs.filter(({ kind }) => kind !== 'removed').flatMap(({ tokens }) => tokens);
  const [first, last] = [there[0], there.at(-1)];
  if (!first || !last || runs.every(({ kind }) => kind === 'same')) return undefined;
  return { span: { start: first.start, end: last.end }, marked: written(runs, words, text) };
}

/** Words with what joins their parts, and every other character for itself. */
function tokensOf(text: string, { start, end }: Span): Token[] {
  return [
    ...text.slice(start, end).matchAll(/[\p{L}\p{N}\p{M}]+(?:['’‐‑-][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu),
  ].map(({ 0: token, index }) => ({
    start: start + index,
    end: start + index + token.length,
    folded: foldWords(token),
  }));
}

/** Without what the text says before and after the words, and without a word at an end that was found far from the rest. */
function trimmed(runs: Run[]): Run[] {
  const rest = [...runs];
  const trim = (take: () => Run | undefined, peek: (at: number) => Run | undefined, put: (run: Run) => void) => {
    const removed: Run[] = [];
    for (;;) {
      const run = peek(0);
      if (run?.kind === 'added') take();
      else if (run?.kind === 'removed') {
        removed.push(run);
        take();
      } else {
        const gap = [peek(1), peek(2)].find((each) => each?.kind === 'added');
        const isStray = run && gap && gap.tokens.length > 3 * run.tokens.length + 2;
        if (!isStray) break;
        removed.push({ kind: 'removed', tokens: run.tokens });
        take();
      }
    }
    for (const run of removed.reverse()) put(run);
  };
  trim(
    () => rest.shift(),
    (at) => rest[at],
    (run) => rest.unshift(run),
  );
  trim(
    () => rest.pop(),
    (at) => rest.at(-1 - at),
    (run) => rest.push(run),
  );
  return rest;
}

/** How many words that are the same are shown on either side of a difference. */
const around = 8;

function written(runs: readonly Run[], words: string, text: string): string {
  let out = '';
  for (const [at, { kind, tokens }] of runs.entries()) {
    const source = kind === 'removed' ? words : text;
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (!first || !last) continue;
    const slice = (from: Token, to: Token) => source.slice(from.start, to.end).replace(/\s+/gu, ' ');
    const isReplacement = kind === 'added' && runs[at - 1]?.kind === 'removed';
    if (out !== '' && !isReplacement && /\s/u.test(source.charAt(first.start - 1))) out += ' ';
    const head = tokens[around - 1];
    const tail = tokens[tokens.length - around];
    const isLong = kind === 'same' && tokens.length > 2 * around + 2;
    if (isLong && head && tail) {
      const isFirst = at === 0;
      const isLast = at === runs.length - 1;
      out += `${isFirst ? '' : `${slice(first, head)} `}…${isLast ? '' : ` ${slice(tail, last)}`}`;
    } else if (kind === 'same') out += slice(first, last);
    else out += kind === 'added' ? `{+${slice(first, last)}+}` : `[-${slice(first, last)}-]`;
  }
  return out;
}
