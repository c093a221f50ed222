import { expect, test } from 'vitest';
import { eventsAcross } from '#core/across/events.ts';
import { timelinePages } from '#core/across/timeline-pages.ts';
import { readContent } from '#core/check/content.ts';
import { articleText, file, library, problemsOf } from './write-article.ts';

/** An event as front matter, in an article of some day. */
type Told = readonly [day: string, event: string];

function articlesOf(told: readonly Told[]) {
  const days = [...new Set(told.map(([day]) => day))];
  const content = readContent({
    ...library,
    articles: days.map((day) => {
      const events = told.filter(([each]) => each === day).map(([, event]) => `  - { ${event}, evidence: [the gate] }`);
      const text = articleText('Norland opens the gate.', ['timeline:', ...events].join('\n'));
      return file(`articles/on-${day}.md`, text.replace('2031-05-15', day));
    }),
  });
  expect(problemsOf(content)).toBe('no problem');
  return content.articles.map(({ record }) => record);
}

const gate = "event: 'The gate opens'";

test('the same event told by several articles is one entry with all tellings, the newest first', () => {
  const [event, ...others] = eventsAcross(
    articlesOf([
      ['2031-05-01', `id: gate, date: 2031-05-10, ${gate}`],
      ['2031-06-01', `id: gate, date: 2031-05-10, event: 'The gate has opened'`],
    ]),
  );
  expect(others).toEqual([]);
  expect(event?.anchor).toBe('event-gate');
  expect(event?.tellings.map(({ event: told }) => told.event)).toEqual(['The gate has opened', 'The gate opens']);
  expect(event?.dates).toHaveLength(1);
  expect(event?.status).toBe('happened');
});

test('where dates differ both are kept, with the articles that give them', () => {
  const [event] = eventsAcross(
    articlesOf([
      ['2031-06-01', `id: gate, date: 2031-05-10, ${gate}`],
      ['2031-07-01', `id: gate, date: 2031-05-11, ${gate}`],
    ]),
  );
  expect(event?.dates.map(({ date, tellings }) => [date, tellings.map(({ article }) => article.date)])).toEqual([
    ['2031-05-11', ['2031-07-01']],
    ['2031-05-10', ['2031-06-01']],
  ]);
});

test('two lines of the same words are two events unless an editor joins them', () => {
  const events = eventsAcross(
    articlesOf([
      ['2031-06-01', `date: 2031-05-10, ${gate}`],
      ['2031-07-01', `date: 2031-05-10, ${gate}`],
    ]),
  );
  expect(new Set(events.map(({ anchor }) => anchor)).size).toBe(2);
});

test('on the day of publication, what had happened stands before it and what is announced after it', () => {
  const articles = articlesOf([
    ['2031-05-15', `date: 2031-05-15, status: announced, event: 'It is to open'`],
    ['2031-05-15', `date: ../2031-05-15, status: happened, event: 'It was built'`],
  ]);
  const { head } = timelinePages(eventsAcross(articles), articles);
  const lines = head.map((entry) => (entry.kind === 'event' ? entry.event.tellings[0].event.event : 'published'));
  expect(lines).toEqual(['It is to open', 'published', 'It was built']);
});

test('the timeline begins with what is newest; between two publications what has a day stands before what has none', () => {
  const articles = articlesOf([
    ['2031-04-01', `date: 2031-03-30, event: 'Before the first'`],
    ['2031-05-15', `date: ../2031-05-15, event: 'Some time before'`],
    ['2031-05-15', `date: 2031-05-02, event: 'On a day'`],
    ['2031-05-15', `date: 2031-05-16/.., status: announced, event: 'Some time after'`],
    ['2031-05-15', `date: 2031-06-01, event: 'On a day to come'`],
  ]);
  const { head } = timelinePages(eventsAcross(articles), articles);
  expect(
    head.map((entry) => (entry.kind === 'event' ? entry.event.tellings[0].event.event : entry.article.date)),
  ).toEqual([
    'On a day to come',
    'Some time after',
    '2031-05-15',
    'On a day',
    'Some time before',
    '2031-04-01',
    'Before the first',
  ]);
});

test('a year that holds more than a page is cut into months, and every event stands on one page', () => {
  const day = (nth: number) => new Date(Date.UTC(2031, 0, 1 + nth * 3)).toISOString().slice(0, 10);
  const articles = articlesOf(Array.from({ length: 100 }, (_, nth): Told => [day(nth), `date: ${day(nth)}, ${gate}`]));
  const events = eventsAcross(articles);
  const { isWhole, head, years } = timelinePages(events, articles);
  expect(isWhole).toBe(false);
  expect(head.length).toBeLessThan(80);
  expect(years.map(({ year, periods }) => [year, periods.length])).toEqual([['2031', 10]]);
  const entries = years.flatMap(({ periods }) => periods.flatMap((period) => period.entries));
  expect(entries).toHaveLength(200);
});

test('years before our own count are written as in EDTF, of four digits', () => {
  const told: Told[] = ['-0044', '0079', '0800'].map((year) => ['2031-05-15', `date: "${year}", event: "In ${year}"`]);
  const articles = articlesOf(told);
  const { years } = timelinePages(eventsAcross(articles), articles);
  expect(years.map(({ year }) => year)).toEqual(['2031', '0800', '0079', '-0044']);
});
