import { expect, test } from 'vitest';
import { eventSign } from '#core/article/references.ts';
import { barKind, scaleLabels, tickLabels, timelineScale, type ScaleTick } from '#core/article/timeline-scale.ts';
import { readExamples } from '../examples/example.ts';
import { exampleFiles } from '../examples/examples.ts';
import { read } from './write-article.ts';

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

const scaleOf = (events: readonly string[]) => {
  const entries = events.map((event, at) => `  - { ${event}, event: E${String(at)}, evidence: [a gate] }`);
  const [article] = read('Norland opens a gate.', `timeline:\n${entries.join('\n')}`).articles;
  return article && timelineScale(article.record);
};

test('a bar is solid on days that are given, hatched where it happened on none, and an outline where it is announced', () => {
  const scale = scaleOf([
    'date: 2031-05-13',
    'date: ../2031-05-15, status: happened',
    'date: 2031-05-17',
    'date: 2031-05-15/.., status: announced',
  ]);
  const kinds = scale?.bars.map((bar) => [bar.events[0]?.date, barKind(bar)]);
  expect(new Map(kinds?.map(([date, kind]) => [date, kind]))).toEqual(
    new Map([
      ['2031-05-13', 'solid'],
      ['../2031-05-15', 'hatched'],
      ['2031-05-17', 'outline'],
      ['2031-05-15/..', 'outline'],
    ]),
  );
});

test('there is no drawing where one date would take more than four fifths of it', () => {
  expect(scaleOf(['date: 2031-05-10/2031-05-15', 'date: 2031-05-15'])).toBeUndefined();
  expect(scaleOf(['date: 2031-05-10/2031-05-12', 'date: 2031-05-15'])).toBeDefined();
});

test('a scale over many centuries has few ticks, and they reach to its end', () => {
  const scale = scaleOf(['-0054', '0122', '0410', '0793', '1066', '1603', '1987'].map((year) => `date: "${year}"`));
  const ticks = scale?.segments.flatMap((segment) => segment.ticks) ?? [];
  expect(ticks.length).toBeGreaterThan(2);
  expect(ticks.length).toBeLessThan(9);
  expect(Math.max(...ticks.map(({ at }) => at))).toBeGreaterThan(0.75);
});

test('ticks stand at round years and at quarters, however a scale begins', () => {
  const yearsOf = (events: readonly string[]) =>
    scaleOf(events)?.segments.flatMap(({ ticks }) =>
      ticks.map(({ moment = 0 }) => new Date(moment).toISOString().slice(0, 7)),
    );
  expect(yearsOf(['0446', '0793', '1066', '1492', '1603', '1987'].map((year) => `date: "${year}"`))).toEqual(
    ['0500', '1000', '1500', '2000'].map((year) => `${year}-01`),
  );
  expect(yearsOf(['2030-02', '2030-07', '2031-01'].map((month) => `date: "${month}"`))).toEqual([
    '2030-04',
    '2030-07',
    '2030-10',
    '2031-01',
    '2031-04',
  ]);
});
