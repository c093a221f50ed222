import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { articleChecks, readingRules } from '#core/check/index.ts';
import { ruleIds } from '#core/check/rule.ts';
import { projectRoot } from '../../../cli/run-node.ts';
import { downloads } from '#publish/downloads.ts';
import { english } from '#text/words/en.ts';
import { catalogues, languages } from '#text/words/languages.ts';
import type { Message } from '#text/words/message.ts';
import { definitionsInUkrainian } from '#text/words/uk-definitions.ts';

const keys = Object.keys(english);

function textsOf(message: Message): string[] {
  return typeof message === 'string' ? [message] : Object.values(message);
}

/** What a page has to give a message: its values, and its stretches. The number of a plural need not be said. */
function needs(message: Message): string[] {
  const found = textsOf(message).flatMap((text) => text.match(/\{\w+\}|<\/\w+>/g) ?? []);
  return [...new Set(found)].filter((name) => name !== '{n}').sort();
}

describe.for(languages)('the catalogue of %s', (language) => {
  const { locale, messages } = catalogues[language];
  const all: Readonly<Record<string, Message>> = messages;

  test('has every message, in the order of the English one', () => {
    expect(Object.keys(all)).toEqual(keys);
  });

  test('counts in the categories that whole numbers have in its language', () => {
    const rules = new Intl.PluralRules(locale);
    const categories = new Set(Array.from({ length: 200 }, (_, number) => rules.select(number)));
    for (const [key, message] of Object.entries(all)) {
      if (typeof message !== 'string') expect(Object.keys(message).sort(), key).toEqual([...categories].sort());
    }
  });

  test('needs the values that the English one needs', () => {
    const first: Readonly<Record<string, Message>> = english;
    for (const [key, message] of Object.entries(all)) expect(needs(message), key).toEqual(needs(first[key] ?? ''));
  });

  test('has several forms of a message only where they differ', () => {
    const alike = Object.entries(all).filter(
      ([, message]) => typeof message !== 'string' && new Set(Object.values(message)).size === 1,
    );
    expect(alike.map(([key]) => key)).toEqual([]);
  });

  test('is set as its books are: no straight marks, no double spaces, no space at an end', () => {
    for (const text of Object.values(all).flatMap(textsOf)) {
      expect(text.replaceAll(/<[^>]*>/g, '')).not.toMatch(/["']| {2}|^\s|\s$/);
    }
  });
});

test('every message is said somewhere', () => {
  const source = readdirSync(join(projectRoot, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|astro)$/.test(entry.name) && !/^(?:en|uk)(?:-|\.)/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
  const words = new Set(source.match(/\w+/g));
  expect(keys.filter((key) => !words.has(key))).toEqual([]);
});

const ukrainian = [...Object.values(catalogues.uk.messages).flatMap(textsOf), ...definitionsInUkrainian.values()];

test('no Ukrainian word has a letter of another alphabet in it', () => {
  const isMixed = (word: string) => /\p{Script=Cyrillic}/u.test(word) && /\p{Script=Latin}/u.test(word);
  const words = ukrainian.flatMap((text) => text.replaceAll(/\{\w+\}|<[^>]*>/g, ' ').match(/[\p{L}’]+/gu) ?? []);
  expect(words.filter(isMixed)).toEqual([]);
});

test('the Ukrainian catalogue has its own letters, and none that Ukrainian has not', () => {
  const letters = new Set(ukrainian.join('').toLowerCase());
  expect([...'абвгдеєжзиіїйклмнопрстуфхцчшщьюя’«»—'].filter((letter) => !letters.has(letter))).toEqual([]);
  expect([...'ыэёъ“”'].filter((letter) => letters.has(letter))).toEqual([]);
});

test('what is alike in both languages has no words but values', () => {
  const inEnglish = new Set(Object.values(english).flatMap(textsOf));
  const alike = Object.values(catalogues.uk.messages)
    .flatMap(textsOf)
    .filter((text) => inEnglish.has(text));
  expect(alike.filter((text) => /\p{L}/u.test(text.replaceAll(/\{\w+\}|<[^>]*>/g, '')))).toEqual([]);
});

test('every rule is one of those that are named, and has its words', () => {
  expect([...articleChecks, ...readingRules].map(({ id }) => id)).toEqual(ruleIds);
});

test('every file and field of the data is defined in Ukrainian', () => {
  const sentences = downloads([], { absolute: (address) => address }).flatMap(({ title, what, fields }) => [
    title,
    what,
    ...fields.map(({ meaning }) => meaning),
  ]);
  const parted = / Multiple values are separated by (?:spaces|a bar with a space on each side)\.$/;
  const asked = new Set(sentences.map((sentence) => sentence.replace(parted, '')));
  expect([...asked].filter((sentence) => !definitionsInUkrainian.has(sentence))).toEqual([]);
  expect([...definitionsInUkrainian.keys()].filter((sentence) => !asked.has(sentence))).toEqual([]);
});
