import { expect, it } from 'vitest';
import { locatePassage } from '#core/text/passages.ts';
import { wordDiff } from '#core/text/word-diff.ts';
import { parse } from './write-article.ts';

const body =
  'The owners met on Monday. She said: “We will not scrap the harbour toll, not this year.” The port’s night ferry ' +
  'returns in May, the Port Office wrote on Tuesday, and nobody at the quay was surprised to hear it.';

it.each([
  ['a word left out', 'We will scrap the harbour toll', 'We will {+not+} scrap the harbour toll'],
  ['a word put in', 'We will not ever scrap the harbour toll', 'We will not [-ever-] scrap the harbour toll'],
  ['a word changed', 'We will not keep the harbour toll', 'We will not [-keep-]{+scrap+} the harbour toll'],
  ['the first word changed', 'They will not scrap the harbour toll', '[-They-]{+We+} will not scrap the harbour toll'],
  ['the last word changed', 'We will not scrap the harbour fee', 'We will not scrap the harbour [-fee-]{+toll+}'],
  ['dots for words', 'We will not … this year', 'We will not [-…-]{+scrap the harbour toll, not+} this year'],
  ['capitals', 'we will not scrap', '[-we-]{+We+} will not scrap'],
  ['a mark', 'not scrap the harbour toll not this year', 'not scrap the harbour toll{+,+} not this year'],
  [
    'long stretches that are the same',
    'night ferry returns in June, the Port Office wrote on Tuesday, and nobody at the quay was surprised to hear it',
    'night ferry returns in [-June-]{+May+}, the Port Office wrote on …',
  ],
])('marks %s', (_, words, marked) => {
  const { passages, prose } = parse(body);
  const located = locatePassage(passages, { exact: words });
  const nearest = located.kind === 'missing' ? located.nearest() : undefined;
  expect(nearest && wordDiff(words, prose.text, nearest)?.marked).toBe(marked);
});
