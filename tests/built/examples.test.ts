import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import { readExamples } from '../examples/example.ts';
import { exampleFiles, examples } from '../examples/examples.ts';

type Component = Parameters<AstroContainer['renderToString']>[0];

const components = import.meta.glob<Component>(
  '/src/components/{article/Glance,article/Notes,positions/Positions,quotes/Quotes,timeline/Timeline}.astro',
  { import: 'default' },
);
const records = new Map(readExamples(exampleFiles).articles.map(({ record }) => [record.slug, record]));

test.for(examples.map(({ name }) => name))('the panels of %s hold all that the article has, once', async (name) => {
  const record = records.get(name);
  if (!record) throw new Error(`There is no record of ${name}.`);
  const container = await AstroContainer.create();
  const html = async (panel: string) => {
    const load = Object.entries(components).find(([path]) => path.endsWith(`/${panel}.astro`))?.[1];
    if (!load) throw new Error(`There is no component ${panel}.`);
    return container.renderToString(await load(), { props: { record } });
  };
  const ids = (text: string) => [...text.matchAll(/<(?:li|td)\b[^>]*? id="([^"]+)"/g)].map(([, id]) => id);
  const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;
  const sorted = (entries: readonly { readonly anchor: string }[]) => entries.map(({ anchor }) => anchor).sort();

  expect(ids(await html('Quotes')).sort()).toEqual(sorted(record.quotes));
  expect(ids(await html('Notes')).sort()).toEqual(sorted(record.notes));
  const events = ids(await html('Timeline')).filter((id) => id?.startsWith('event-'));
  expect(events.sort()).toEqual(sorted(record.timeline));

  const positions = await html('Positions');
  const questions = new Set(record.positions.map(({ question }) => question)).size;
  const compared = new Set(record.positions.map(({ person }) => person));
  expect(ids(positions).sort()).toEqual(sorted(record.positions));
  expect(count(positions, /<tbody id="question-/g)).toBe(questions);
  for (const person of record.people.filter(({ id }) => compared.has(id))) expect(positions).toContain(person.short);
  if (questions === 0) return;
  const columns = count(positions, /<th scope="col" class="k/g);
  const silent = count(positions, /<td\b[^>]* class="[^"]*is-silent/g);
  expect(silent + record.positions.length).toBe(columns * questions);

  const glance = await html('Glance');
  const speakers = new Set(record.quotes.map(({ person }) => person)).size;
  expect(count(glance, /<th scope="row"><i/g)).toBe(speakers);
});
