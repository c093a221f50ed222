import { trimEnd } from '#core/text/trim-end.ts';
import type { InterpretedArticle, Reference } from '#core/article/interpret.ts';
import type { CheckFinding, Span } from './problem.ts';
import { lineOf, shorten } from './article-check.ts';
import { context, locatePassage, settlingContext, type PassageIndex, type Selector } from '#core/text/passages.ts';
import { wordDiff } from '#core/text/word-diff.ts';
import { withInvisibleNamed } from '#core/files/hidden-characters.ts';
import { yamlText } from '#core/files/yaml-text.ts';
import type { Path } from '#core/files/yaml-source.ts';

/** What words are looked up in: the article, or what a source prints. */
interface Searched {
  readonly passages: PassageIndex;
  /** What a hint calls it. */
  readonly name: string;
  /** Where a stretch of it is, for an editor to find: “line 11”. */
  readonly placeOf: (span: Span) => string;
}

/** How it is said of evidence. */
const evidence: MissingWords = {
  missing: 'The evidence is not in the article',
  ambiguous: 'The evidence occurs in several places in the article',
};

/**
 * The findings for a reference whose words were not found, or were found more than once.
 *
 * @param words how this kind of reference says so; by default, what is said of evidence.
 */
export function referenceFindings(article: InterpretedArticle, reference: Reference, words = evidence): CheckFinding[] {
  const { located, path, selector } = reference;
  const {
    missing,
    ambiguous,
    remedy = 'Copy the words from the article.',
    locate = locatePassage,
    searched = {
      passages: article.passages,
      name: 'article',
      placeOf: (span: Span) => `line ${lineOf(article, span)}`,
    },
  } = words;
  if (located.kind === 'found') return [];
  const span = article.places.valueSpan(path);
  if (located.kind === 'missing') {
    const { exact, ...around } = selector;
    const wrong = Object.entries(around).flatMap(([key, text]) => (text === undefined ? [] : [`“${key}”`]));
    const without = locate(searched.passages, { exact });
    if (wrong.length > 0 && without.kind !== 'missing') {
      const keys = wrong.join(' and ');
      return [
        {
          span,
          message: `These words are there, but not with this ${keys}: “${shorten(exact)}”.`,
          hint:
            without.kind === 'found'
              ? `Remove ${keys}: the words occur once.`
              : `Remove ${keys}. ${ambiguousHint(article, searched, reference, without.spans, locate)}`,
        },
      ];
    }
    return [
      {
        span,
        message: `${missing}: “${shorten(selector.exact)}”.`,
        hint: nearestHint(searched, selector, located.nearest(), remedy),
      },
    ];
  }
  return [
    {
      span,
      message: `${ambiguous}: “${shorten(selector.exact)}”.`,
      hint: ambiguousHint(article, searched, reference, located.spans, locate),
    },
  ];
}

/** The nearest words, with the differences marked. */
function nearestHint(
  { passages: { prose }, name, placeOf }: Searched,
  selector: Selector,
  nearest: Span | undefined,
  remedy: string,
): string {
  if (!nearest) return remedy;
  const diff = wordDiff(selector.exact, prose.text, nearest);
  if (!diff) {
    return `The nearest words (${placeOf(nearest)}): “${withInvisibleNamed(shorten(prose.text.slice(nearest.start, nearest.end)))}”. ${remedy}`;
  }
  const isLacking = diff.marked.includes('{+');
  const isStrange = diff.marked.includes('[-');
  const legend = [
    ...(isStrange ? [`[-not in the ${name}-]`] : []),
    ...(isLacking ? [`{+only in the ${name}+}`] : []),
  ].join(', ');
  return `The nearest words (${placeOf(diff.span)}), with the differences marked ${legend}:\n  ${diff.marked}\n${remedy}`;
}

/** Every place, with the words that single it out, ready to paste. */
function ambiguousHint(
  article: InterpretedArticle,
  { passages, placeOf }: Searched,
  { path, selector }: Reference,
  spans: readonly Span[],
  locate: typeof locatePassage,
): string {
  // Words written as plain text, not under a key, need the keys as well.
  const isBare = article.places.written(path) !== undefined && !isQuote(path);
  const places = spans.slice(0, listedPlaces).map((each) => {
    const place = placeOf(each);
    const settling = settlingContext(passages, selector, spans, each, locate);
    if (settling) {
      const added = Object.entries(settling)
        .flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${yamlText(value)}`]))
        .join(', ');
      return `${place}: ${isBare ? `{ exact: ${yamlText(selector.exact)}, ${added} }` : added}`;
    }
    const { prefix } = context(passages.prose, each);
    const before = trimEnd(prefix, /[\s"“‘'«„]/u);
    return `${place}${before === '' ? ' at the beginning of its paragraph' : ` after “${before}”`}`;
  });
  const others = spans.length - places.length;
  const what = isBare ? 'Replace the words with the one you mean:' : 'Add the one you mean to the entry:';
  return [what, ...places, ...(others > 0 ? [`and ${others} more; or copy more of the words.`] : [])].join('\n  ');
}

/** Whether a path leads to the words of a quote, which stand under a key of their own. */
function isQuote(path: Path): boolean {
  return path[0] === 'quotes';
}

/** As many places as are useful to an editor. */
const listedPlaces = 12;

/** How a kind of reference says that its words are missing, or occur in several places. */
interface MissingWords {
  readonly missing: string;
  readonly ambiguous: string;
  /** What to do; by default, to copy the words from the article. */
  readonly remedy?: string;
  /** How the words are looked up; by default, anywhere. */
  readonly locate?: typeof locatePassage;
  /** What they are looked up in; by default, the article. */
  readonly searched?: Searched;
}
