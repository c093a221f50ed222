import type { Element, ElementContent } from 'hast';
import type { ArticleRecord, PersonRecord, QuoteRecord } from '#core/article/article-record.ts';
import { directionOf } from '#core/schema/languages.ts';
import { eventSign, questionSign, quotesAround, usesByPassage, type PassageUse } from '#core/article/references.ts';
import { identityClasses, stanceWords } from './stance-words.ts';
import { language, say } from './words/words.ts';
import { inLanguage } from './in-language.ts';

/** How a passage is shown in the text: the classes of its mark, and the note that stands before it. */
export interface ShownPassage {
  readonly mark: readonly string[];
  readonly note?: Element;
}

/**
 * The sidenotes of an article, by the anchor of the passage they stand before. What rests on a part of a quotation is
 * linked from the quotation's own note, so that one place in the margin answers for one place in the text. Who speaks is
 * named in full, with the role, where the article first quotes them.
 */
export function sidenotes(record: ArticleRecord): ReadonlyMap<string, ShownPassage> {
  const uses = usesByPassage(record);
  const around = quotesAround(record);
  const people = new Map(record.people.map((person) => [person.id, person]));
  const met = new Set<string>();
  const shown = new Map<string, ShownPassage>();

  for (const { anchor } of record.passages) {
    const quote = around.get(anchor);
    if (quote && quote.passage !== anchor) {
      shown.set(anchor, { mark: [] });
      continue;
    }
    const own = uses.get(anchor) ?? [];
    if (!quote) {
      shown.set(anchor, {
        mark: ['r'],
        note: note(
          ['s'],
          own.map((use) => link(use, record, people)),
          record,
        ),
      });
      continue;
    }
    const person = people.get(quote.person);
    const parts = record.passages.filter(
      (passage) => passage.anchor !== anchor && around.get(passage.anchor) === quote,
    );
    const inside = [...own, ...parts.flatMap((part) => uses.get(part.anchor) ?? [])].filter(
      ({ kind }) => kind !== 'quote',
    );
    const classes = person ? identityClasses(person) : [];
    const speaker = speakerLink(quote, person, { isMet: met.has(quote.person), lang: record.lang });
    met.add(quote.person);
    shown.set(anchor, {
      mark: ['q', ...classes.slice(0, 1)],
      note: note(
        ['s', 'q', ...classes],
        [speaker, ...distinct(inside).map((use) => link(use, record, people, true))],
        record,
      ),
    });
  }
  return shown;
}

/**
 * Its links stand on lines of their own unless they are signs behind a speaker's name. It is in the site's language, and
 * says so where the text around it is not.
 */
function note(className: string[], links: readonly Element[], { lang }: ArticleRecord): Element {
  const spaced = links.flatMap((each): ElementContent[] => [{ type: 'text', value: ' ' }, each]).slice(1);
  const { lang: foreign, dir } = inLanguage(lang);
  const own = foreign === undefined ? {} : { lang: language, ...(dir ? { dir: directionOf(language) } : {}) };
  return element('span', { className, ...own }, [element('span', {}, spaced)]);
}

function speakerLink(
  { number, anchor }: QuoteRecord,
  person: PersonRecord | undefined,
  { isMet, lang }: { readonly isMet: boolean; readonly lang: string | undefined },
): Element {
  const name = (isMet ? person?.short : person?.name) ?? '';
  const role = isMet ? undefined : person?.role;
  const attributes = inLanguage(lang);
  return element('a', { href: `#${anchor}` }, [
    element('b', {}, [text(String(number))]),
    text(' '),
    element('i', { ariaHidden: 'true' }, [text(person?.initials ?? '')]),
    element('small', {}, [
      text(role === undefined ? ` ${name}` : ` ${name}, ${attributes.lang ? '' : role}`),
      ...(role !== undefined && attributes.lang ? [element('span', { ...attributes }, [text(role)])] : []),
    ]),
  ]);
}

/** A link from a passage to what rests on it. `brief`: its sign alone is visible, behind a speaker's name. */
function link(
  use: PassageUse,
  record: ArticleRecord,
  people: ReadonlyMap<string, PersonRecord>,
  brief = false,
): Element {
  const sign = (letters: string) => element('b', {}, [text(letters)]);
  const label = (words: string) => element('small', brief ? { className: ['v'] } : {}, [text(` ${words}`)]);
  switch (use.kind) {
    case 'quote':
      return element('a', { href: `#${use.quote.anchor}` }, [sign(String(use.quote.number))]);
    case 'position': {
      const { position } = use;
      const person = people.get(position.person);
      const question = record.questions.find(({ id }) => id === position.question);
      const asked = question?.short ?? question?.question ?? position.question;
      const stance = stanceWords[position.stance];
      return element('a', { href: `#${position.anchor}` }, [
        sign(questionSign(record, position.question)),
        ...(brief || !person
          ? []
          : [
              text(' '),
              element('i', { className: identityClasses(person), ariaHidden: 'true' }, [text(person.initials)]),
            ]),
        label(
          brief || !person
            ? say('stanceOn', { stance, question: asked })
            : say('personsStanceOn', { person: person.short, stance: stance.toLowerCase(), question: asked }),
        ),
      ]);
    }
    case 'event':
      return element('a', { href: `#${use.event.anchor}` }, [
        sign(eventSign(record, use.event)),
        label(say('timeline')),
      ]);
    case 'note':
      return element('a', { href: `#${use.note.anchor}` }, [sign('*'), label(say(use.note.kind))]);
  }
}

/** Without repetitions: two passages inside one quotation may bear the same position. */
function distinct(uses: readonly PassageUse[]): PassageUse[] {
  const target = (use: PassageUse) =>
    use.kind === 'quote'
      ? use.quote
      : use.kind === 'position'
        ? use.position
        : use.kind === 'event'
          ? use.event
          : use.note;
  return uses.filter((use, at) => uses.findIndex((other) => target(other) === target(use)) === at);
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
