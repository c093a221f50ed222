import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { foldingTable } from '#core/text/folding.ts';
import {
  context,
  locatePassage,
  locateQuotation,
  settlingContext,
  type Located,
  type Selector,
} from '#core/text/passages.ts';
import { yamlText } from '#core/files/yaml-text.ts';
import { parse } from './write-article.ts';

/** What was found, as words of the body; how many places, if several; or nothing. */
function shown(body: string, locate: typeof locatePassage, selector: string | Selector): string {
  const { prose, passages } = parse(body);
  const located: Located = locate(passages, typeof selector === 'string' ? { exact: selector } : selector);
  if (located.kind === 'found') return prose.text.slice(located.span.start, located.span.end);
  return located.kind === 'missing' ? '(missing)' : `(${String(located.spans.length)} places)`;
}

const passage = (body: string, selector: string | Selector) => shown(body, locatePassage, selector);
const quotation = (body: string, selector: string | Selector) => shown(body, locateQuotation, selector);

describe('a quote is a quotation, whole, or an unbroken run of its words', () => {
  const body = 'She said: "We will not scrap the toll, not this year." He did not.';

  it.each([
    ['whole', 'We will not scrap the toll, not this year.', 'We will not scrap the toll, not this year.'],
    ['a run at the beginning', 'We will not scrap the toll', 'We will not scrap the toll'],
    ['a run in the middle', 'scrap the toll, not', 'scrap the toll, not'],
    ['a run at the end', 'not this year.', 'not this year.'],
    ['words outside of the quotation', 'He did not.', '(missing)'],
    ['words that begin outside of it', 'said: We will', '(missing)'],
    ['a word left out', 'We will scrap the toll, not this year.', '(missing)'],
    ['a word more', 'We will surely not scrap the toll', '(missing)'],
    ['two words exchanged', 'We not will scrap the toll', '(missing)'],
    ['joined by dots', 'We will not … this year.', '(missing)'],
    ['joined by three dots', 'We will not ... this year.', '(missing)'],
    ['joined by dots in brackets', 'We will not […] this year.', '(missing)'],
    ['other capitals', 'we will not scrap the toll', '(missing)'],
    ['with the marks', '"We will not scrap the toll, not this year."', '(missing)'],
    ['part of a word', 'crap the toll', '(missing)'],
    ['part of a word at the end', 'We will not scrap the to', '(missing)'],
  ])('%s', (_, text, words) => {
    expect(quotation(body, text)).toBe(words);
  });
});

describe('a sentence and its negation never match', () => {
  it.each([
    ['not', '"We will not pay," she said.', 'We will pay,'],
    ['no', '"There is no toll," she said.', 'There is toll,'],
    ['n’t', '"I can\'t pay," she said.', 'I can'],
    ['n’t, curly', '“I can’t pay,” she said.', 'I can'],
    ['won’t', '"We won\'t," she said.', 'We won'],
    ['non-', '"It is non-binding," she said.', 'binding,'],
    ['un-', '"It is un-Norlandish," she said.', 'Norlandish,'],
    ['anti-, with a non-breaking hyphen', '“The anti‑toll party,” she said.', 'toll party,'],
    ['никогда', '«Ми не платимо», — сказала вона.', 'Ми платимо'],
  ])('%s', (_, body, text) => {
    expect(quotation(body, text)).toBe('(missing)');
    expect(passage(body, text)).toBe('(missing)');
  });
});

describe('words are whole words', () => {
  it.each([
    ['a number with a fraction', 'It rises to 2.5% by 2037.', '5% by 2037'],
    ['a number with thousands', 'It costs 12,500 crowns.', '500 crowns'],
    ['the head of a number', 'It costs 12,500 crowns.', 'It costs 12'],
    ['a time', 'At 10:30 sharp.', '30 sharp'],
    ['a possessive', "It is Tamm's boat.", 'It is Tamm'],
    ['a word with an accent', 'The cafe\u0301 is shut.', 'The cafe'],
    ['a word with a hyphen', 'A well-known toll.', 'known toll'],
    ['a Ukrainian word with an apostrophe', 'У порту п’ять човнів.', 'ять човнів'],
    ['a letter beyond the basic plane', 'The 𐐀𐐁 toll.', 'The 𐐀'],
  ])('%s is not cut', (_, body, exact) => {
    expect(passage(body, exact)).toBe('(missing)');
  });

  it.each([
    ['a dash between words', 'The toll—the old one—goes.', 'the old one', 'the old one'],
    ['two hyphens between words', 'The toll--the old one--goes.', 'the old one', 'the old one'],
    ['a slash', 'The toll/fee goes.', 'fee goes', 'fee goes'],
    ['a plural’s apostrophe', "The workers' rights.", 'The workers', 'The workers'],
    ['a full stop between sentences', 'It is 2037.5 came.', '5 came', '(missing)'],
    ['a full stop without a space', 'The toll goes.He left.', 'He left', 'He left'],
    ['a composed letter at the end', 'The cafe\u0301 is shut.', 'The café', 'The cafe\u0301'],
  ])('%s', (_, body, exact, words) => {
    expect(passage(body, exact)).toBe(words);
  });
});

