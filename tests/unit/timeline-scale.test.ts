import { expect, test } from 'vitest';
import { eventSign } from '#core/references.ts';
import { scaleLabels, timelineScale } from '#core/timeline-scale.ts';
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
