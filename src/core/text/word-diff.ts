import { foldWords } from './folding.ts';
import { withInvisibleNamed } from '#core/files/hidden-characters.ts';
import type { Span } from '#core/check/problem.ts';

interface Token extends Span {
  readonly text: string;
  readonly folded: string;
  /** Whether white space stands before it. */
  readonly spaced: boolean;
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
  const runs = trimmed(compared(wanted, actual));
  const there = runs.filter(({ kind }) => kind !== 'removed').flatMap(({ tokens }) => tokens);
  const [first, last] = [there[0], there.at(-1)];
  const isAlike = runs.some(({ kind }) => kind === 'same');
  if (!first || !last || !isAlike || runs.every(({ kind }) => kind === 'same')) return undefined;
  return { span: { start: first.start, end: last.end }, marked: written(runs) };
}

/** Words that two texts have in common, or that one of them alone has. White space before a run belongs to it. */
export interface DifferingRun {
  readonly in: 'both' | 'article' | 'source';
  readonly text: string;
}

/**
 * Compares a quotation with a reading of it word by word. The runs of both and of the article are the quotation, those of
 * both and of the source the reading, typography apart. A mark alone parts no two differences.
 */
export function differingRuns(quotation: string, reading: string): DifferingRun[] {
  const all = (text: string) => tokensOf(text, { start: 0, end: text.length });
  // What is in both is shown as the article has it.
  const changes = compared(all(reading), all(quotation));
  const runs: DifferingRun[] = [];
  let [ours, theirs]: [Token[], Token[]] = [[], []];
  const add = (where: DifferingRun['in'], tokens: readonly Token[]) => {
    const [first] = tokens;
    // The article's first words have no white space before them, but stand behind the source's.
    const isBehind = where !== 'source' && runs.length > 0 && runs.every((run) => run.in === 'source');
    if (first) runs.push({ in: where, text: (first.spaced || isBehind ? ' ' : '') + joined(tokens) });
  };
  const settle = () => {
    add('article', ours);
    add('source', theirs);
    [ours, theirs] = [[], []];
  };
  for (const [at, { kind, tokens }] of changes.entries()) {
    const isBetween = ours.length + theirs.length > 0 && at < changes.length - 1;
    const joins = kind === 'same' && isBetween && tokens.every(({ folded }) => !/[\p{L}\p{N}]/u.test(folded));
    if (kind === 'same' && !joins) {
      settle();
      add('both', tokens);
      continue;
    }
    if (kind !== 'removed') ours.push(...tokens);
    if (kind !== 'added') theirs.push(...tokens);
  }
  settle();
  return runs;
}

/**
 * The longest sequence of words that two lists have in common, and what each has between them. A table of numbers, because
 * libraries make an object for each step that they try, which takes many times as long.
 */
function compared(wanted: readonly Token[], actual: readonly Token[]): Run[] {
  const runs: { kind: Run['kind']; tokens: Token[] }[] = [];
  const add = (kind: Run['kind'], token: Token | undefined) => {
    const last = runs.at(-1);
    if (token && last?.kind === kind) last.tokens.push(token);
    else if (token) runs.push({ kind, tokens: [token] });
  };
  const ours = wanted.map(({ folded }) => folded);
  const theirs = actual.map(({ folded }) => folded);
  // What both begin with needs no table.
  const most = Math.min(wanted.length, actual.length);
  let head = 0;
  while (head < most && ours[head] === theirs[head]) head += 1;
  const [rows, columns] = [wanted.length - head, actual.length - head];

  // From each pair of places on: how many words the rest of both has in common.
  const width = columns + 1;
  const common = new Uint16Array((rows + 1) * width);
  for (let row = rows - 1; row >= 0; row -= 1) {
    const word = ours[head + row];
    for (let column = columns - 1; column >= 0; column -= 1) {
      const at = row * width + column;
      common[at] =
        word === theirs[head + column]
          ? (common[at + width + 1] ?? 0) + 1
          : Math.max(common[at + width] ?? 0, common[at + 1] ?? 0);
    }
  }
  for (let at = 0; at < head; at += 1) add('same', actual[at]);
  for (let [row, column] = [0, 0]; row < rows || column < columns;) {
    const at = row * width + column;
    if (row < rows && column < columns && ours[head + row] === theirs[head + column]) {
      add('same', actual[head + column]);
      row += 1;
      column += 1;
    } else if (row < rows && (column === columns || (common[at + width] ?? 0) >= (common[at + 1] ?? 0))) {
      add('removed', wanted[head + row]);
      row += 1;
    } else {
      add('added', actual[head + column]);
      column += 1;
    }
  }
  return runs;
}

