import type { Element, ElementContent } from 'hast';
import type { ArticleRecord, PersonRecord, QuoteRecord } from '#core/article/article-record.ts';
import { notesOn } from '#core/article/notes.ts';
import { eventSign, questionSign, quotesAround, usesByPassage, type PassageUse } from '#core/article/references.ts';
import { answerTo, identityClasses } from './stance-words.ts';
import { directionOf } from '#core/schema/languages.ts';
import { language, rich, say } from './words/words.ts';
import { inLanguage } from './in-language.ts';
import { noteInMargin } from './notes-in-words.ts';
import { typeset } from './typeset.ts';

/** How a passage is shown in the text, and what stands about it beside the text. */
export interface ShownPassage {
  /** The classes of its mark: who speaks, or that the article reports. A part of a quotation has none. */
  readonly mark: readonly string[];
  /** The anchor that its words lead to: its quotation's card, else its cell, event or note. */
  readonly leadsTo: string | undefined;
  /** Whether it lies in a quotation, which its words then lead to. */
  readonly isQuoted: boolean;
  /** Whether an editor's note is about it. */
  readonly isNoted: boolean;
  /** What stands beside the text, an entry of a list. A part of a quotation has none: its quotation's answers for it. */
  readonly sidenote?: Element;
}

/**
 * How the passages of an article are shown, by their anchors. What rests on a part of a quotation is linked from the
 * quotation's own sidenote, so that one place in the margin answers for one place in the text. Who speaks is named in
 * full, with the role, where the article first quotes them.
 */
