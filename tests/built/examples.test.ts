import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { expect, test } from 'vitest';
import { panels } from '#panels.ts';
import { readExamples } from '../examples/example.ts';
import { exampleFiles, examples } from '../examples/examples.ts';

const records = new Map(readExamples(exampleFiles).articles.map(({ record }) => [record.slug, record]));

test.for(examples.map(({ name }) => name))('the panels of %s hold all that the article has, once', async (name) => {
  const record = records.get(name);
  if (!record) throw new Error(`There is no record of ${name}.`);
  const container = await AstroContainer.create();
  const html = (anchor: string) => {
    const panel = panels.find((each) => each.anchor === anchor);
    if (!panel) throw new Error(`There is no panel ${anchor}.`);
    const { component, label } = panel;
    return container.renderToString(component, { props: { record, anchor, label } });
  };
  const ids = (text: string) => [...text.matchAll(/<(?:li|div)\b[^>]*? id="([^"]+)"/g)].map(([, id]) => id);
  const count = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;
  const sorted = (entries: readonly { readonly anchor: string }[]) => entries.map(({ anchor }) => anchor).sort();

  expect(ids(await html('quotes')).sort()).toEqual(sorted(record.quotes));
  expect(ids(await html('notes')).sort()).toEqual(sorted(record.notes));
  const events = ids(await html('timeline')).filter((id) => id?.startsWith('event-'));
  expect(events.sort()).toEqual(sorted(record.timeline));

  const positions = await html('positions');
  const questions = new Set(record.positions.map(({ question }) => question)).size;
  const compared = new Set(record.positions.map(({ person }) => person));
  const asked = (id: string | undefined) => id?.startsWith('question-');
  expect(
    ids(positions)
      .filter((id) => !asked(id))
      .sort(),
  ).toEqual(sorted(record.positions));
  expect(count(positions, /<(?:tbody|li) id="question-/g)).toBe(questions);
  for (const person of record.people.filter(({ id }) => compared.has(id))) expect(positions).toContain(person.short);

  const glance = await html('glance');
  const speakers = new Set(record.quotes.map(({ person }) => person)).size;
  expect(count(glance, /<th scope="row"><i/g)).toBe(speakers);
});