/** Words with what joins their parts, and every other character for itself. */
function tokensOf(text: string, { start, end }: Span): Token[] {
  let from = start;
  return (text.slice(start, end).match(tokenPattern) ?? []).map((token) => {
    // Nothing but white space stands between two of them.
    const at = text.indexOf(token, from);
    from = at + token.length;
    const spaced = whiteSpace.test(text.charAt(at - 1));
    return { start: at, end: from, text: token, folded: foldWords(token), spaced };
  });
}

const tokenPattern = /[\p{L}\p{N}\p{M}]+(?:['’‐‑-][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]|[\u2028\u2029\ufeff]/gu;
const whiteSpace = /\s/u;

/** Without what the text says before and after the words, and without a word at an end that was found far from the rest. */
function trimmed(runs: Run[]): Run[] {
  const rest = [...runs];
  const trim = (
    take: () => Run | undefined,
    peek: (at: number) => Run | undefined,
    put: (removed: readonly Run[], added: readonly Run[]) => void,
    nearest: (tokens: readonly Token[], count: number) => Token[],
  ) => {
    const removed: Run[] = [];
    let beside: readonly Token[] = [];
    for (;;) {
      const run = peek(0);
      if (run?.kind === 'added') {
        beside = run.tokens;
        take();
      } else if (run?.kind === 'removed') {
        removed.push(run);
        take();
      } else {
        const gap = [peek(1), peek(2)].find((each) => each?.kind === 'added');
        const isMore = rest.some(({ kind, tokens }) => kind === 'same' && tokens.length > (run?.tokens.length ?? 0));
        const isStray = run && gap && isMore && gap.tokens.length > 3 * run.tokens.length + 2;
        if (!isStray) break;
        removed.push({ kind: 'removed', tokens: run.tokens });
        take();
      }
    }
    // Words that are not there stand in the place of as many that are.
    const replaced = nearest(
      beside,
      removed.reduce((sum, { tokens }) => sum + tokens.length, 0),
    );
    put(removed.reverse(), replaced.length > 0 ? [{ kind: 'added', tokens: replaced }] : []);
  };
  trim(
    () => rest.shift(),
    (at) => rest[at],
    (removed, added) => rest.unshift(...removed.toReversed(), ...added),
    (tokens, count) => (count === 0 ? [] : takeWords(tokens.toReversed(), count).reverse()),
  );
  trim(
    () => rest.pop(),
    (at) => rest.at(-1 - at),
    (removed, added) => rest.push(...removed, ...added),
    takeWords,
  );
  return rest;
}

/** The first words of a list, at most so many, as far as they are of one sentence. */
function takeWords(tokens: readonly Token[], count: number): Token[] {
  const end = tokens.findIndex(({ folded }) => !/[\p{L}\p{N}]/u.test(folded));
  return tokens.slice(0, Math.min(count, end < 0 ? tokens.length : end));
}

/** How many words that are the same are shown on either side of a difference. */
const around = 6;

function written(runs: readonly Run[]): string {
  let out = '';
  for (const [at, { kind, tokens }] of runs.entries()) {
    const isReplacement = kind === 'added' && runs[at - 1]?.kind === 'removed';
    if (out !== '' && !isReplacement && tokens[0]?.spaced) out += ' ';
    if (kind === 'added') out += `{+${joined(tokens)}+}`;
    else if (kind === 'removed') out += `[-${joined(tokens)}-]`;
    else if (tokens.length <= 2 * around + 2) out += joined(tokens);
    else {
      const head = at === 0 ? '' : `${joined(tokens.slice(0, around))} `;
      const tail = at === runs.length - 1 ? '' : ` ${joined(tokens.slice(-around))}`;
      out += `${head}…${tail}`;
    }
  }
  return out;
}

function joined(tokens: readonly Token[]): string {
  return withInvisibleNamed(tokens.map(({ text, spaced }, at) => (spaced && at > 0 ? ` ${text}` : text)).join(''));
}
