import { describe, expect, it } from 'vitest';
import { readContent } from '#core/check/content.ts';
import { newPerson } from '#core/schema/person.ts';
import { analyse } from '../../../cli/import/analyse.ts';
import { file } from '../write-article.ts';
import { examples, people } from './paragraphs.ts';

const library = readContent({
  articles: [],
  people: Object.entries(people).map(([id, text]) => file(`people/${id}.yaml`, text)),
  questions: [],
});
const known = [...library.people.values()];

describe('who says what', () => {
  it.each(examples)(
    '$what: $text',
    ({ text, says, isSure, sure = isSure === undefined ? undefined : says.map(() => isSure) }) => {
      const { quotations } = analyse(
        { title: 'A day on the quay', date: '2031-05-15', abstract: undefined, body: text },
        known,
      ).analysis;
      expect(quotations.map(({ person }) => person)).toEqual(says);
      if (sure !== undefined) expect(quotations.map(({ confidence }) => confidence === 'high')).toEqual(sure);
    },
  );

  it.each([
    ['It was shown by Speaker of the House Mira Dell’s letter. Dell called the toll “late”.', ['Mira Dell']],
    ['Everything Dell says is “late”, Dell said.', ['Dell']],
    ['Port Parents Rally Nationwide.\n\nThey called it “late”.', []],
  ])('proposes people by their names alone: %s', (body, names) => {
    const { people: proposed } = analyse({ title: 'T', date: undefined, abstract: undefined, body }, known).analysis;
    expect(proposed.map(({ name }) => name)).toEqual(names);
  });

  it.each([
    ['Mrs Dell’s spokesman, Bo Lorn, called it “late”.', 'male'],
    ['Lady Voss called it “late”.', 'female'],
    ['Dr Anna Dell called it “late”.', 'female'],
  ])('knows whether a woman or a man speaks: %s', (body, gender) => {
    const { people: proposed } = analyse({ title: 'T', date: undefined, abstract: undefined, body }, known).analysis;
    expect(proposed.map((each) => each.gender)).toEqual([gender]);
  });

  it.each([
    ['Lady Voss', 'female'],
    ['Sir Keir Voss', 'male'],
    ['Dr Anna Voss', 'female'],
  ])('knows whether %s, who has a file, is a woman or a man', (name, gender) => {
    const text = { title: 'T', date: undefined, abstract: undefined, body: 'Voss called it “late”.' };
    expect(analyse(text, [newPerson('voss', name)]).analysis.people.map((each) => each.gender)).toEqual([gender]);
  });

  it('names every place in the body by its offsets', () => {
    const body = '*Norland.* Orla &amp; co. said: “The toll goes.”';
    const { quotations } = analyse({ title: 'T', date: undefined, abstract: undefined, body }, known).analysis;
    const [quotation] = quotations;
    expect(quotation?.text).toBe('“The toll goes.”');
    expect(body.slice(quotation?.start, quotation?.end)).toBe('“The toll goes.”');
    expect(body.slice(quotation?.mention?.start, quotation?.mention?.end)).toBe(quotation?.mention?.text);
  });
});
