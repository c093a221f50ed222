import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readContent } from '#core/check/content.ts';
import { analyse, type Reading } from '../../../cli/import/analyse.ts';
import { writeDraft } from '../../../cli/import/draft.ts';
import { parsePlainText } from '../../../cli/import/plain-text.ts';
import { file } from '../write-article.ts';
import { examples, people } from './paragraphs.ts';

const peopleFiles = Object.entries(people).map(([id, text]) => file(`people/${id}.yaml`, text));
const known = [...readContent({ articles: [], people: peopleFiles, questions: [] }).people.values()];

function read(source: string): Reading {
  const text = parsePlainText(source);
  if (typeof text === 'string') throw new Error(text);
  return analyse(text, known);
}

/** What the check says of the draft of a text, with the people that the draft proposes. */
function checked(source: string) {
  const draft = writeDraft(read(source), '2031-05-20', new Set(known.map(({ id }) => id)));
  const proposed = draft.people.map(({ id, text }) => file(`people/${id}.yaml`, text));
  return {
    draft,
    content: readContent({
      articles: [file('articles/draft.md', draft.article)],
      people: [...peopleFiles, ...proposed],
      questions: [],
    }),
  };
}

describe('the draft of an article', () => {
  it('passes the check, whatever it holds', () => {
    const body = examples.map(({ text }) => text).join('\n\n');
    const { content, draft } = checked(
      `Norland: "the toll" & more - day 1\n\n2031-05-15\n\nAbstract: Orla: it goes.\n\n${body}`,
    );
    expect(content.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(draft.quotes).toBeGreaterThan(80);
  });

  it.each(examples)('passes the check alone: $what', ({ text }) => {
    expect(checked(`The toll\n\n${text}`).content.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('holds the body byte for byte, and neither a stance nor a position', () => {
    const body = 'Orla said: “It goes.”\r\n\r\n“Again?”  Tamm asked. \n';
    const { draft } = checked(`The toll\n\n2031-05-15\n\n${body}`);
    expect(draft.article.endsWith(`---\n\n${body}`)).toBe(true);
    expect(draft.article).not.toMatch(/positions|stance/);
  });

  it.each([
    ['Tamm answered only “?!”.', ['?!']],
    ['Tamm wrote “The Fox” in 2030.', ['The Fox']],
    ['Tamm sang “Ballad of the Ferry”.', ['Ballad of the Ferry']],
  ])('takes marks alone and works for what nobody is quoted with: %s', (body, terms) => {
    const { content, draft } = checked(`The toll\n\n${body}`);
    expect(content.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(content.articles[0]?.frontMatter.notQuotes.map(({ exact }) => exact)).toEqual(terms);
    expect(draft.quotes).toBe(0);
  });

  it('asks about a quotation over paragraphs that seem to have two speakers', () => {
    const { draft } = checked('The toll\n\nOrla said: “We have failed.\n\n“It is enough,” said Juri Tamm.');
    expect(draft.article).toContain('# check: is this one quotation?');
  });

  it('guesses nobody in another language, and says so', () => {
    const { draft } = checked(
      'Most\n\n„Prom zostaje na wyspie przez cały rok” – powiedziała Ada Lorn w rozmowie z gazetą. „Tak”, rzekł Bo Hark, który był tam.',
    );
    expect(draft.article).toContain('# check: this does not read like English');
    expect(draft.article).not.toContain('lorn');
  });

  it('is written so that an editor sees what is a guess', () => {
    const { draft } = checked(
      'The toll\n\n2031-05-15\n\n' +
        'Harbour Minister Lena Brandt met Piet Aalto, the mayor of Port Ost, last week. “It was cold,” she said. ' +
        'Only 1941’s “Ballad of the Ferry” was sung.\n\n“Never again.”',
    );
    expect(draft).toMatchInlineSnapshot(`
      {
        "article": "---
      title: The toll
      date: 2031-05-15
      # check: the text gives no abstract. This is its beginning.
      abstract: Harbour Minister Lena Brandt met Piet Aalto, the mayor of Port Ost, last week.
      draft: true

      people:
        - id: brandt
          role: Harbour Minister

      quotes:
        - person: brandt
          text: It was cold,
        # check: is this brandt? Guessed from “she”.
        - person: brandt
          text: Never again.

      notQuotes:
        # check: a title or a term, with nobody quoted?
        - Ballad of the Ferry

      timeline:
        # check: an event? Say what happened in a sentence of your own.
        - date: 2031-05-05/2031-05-11
          when: last week
          event: Harbour Minister Lena Brandt met Piet Aalto, the mayor of Port Ost, last week.
          evidence: Harbour Minister Lena Brandt met Piet Aalto, the mayor of Port Ost, last week.
      ---

      Harbour Minister Lena Brandt met Piet Aalto, the mayor of Port Ost, last week. “It was cold,” she said. Only 1941’s “Ballad of the Ferry” was sung.

      “Never again.”",
        "checks": 4,
        "people": [
          {
            "id": "brandt",
            "text": "name: Lena Brandt
      ",
          },
        ],
        "quotes": 2,
      }
    `);
  });

  it('takes no age for a role', () => {
    const { draft } = checked('T\n\nAda Lorn, 45, said: “We pay.”');
    expect(draft.article).toContain('person: ');
    expect(draft.article).not.toContain('role');
  });

  it('takes no event from a dateline', () => {
    const { draft } = checked('T\n\n2031-05-15\n\nPORT OST, May 4 (NNA) — The quay closed on Monday.');
    expect(draft.article.match(/when: .*/g)).toEqual(['when: on Monday']);
  });

  it('names in its question whom the text only describes, and two who speak at once', () => {
    const { draft } = checked('T\n\nA ferry spokesman said it was “late”.\n\nBo Lunn and Ada Lorn called it “fair”.');
    expect(draft.article.match(/# check: (?:who|is this).*/g)).toEqual([
      '# check: who is “A ferry spokesman”? The text gives no name.',
      '# check: is this lorn? Guessed from “Bo Lunn and Ada Lorn”.',
    ]);
  });

  it('takes a title for a term where nobody who is named says it', () => {
    const { draft } = checked('T\n\nThe gallery sang “The Harbour Song”.');
    expect(draft.article).toMatch(/notQuotes:\n.*\n {2}- The Harbour Song\n/);
    expect(draft.people).toEqual([]);
  });

  it('does not pass the check when it is a draft no more and a guess is left', () => {
    const { draft } = checked('T\n\nIt was “late”.');
    const article = file('articles/draft.md', draft.article.replace('draft: true\n', ''));
    const { problems } = readContent({ articles: [article], people: peopleFiles, questions: [] });
    expect(problems.map(({ rule }) => rule)).toContain('guesses-are-checked');
  });

  it('tells the same words in two places apart', () => {
    const { content, draft } = checked('The toll\n\n2031-05-15\n\nOrla called it “fair”. Tamm did not call it “fair”.');
    expect(content.problems).toEqual([]);
    expect(draft.article).toContain('prefix: Orla called it');
  });

  it('takes words that stand in the text twice as evidence with what is around them', () => {
    const { content } = checked('The toll\n\n2031-05-15\n\nIt rained last week. It rained last week.');
    expect(content.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('the article that the site opens with', () => {
  const source = readFileSync('content/articles/ukraine-needs-us-security-guarantee.md', 'utf8');
  const body = source.slice(source.indexOf('\n---\n') + 6);
  const by = (name: string, person: string, count: number) =>
    Array.from({ length: count }, () => [name, person] as const);

  it('has its twenty quotations found, each with its speaker', () => {
    const files = ['starmer', 'trump', 'mandelson', 'zelenskyy', 'lammy', 'downing-street'].map((id) =>
      file(`people/${id}.yaml`, readFileSync(`content/people/${id}.yaml`, 'utf8')),
    );
    const cast = [...readContent({ articles: [], people: files, questions: [] }).people.values()];
    const { quotations } = analyse({ title: 'T', date: '2025-02-27', abstract: undefined, body }, cast).analysis;
    const expected = [
      ...by('starmer', 'starmer', 3),
      ...by('trump', 'trump', 4),
      ...by('starmer', 'starmer', 4),
      ...by('mandelson', 'mandelson', 3),
      ...by('zelenskyy', 'zelenskyy', 1),
      ...by('lammy', 'lammy', 1),
      ...by('starmer', 'starmer', 3),
      ...by('downing-street', 'downing-street', 1),
    ].map(([, person]) => person);
    expect(quotations.map(({ person }) => person)).toEqual(expected);
    expect(quotations.filter(({ confidence }) => confidence === 'high').length).toBeGreaterThanOrEqual(14);
  });
});