describe('a stop at the end inside the marks may be left out or be another', () => {
  it.each([
    ['comma left out', '"We pay," she said.', 'We pay', 'We pay,'],
    ['comma put as full stop', '"We pay," she said.', 'We pay.', 'We pay,'],
    ['full stop left out', 'She said "we pay."', 'we pay', 'we pay.'],
    ['full stop added', 'She said "we pay".', 'we pay.', 'we pay'],
    ['of a run', 'She said "we never pay."', 'never pay,', 'never pay.'],
    ['not in the middle', 'She said "we pay, you do not."', 'we pay you', '(missing)'],
    ['not in the middle, of a run', 'She said "we pay, you do not."', 'we pay.', '(missing)'],
    ['not a question mark', 'She said "do we pay?"', 'do we pay.', '(missing)'],
    ['not two', 'She said "we pay".', 'we pay..', '(missing)'],
    ['not an ellipsis', 'She said "we pay".', 'we pay...', '(missing)'],
    ['not nothing but a stop', 'She said "we pay".', '.', '(missing)'],
  ])('%s', (_, body, text, words) => {
    expect(quotation(body, text)).toBe(words);
  });

  it('of a passage at the end of a quotation, and nowhere else', () => {
    expect(passage('She said "we pay".', 'we pay.')).toBe('we pay');
    expect(passage('She said we pay today.', 'we pay.')).toBe('(missing)');
  });
});

describe('typography is folded in both directions', () => {
  const pairs = foldingTable.flatMap(({ id, from, to }) => from.map((other) => [id, other, to] as const));

  it.each(pairs)('%s: %j and %j', (_, other, to) => {
    const words = (mark: string) => `so${mark}we pay`;
    expect(passage(`Aa “${words(other)}” bb.`, words(to))).not.toBe('(missing)');
    expect(passage(`Aa “${words(to)}” bb.`, words(other))).not.toBe('(missing)');
  });

  it('composed and decomposed letters', () => {
    expect(quotation('“Le cafe\u0301 ferme” a-t-elle dit.', 'Le café')).toBe('Le cafe\u0301');
    expect(quotation('“Le café ferme” a-t-elle dit.', 'cafe\u0301 ferme')).toBe('café ferme');
    expect(quotation('“Il va au cafe\u0301” a-t-elle dit.', 'au café')).toBe('au cafe\u0301');
  });
});

describe('where words stand twice', () => {
  const body = 'She said "we pay" on Monday. (He said: "we pay.") They said, at last, "today we pay!" and paid.';

  it('it is ambiguous', () => {
    expect(quotation(body, 'we pay')).toBe('(3 places)');
    expect(passage('The toll is a toll.', 'toll')).toBe('(2 places)');
  });

  it('a whole quotation wins over a run', () => {
    expect(quotation('She said "today we pay" and he "we pay".', 'we pay')).toBe('we pay');
    expect(quotation('She said "we pay, we pay" and he "we pay."', 'we pay')).toBe('we pay.');
  });

  it('words that are all of a quotation win over the same words elsewhere', () => {
    expect(passage('The toll goes, said who once said "the toll goes" and meant it.', 'the toll goes')).toBe(
      'the toll goes',
    );
  });

  it.each([
    ['prefix', { prefix: 'She said' }, 'we pay'],
    ['prefix with the mark', { prefix: 'She said "' }, 'we pay'],
    ['prefix with another mark', { prefix: 'She said “' }, 'we pay'],
    ['prefix without its colon', { prefix: 'He said' }, 'we pay.'],
    ['prefix with its colon', { prefix: 'He said:' }, 'we pay.'],
    ['prefix with the bracket', { prefix: '(He said: "' }, 'we pay.'],
    ['prefix inside the quotation', { prefix: 'today' }, 'we pay'],
    ['suffix', { suffix: 'on Monday' }, 'we pay'],
    ['suffix with the mark', { suffix: '" on Monday' }, 'we pay'],
    ['suffix behind stop and bracket', { suffix: 'They said' }, 'we pay.'],
    ['suffix with stop and bracket', { suffix: '.") They said, at last' }, 'we pay.'],
    ['suffix behind an exclamation mark', { suffix: 'and paid' }, 'we pay'],
    ['prefix and suffix', { prefix: 'said', suffix: 'on Monday' }, 'we pay'],
    ['a prefix that fits twice', { prefix: 'said' }, '(2 places)'],
    ['a prefix of marks alone', { prefix: '"' }, '(3 places)'],
    ['a prefix that fits nowhere', { prefix: 'They said' }, '(missing)'],
    ['a suffix that fits nowhere', { suffix: 'on Tuesday' }, '(missing)'],
  ])('%s decides', (_, around, words) => {
    expect(quotation(body, { exact: 'we pay', ...around })).toBe(words);
  });
});