export function shownPassages(record: ArticleRecord): ReadonlyMap<string, ShownPassage> {
  const uses = usesByPassage(record);
  const around = quotesAround(record);
  const people = new Map(record.people.map((person) => [person.id, person]));
  const met = new Set<string>();
  const shown = new Map<string, ShownPassage>();

  for (const { anchor } of record.passages) {
    const quote = around.get(anchor);
    const own = uses.get(anchor) ?? [];
    const place = {
      leadsTo: quote?.anchor ?? own.map((use) => use.of.anchor)[0],
      isQuoted: quote !== undefined,
      isNoted: own.some(({ kind }) => kind === 'note'),
    };
    if (quote && quote.passage !== anchor) {
      shown.set(anchor, { ...place, mark: [] });
      continue;
    }
    if (!quote) {
      const links = own.map((use) => link(use, record, people));
      shown.set(anchor, { ...place, mark: ['r'], sidenote: entry([], links) });
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
    const speaker = speakerLink(quote, person, record, { isMet: met.has(quote.person) });
    met.add(quote.person);
    shown.set(anchor, {
      ...place,
      mark: ['q', ...classes.slice(0, 1), ...(quote.elsewhere === 'other' ? ['o'] : [])],
      sidenote: entry(['q', ...classes], [speaker, ...distinct(inside).map((use) => link(use, record, people, true))]),
    });
  }
  return shown;
}

/**
 * A block of the text with its sidenotes behind it, folded where they have no room beside it. They are in the site's
 * language, and say so where the text is not.
 *
 * @param placeOf What ties a sidenote to its passage in the style sheet.
 * @param classes What else the block is called.
 */
export function withSidenotes(
  block: Element,
  passages: readonly ShownPassage[],
  placeOf: ReadonlyMap<ShownPassage, number>,
  record: ArticleRecord,
  classes: readonly string[],
): Element {
  const { lang: foreign, dir } = inLanguage(record.lang);
  const own = foreign === undefined ? {} : { lang: language, ...(dir ? { dir: directionOf(language) } : {}) };
  const entries = passages.flatMap((passage) => {
    const { sidenote } = passage;
    const place = placeOf.get(passage);
    if (!sidenote) return [];
    const { className } = sidenote.properties;
    const own = [...(Array.isArray(className) ? className : []), ...(place === undefined ? [] : [`m${place}`])];
    return [{ ...sidenote, properties: own.length > 0 ? { className: own } : {} }];
  });
  const folded = element('details', {}, [
    element('summary', {}, [text(say('references', { n: entries.length }))]),
    element('ul', {}, entries),
  ]);
  return element('section', { className: ['block', ...classes] }, [
    block,
    element('aside', { ...own, role: 'note' }, [articleNamed(record), folded]),
  ]);
}

/** Whoever follows a link to a passage sees which article it is in. */
function articleNamed({ title, lang }: ArticleRecord): Element {
  const cite = (words: string) => element('cite', { ...inLanguage(lang) }, [text(words)]);
  const pieces: readonly (string | Element)[] = rich(
    'inArticleTitled',
    { title: cite },
    { title: typeset(title, lang) },
  );
  return element(
    'div',
    { className: ['of'] },
    pieces.map((piece) => (typeof piece === 'string' ? text(piece) : piece)),
  );
}

/** Its links stand on lines of their own unless they are signs behind a speaker's name. */
function entry(className: string[], links: readonly Element[]): Element {
  const spaced = links.flatMap((each): ElementContent[] => [text(' '), each]).slice(1);
  return element('li', { className }, spaced);
}

function speakerLink(
  { number, anchor, elsewhere }: QuoteRecord,
  person: PersonRecord | undefined,
  record: ArticleRecord,
  { isMet }: { readonly isMet: boolean },
): Element {
  const name = (isMet ? person?.short : person?.name) ?? '';
  const attributes = inLanguage(record.lang);
  const role =
    isMet || person?.role === undefined
      ? []
      : [
          text(', '),
          attributes.lang ? element('span', { ...attributes }, [text(person.role)]) : text(person.role),
          ...notesOn(record, person).map((note) =>
            text(`*${note.corrected ? ` ${say('correctIs', { words: typeset(note.corrected) })}` : ''}`),
          ),
        ];
  return element('a', { href: `#${anchor}` }, [
    element('b', {}, [text(String(number))]),
    text(' '),
    element('i', { ariaHidden: 'true' }, [text(person?.initials ?? '')]),
    text(` ${name}`),
    ...role,
    ...(elsewhere === 'other'
      ? [text(' ≠'), element('span', { className: ['vh'] }, [text(` ${say('printedDifferently')}`)])]
      : []),
  ]);
}

/** A link to what rests on a passage. `brief`: behind a speaker's name, who needs no naming again. */
function link(
  use: PassageUse,
  record: ArticleRecord,
  people: ReadonlyMap<string, PersonRecord>,
  brief = false,
): Element {
  const sign = (letters: string) => element('b', {}, [text(letters)]);
  const label = (words: string) => element('small', {}, [text(` ${words}`)]);
  switch (use.kind) {
    case 'quote':
      return element('a', { href: `#${use.of.anchor}` }, [sign(String(use.of.number))]);
    case 'position': {
      const position = use.of;
      const person = people.get(position.person);
      const question = record.questions.find(({ id }) => id === position.question);
      const asked = question?.short ?? question?.question ?? position.question;
      const stance = answerTo(question ?? {}, position.stance);
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
            : say('personsStanceOn', { person: person.short, stance, question: asked }),
        ),
      ]);
    }
    case 'event':
      return element('a', { href: `#${use.of.anchor}` }, [
        sign(eventSign(record, use.of)),
        label(say('timeline')),
        element('small', {}, [text(`: ${typeset(use.of.event)}`)]),
      ]);
    case 'note':
      return element('a', { href: `#${use.of.anchor}`, className: ['n'] }, [
        sign('*'),
        text(` ${noteInMargin(use.of)}`),
      ]);
  }
}

/** Without repetitions: two passages inside one quotation may bear the same position. */
function distinct(uses: readonly PassageUse[]): PassageUse[] {
  return [...new Map(uses.map((use) => [use.of, use])).values()];
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
