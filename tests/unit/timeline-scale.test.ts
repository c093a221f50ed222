import { expect, test } from 'vitest';
import { eventSign } from '#core/article/references.ts';
import { scaleLabels, tickLabels, timelineScale, type ScaleTick } from '#core/article/timeline-scale.ts';
import { readExamples } from '../examples/example.ts';
import { exampleFiles } from '../examples/examples.ts';

test('bars that stand close to each other share one label, and the others have their own', () => {
  const record = readExamples(exampleFiles)
    .articles.map((article) => article.record)
    .find(({ slug }) => slug === 'forty-events');
  const scale = record && timelineScale(record);
  const labels = scale ? scaleLabels(scale.bars, (event) => eventSign(record, event)) : [];
  expect(labels.map(({ lane, text }) => `${lane}: ${text}`).join('\n')).toMatchInlineSnapshot(`
    "0: a, b, c
    0: d
    0: e–ak"
  `);
});

test('a tick’s label that has no room beside the one before it is for wide screens', () => {
  const tick = (at: number): ScaleTick => ({ at, moment: 0, unit: 'day' });
  const [first, second, third, last] = [tick(0), tick(0.1), tick(0.5), tick(0.95)];
  const segment = { from: 0, to: 1, even: true, ticks: [first, second, third, last] };
  const labels = tickLabels({ segments: [segment] }, (_, isFirst) => (isFirst ? '24 лют.' : 'груд. 2031'));
  expect([first, second, third, last].map((each) => labels.get(each)?.isWide)).toEqual([false, true, false, false]);
  expect([first, second, third, last].map((each) => labels.get(each)?.isEnd)).toEqual([false, false, false, true]);
});