describe('a passage may run over anything that is read in one go', () => {
  it.each([
    ['paragraphs', 'The toll goes.\n\nThe ferry comes.', 'goes. The ferry', 'goes.\n\nThe ferry'],
    ['emphasis', 'The **toll** *goes* now.', 'toll goes', 'toll goes'],
    ['a link', 'The [toll](https://example.org) goes.', 'The toll goes', 'The toll goes'],
    ['a line break', 'The toll\ngoes.', 'toll goes', 'toll goes'],
    ['a hard break', 'The toll\\\ngoes.', 'toll goes', 'toll\ngoes'],
    ['a heading and its paragraph', '# The toll\n\nIt goes.', 'toll It goes', 'toll\n\nIt goes'],
    ['quotation marks', 'The "toll" goes.', 'The “toll” goes', 'The "toll" goes'],
    ['an escape', 'The \\*toll\\* goes.', '*toll* goes', '*toll* goes'],
    ['a character reference', 'Toll &amp; ferry.', 'Toll & ferry', 'Toll & ferry'],
    ['inline code', 'The `toll` goes.', 'toll goes', 'toll goes'],
    ['a quotation over paragraphs', '“The toll goes.\n\n“The ferry comes.”', 'goes. The ferry', 'goes.\n\n“The ferry'],
  ])('%s', (_, body, exact, words) => {
    expect(passage(body, exact)).toBe(words);
  });

  it('but not into a code block', () => {
    expect(passage('The toll\n\n```\ngoes\n```', 'goes')).toBe('(missing)');
  });
});

describe('evidence that is all of a quotation', () => {
  it('is found in a quotation over paragraphs, without the marks that they repeat', () => {
    expect(quotation('“One toll.\n\n“Two tolls,” she said.', 'One toll. Two tolls')).toBe('One toll.\n\n“Two tolls,');
  });
});

describe('the words around a passage', () => {
  const prose = parse('One two three four five six seven eight nine ten.\n\nEleven twelve.').prose;
  const around = (words: string) => {
    const start = prose.text.indexOf(words);
    return context(prose, { start, end: start + words.length });
  };

  it('are at most 32 characters, cut between words', () => {
    expect(around('nine')).toEqual({ prefix: 'four five six seven eight ', suffix: ' ten.' });
    expect(around('two')).toEqual({ prefix: 'One ', suffix: ' three four five six seven' });
  });

  it('end with their paragraph', () => {
    expect(around('Eleven')).toEqual({ prefix: '', suffix: ' twelve.' });
  });
});

describe('for every text', () => {
  const sentence = fc
    .array(
      fc.constantFrom('toll', 'ferry', 'not', "can't", '2.5%', '"', '“', '”', '–', 'e\u0301', '*port*', '\n\n', ','),
      {
        minLength: 1,
        maxLength: 30,
      },
    )
    .map((words) => `Norland. ${words.join(' ')} end`);

  it('a found passage folds to the words that were looked for', () => {
    fc.assert(
      fc.property(sentence, fc.nat(), fc.nat(), (body, from, length) => {
        const { prose, passages } = parse(body);
        const words = prose.text.split(/\s+/);
        const first = from % words.length;
        const exact = words.slice(first, first + 1 + (length % 6)).join(' ');
        const located = locatePassage(passages, { exact });
        // The words were taken from the text, so they are there.
        expect(located.kind).not.toBe('missing');
        for (const { start, end } of located.kind === 'ambiguous' ? located.spans : []) {
          expect(locatePassage(parse(prose.text.slice(start, end)).passages, { exact }).kind).not.toBe('missing');
        }
      }),
      { seed: 5, numRuns: 300 },
    );
  });
});

describe('the words that settle which of several places is meant', () => {
  it('lead to exactly that place, whatever the text', () => {
    const words = fc.array(fc.constantFrom('toll', 'ferry', '"', '“', '”', "can't", '–', 'не', ',', '\n\n', 'Aye.'), {
      minLength: 4,
      maxLength: 40,
    });
    let settled = 0;
    fc.assert(
      fc.property(words, fc.constantFrom('toll', 'ferry', 'Aye'), fc.boolean(), (list, exact, isQuote) => {
        const { passages } = parse(`Norland. ${list.join(' ')} end`);
        const locate = isQuote ? locateQuotation : locatePassage;
        const located = locate(passages, { exact });
        if (located.kind !== 'ambiguous') return;
        for (const span of located.spans) {
          const found = settlingContext(passages, { exact }, located.spans, span, locate);
          if (!found) continue;
          settled += 1;
          // As it is pasted: through YAML, and the schema, which trims.
          const pasted = Object.fromEntries(
            Object.entries(found).map(([key, value]) => [key, String(parseYaml(yamlText(String(value)))).trim()]),
          );
          expect(locate(passages, { exact, ...pasted })).toEqual({ kind: 'found', span });
        }
      }),
      { seed: 21, numRuns: 300 },
    );
    expect(settled).toBeGreaterThan(100);
  });
});
