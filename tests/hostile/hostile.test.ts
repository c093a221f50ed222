import { expect, test } from 'vitest';
import type { Content, ContentFiles } from '#core/check/content.ts';
import { hiddenCharacter, type SourceFile } from '#core/files/source-file.ts';
import { bodyHtml } from '#text/body-html.ts';
import { addresses, frontMatters, markup, texts } from './entries.ts';
import { bytes, names, sizes } from './files.ts';
import { addressPlaces, bodyPlaces, fields, filesWith, isAccepted, read, type Written } from './places.ts';
import { library } from '../unit/write-article.ts';

/*
 * Hostile input (tests/hostile): each entry, in each place, is an error that says where, or is held as the text that it
 * is. What is accepted is built, and looked at in browsers, by tests/full/hostile.spec.ts.
 */

test('there are more than 500 entries, each once', () => {
  for (const list of [texts, addresses, markup]) expect(new Set(list).size).toBe(list.length);
  expect(texts.length + addresses.length + markup.length).toBeGreaterThan(500);
});

test.for(fields)('text in the field “$name” is held as it is, or told with its place', ({ write, held, asHeld }) => {
  const wrong = texts.flatMap((text) => {
    const content = tryOut(write(text));
    return content && held(content) !== asHeld(text) ? [text] : [];
  });
  expect(wrong).toEqual([]);
});

test.for(Object.entries(bodyPlaces))('text in %s is shown with all its words, or told with its place', ([, write]) => {
  const outcomes = [...texts, ...markup].map((text) => problemsShown(tryOut(write(text)), text));
  expect(outcomes.filter((outcome) => outcome === undefined).length).toBeGreaterThan(10);
  expect(outcomes.flatMap((outcome) => outcome ?? [])).toEqual([]);
});

test.for(Object.entries(addressPlaces))(
  'an address in %s can be linked to, and leads there, or is told',
  ([, write]) => {
    const outcomes = addresses.map((address) => problemsShown(tryOut(write(address)), address));
    expect(outcomes.filter((outcome) => outcome === undefined).length).toBeGreaterThan(10);
    expect(outcomes.flatMap((outcome) => outcome ?? [])).toEqual([]);
  },
);

test('an address in a person’s sameAs is one of the web, as it was written, or told', () => {
  for (const address of addresses) {
    const held = tryOut({ person: { sameAs: [address] } })?.people.get('toll')?.sameAs ?? [];
    for (const each of held) expect([each, new URL(each).protocol]).toEqual([address, 'https:']);
  }
});

test.for([...frontMatters])(
  'front matter that is hostile by its %s is plain text or told with its place',
  ([, entries]) => {
    for (const entry of entries) {
      const text = `---\n${entry.trimEnd()}\n---\n\nThe toll stays.\n`;
      const files = { ...library, articles: [{ path: 'articles/toll.md', bytes: new TextEncoder().encode(text) }] };
      const content = read(files);
      expectPlaces(content, files);
      expect({}).not.toHaveProperty('draft');
      if (!isAccepted(content)) continue;
      const [article] = content.articles;
      // What was read is what stands there, and all of it; escapes of YAML are another way to write it.
      const words = `${article?.record.title ?? ''} ${article?.record.abstract ?? ''}`.split(/\s+/);
      if (!text.includes('\\x')) expect(words.filter((word) => !text.includes(word))).toEqual([]);
      expect(article?.record.draft).toBe(false);
    }
  },
);

test.for([...names, ...bytes, ...sizes])('a file with $what is told', (file) => {
  const content = read({ ...library, articles: [file] });
  expect(content.problems.map(({ file: path }) => path)).toContain(file.path);
  expect(isAccepted(content)).toBe(false);
});

/** Reads a folder with hostile words in it. What came of it if it is accepted; else every problem has its place. */
function tryOut(written: Written): Content | undefined {
  const files = filesWith(written);
  const content = read(files);
  expectPlaces(content, files);
  return isAccepted(content) ? content : undefined;
}

function expectPlaces({ problems }: Content, files: ContentFiles): void {
  const all: readonly SourceFile[] = Object.values(files).flat();
  for (const { file, line, column, message } of problems) {
    const source = all.find(({ path }) => path === file);
    const lines = new TextDecoder().decode(source?.bytes).split(/\r\n|\n|\r/);
    expect(message).not.toBe('');
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 2);
  }
}

const decoded = (html: string) =>
  html.replaceAll(/&(?:#x([\da-f]+)|lt|amp);/gi, (entity, code?: string) =>
    code === undefined ? (entity === '&lt;' ? '<' : '&') : String.fromCodePoint(Number.parseInt(code, 16)),
  );

/** The addresses in the tags of HTML that we wrote. */
function addressesIn(html: string) {
  const attribute = String.raw`\s+[\w-]+(?:=(?:"[^"]*"|'[^']*'|[^\s>"']+))?`;
  return [...html.matchAll(new RegExp(`<[a-z]\\w*(?:${attribute})*\\s*>`, 'g'))].flatMap(([tag]) =>
    [...tag.matchAll(new RegExp(attribute, 'g'))].flatMap(([each]) => {
      const [, name, double, single, plain] = /^\s+(href|src)=(?:"([^"]*)"|'([^']*)'|(.*))/s.exec(each) ?? [];
      return name === undefined ? [] : [{ name, address: decoded(double ?? single ?? plain ?? '') }];
    }),
  );
}

/** What is wrong with the HTML of a body that was accepted: words that it lost, addresses that lead where none may. */
function problemsShown(content: Content | undefined, entry: string): string[] | undefined {
  if (!content) return undefined;
  const html = content.articles.map((article) => bodyHtml(article, { base: '/' }).html).join('');
  const text = decoded(html);
  // In an address a letter may be written as a percent and its code.
  const shown =
    text + text.replaceAll(/%([0-7][\da-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  const words = entry.replaceAll(/&(?:amp;|#)?\w+;|%[\da-f]{2}|^(?:```|~~~).*/gim, ' ').match(/[a-z\d]+/gi) ?? [];
  const hidden = hiddenCharacter(text);
  return [
    ...words.filter((word) => !shown.includes(word)).map((word) => `“${entry}” loses “${word}”`),
    ...(hidden ? [`“${entry}”: ${hidden.message}`] : []),
    ...addressesIn(html).flatMap(({ name, address }) => {
      const page = 'https://site.example/articles/toll/';
      const { protocol, origin } = URL.parse(address, page) ?? { protocol: 'none', origin: 'none' };
      const isOurs = name === 'src' || !/^(?:https?:\/\/|mailto:)/.test(address);
      const isSafe = isOurs ? origin === new URL(page).origin : ['http:', 'https:', 'mailto:'].includes(protocol);
      return isSafe ? [] : [`“${entry}” leads to ${address}`];
    }),
  ];
}
