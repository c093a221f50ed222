import { describe, expect, it } from 'vitest';
import { readContent } from '#core/check/content.ts';
import { colours, shapes } from '#core/schema/identity.ts';
import { articleText, file, library, problemsOf } from '../write-article.ts';

const look = (person: string, colour: string, shape: string) =>
  file(`people/${person}.yaml`, `name: ${person}\ncolour: ${colour}\nshape: ${shape}\n`);
const body = (id: string, colour: string, shape: string) =>
  file(`people/${id}.yaml`, `name: ${id}\nkind: organization\ncolour: ${colour}\nshape: ${shape}\n`);
const problems = (people: readonly ReturnType<typeof file>[], body: string, entries: string) =>
  problemsOf(readContent({ ...library, people, articles: [file('articles/toll.md', articleText(body, entries))] }));
const two = '"We pay," she said. "Aye," he said.';
const quotes = 'quotes:\n  - { person: ada, text: We pay }\n  - { person: bo, text: Aye }';

describe('holds', () => {
  it('where a colour or a shape differs', () => {
    expect(problems([look('ada', 'rust', 'half'), look('bo', 'rust', 'plus')], two, quotes)).toBe('no problem');
    expect(problems([look('ada', 'rust', 'half'), look('bo', 'plum', 'half')], two, quotes)).toBe('no problem');
  });

  it('where people who look alike meet in no article', () => {
    const alone = 'quotes: [{ person: ada, text: We pay }]\nnotQuotes: [Aye]';
    expect(problems([look('ada', 'rust', 'half'), look('bo', 'rust', 'half')], two, alone)).toBe('no problem');
  });

  it('where there are more people than looks, and nothing can be done', () => {
    const all = colours.flatMap((colour) => shapes.map((shape) => body(`${colour}-${shape}`, colour, shape)));
    const ids = [...all.map(({ path }) => path.slice('people/'.length, -'.yaml'.length)), 'ada'];
    const entries = `people:\n${ids.map((id) => `  - id: ${id}`).join('\n')}`;
    expect(problems([...all, body('ada', 'rust', 'half')], 'Text.', entries)).toBe('no problem');
  });
});

describe('is broken', () => {
  it('with advice that keeps the rule: no bar for a person, and none where every look is taken', () => {
    const people = shapes
      .filter((shape) => shape !== 'bar')
      .flatMap((shape) => colours.map((colour) => look(`${colour}-${shape}`, colour, shape)));
    const ids = (count: number) => people.slice(0, count).map(({ path }) => path.slice(7, -5));
    const cast = (named: readonly string[]) => `people: [${[...named, 'ada'].map((id) => `{ id: ${id} }`).join(', ')}]`;
    // All looks with the colour and the shape of ada's are taken, but not all others.
    const near = people.filter(({ path }) => /rust|half/.test(path)).map(({ path }) => path.slice(7, -5));
    const ada = look('ada', 'rust', 'half');
    const said = problems([...people, ada], 'Text.', cast(near));
    expect(said).toContain('“ada” looks like “rust-half”');
    expect(said).not.toContain('bar');
    expect(problems([...people, ada], 'Text.', cast(ids(people.length)))).toBe('no problem');
  });

  it('by two people of one article with one colour and shape, wherever it names them', () => {
    const people = [look('ada', 'rust', 'half'), look('bo', 'rust', 'half'), look('cy', 'petrol', 'half')];
    expect(problems(people, two, `people: [{ id: cy }]\n${quotes}`)).toMatchInlineSnapshot(`
      "articles/toll.md:8:15–8:17 warning people-look-different
        “bo” looks like “ada” in this article: both are rust, half.
        Choose another colour or shape in people/bo.yaml, such as “colour: olive”."
    `);
  });

  it('by several, of whom each gets a look of their own', () => {
    const people = ['ada', 'bo', 'cy'].map((id) => look(id, 'petrol', 'circle'));
    const entries = 'people: [{ id: ada }, { id: bo }, { id: cy }]';
    expect(problems(people, 'Text.', entries)).toMatchInlineSnapshot(`
      "articles/toll.md:5:29–5:31 warning people-look-different
        “bo” looks like “ada” in this article: both are petrol, circle.
        Choose another colour or shape in people/bo.yaml, such as “colour: rust”.
      articles/toll.md:5:41–5:43 warning people-look-different
        “cy” looks like “ada” in this article: both are petrol, circle.
        Choose another colour or shape in people/cy.yaml, such as “colour: olive”."
    `);
  });

  it('by a person who has the shape of bodies', () => {
    expect(problems([look('ada', 'rust', 'bar'), look('bo', 'plum', 'plus')], two, quotes)).toMatchInlineSnapshot(`
      "articles/toll.md:6:15–6:18 warning people-look-different
        “ada” is a person but has the shape “bar”, which is for bodies only.
        Choose another shape in people/ada.yaml, or write “kind: organization”."
    `);
    expect(problems([body('ada', 'rust', 'bar'), look('bo', 'plum', 'plus')], two, quotes)).toBe('no problem');
  });
});
