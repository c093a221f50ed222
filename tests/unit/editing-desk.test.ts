import { existsSync } from 'node:fs';
import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findDatedWords } from '../../cli/import/dated-words.ts';
import { editingDesk } from '#annotate/editing-desk.ts';
import type { Asked } from '#annotate/ask-schema.ts';
import type { Answer } from '#annotate/messages.ts';
import type { Change } from '#core/edit/change.ts';
import { articleText, library } from './write-article.ts';

let folder: string;
let article: string;
let desk: ReturnType<typeof editingDesk>;
const text = articleText(
  '"It stays," said Mira Orla. "It goes," said Juri Tamm.',
  'quotes:\n  - person: orla\n    text: It stays\n  - person: tamm\n    text: It goes',
);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-desk-'));
  await mkdir(join(folder, 'articles'));
  for (const { path, bytes } of [...library.people, ...library.questions]) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  article = join(folder, 'articles', 'toll.md');
  await writeFile(article, text);
  desk = editingDesk({ contentDir: folder, siteLang: 'en' }, findDatedWords);
});
afterEach(() => rm(folder, { recursive: true }));

async function ask(what: Asked, slug = 'toll'): Promise<Answer> {
  const answer = await desk({ id: '1', slug, ask: what });
  if (!answer) throw new Error('There was no answer.');
  return answer;
}

const edit = (digest: string, ...changes: readonly Change[]): Asked => ({
  kind: 'edit',
  digest,
  changes,
  people: [],
  questions: [],
});
const about: Change = { do: 'set', at: ['quotes', 0, 'about'], value: 'the toll' };
const other: Change = { do: 'set', at: ['quotes', 1, 'about'], value: 'the ferry' };

async function digest(): Promise<string> {
  return (await ask({ kind: 'open' })).desk?.digest ?? '';
}

test('an edit is written, undone to the byte, and done again', async () => {
  const saved = await ask(edit(await digest(), about));
  expect(saved).toMatchObject({ message: 'Saved.', desk: { canUndo: true, canRedo: false } });
  const after = await readFile(article, 'utf8');
  expect(after).toBe(text.replace('It stays\n  - ', 'It stays\n    about: the toll\n  - '));
  const undone = await ask({ kind: 'undo', digest: saved.desk?.digest ?? '' });
  expect(await readFile(article, 'utf8')).toBe(text);
  await ask({ kind: 'redo', digest: undone.desk?.digest ?? '' });
  expect(await readFile(article, 'utf8')).toBe(after);
});

test('of two saves at once one is written, and the other is told', async () => {
  const seen = await digest();
  const answers = await Promise.all([ask(edit(seen, about)), ask(edit(seen, other))]);
  expect(answers.map(({ message }) => message)).toEqual([
    'Saved.',
    'The file was changed elsewhere and has been read again. Nothing was written: look, and save again.',
  ]);
  expect(await readFile(article, 'utf8')).not.toContain('the ferry');
});

test('a file that another program changed is read again and not overwritten', async () => {
  const seen = await digest();
  await writeFile(article, text.replace('The harbour toll', 'The toll'));
  expect(await ask(edit(seen, about))).toMatchObject({ failed: true, desk: { frontMatter: { title: 'The toll' } } });
  expect(await readFile(article, 'utf8')).toBe(text.replace('The harbour toll', 'The toll'));
});

test('what another program wrote is not undone', async () => {
  const saved = await ask(edit(await digest(), about));
  expect(saved.failed).toBeUndefined();
  await writeFile(article, text.replace('The harbour toll', 'The toll'));
  expect(await ask({ kind: 'undo', digest: await digest() })).toMatchObject({
    failed: true,
    message: 'The file was changed elsewhere since: undo would lose that. Nothing was written.',
  });
});

test('a file that was deleted is not made again', async () => {
  const seen = await digest();
  await rm(article);
  const { failed, message } = await ask(edit(seen, about));
  expect({ failed, message: message?.replace(folder, 'content') }).toEqual({
    failed: true,
    message: 'There is no file for the article “toll” in content/articles any more. Nothing was written.',
  });
  expect(await readdir(join(folder, 'articles'))).toEqual([]);
});

test('an edit that the check refuses is told in its words, and the file stays', async () => {
  expect(await ask(edit(await digest(), { do: 'remove', at: ['quotes', 1] }))).toMatchObject({
    failed: true,
    message:
      'Nothing was written. This quotation has no speaker: "It goes," Add it to “quotes” with the person who says it, or to “notQuotes” if nobody does.',
  });
  expect(await readFile(article, 'utf8')).toBe(text);
});

test('a new person gets a file with the edit that names them', async () => {
  const change: Change = { do: 'set', at: ['quotes', 1, 'person'], value: 'ada-lorn' };
  const answer = await ask({
    kind: 'edit',
    digest: await digest(),
    changes: [change],
    people: [{ id: 'ada-lorn', name: 'Ada "the Wave" Lorn: Mayor' }],
    questions: [{ id: 'new-wall', question: 'Should there be a wall?' }],
  });
  expect(answer.message).toBe('Saved.');
  expect(await readFile(join(folder, 'people', 'ada-lorn.yaml'), 'utf8')).toBe(`name: 'Ada "the Wave" Lorn: Mayor'\n`);
  expect(await readFile(join(folder, 'questions', 'new-wall.yaml'), 'utf8')).toBe(
    'question: Should there be a wall?\n',
  );
  expect((await ask({ kind: 'open' })).desk?.people.map(({ id }) => id)).toContain('ada-lorn');
});

test('nothing outside the folder can be named', async () => {
  for (const slug of ['../toll', '../../etc/passwd', '/etc/passwd', 'a/b', '', '.', 'toll.md'])
    expect(await desk({ id: '1', slug, ask: { kind: 'open' } }), slug).toBeUndefined();
  for (const id of ['../x', '/x', 'x/y', '.x']) {
    const ask = { ...edit(await digest(), about), people: [{ id, name: 'X' }] };
    expect(await desk({ id: '1', slug: 'toll', ask }), id).toBeUndefined();
  }
  expect((await desk({ id: '1', slug: 'not-there', ask: { kind: 'open' } }))?.failed).toBe(true);
});

test('what is left to do is told with its place in the text', async () => {
  const draft = text
    .replace('quotes:\n', 'draft: true\nquotes:\n  # check: is this orla?\n')
    .replace('person: tamm', 'person: unnamed-speaker');
  await writeFile(article, draft);
  await writeFile(join(folder, 'people', 'unnamed-speaker.yaml'), 'name: Unnamed speaker\n');
  const { desk: shown } = await ask({ kind: 'open' });
  expect(shown?.tasks).toMatchObject([
    { kind: 'guess', message: 'is this orla?', line: 7, entry: { list: 'quotes', at: 0 }, span: { start: 1, end: 10 } },
    { kind: 'speaker', message: 'Who says this?', entry: { list: 'quotes', at: 1 } },
  ]);
  const [guess] = shown?.tasks ?? [];
  await ask(edit(shown?.digest ?? '', { do: 'confirm', at: guess?.comment ?? -1 }));
  expect(await readFile(article, 'utf8')).toBe(draft.replace('  # check: is this orla?\n', ''));
});

test('a guess about a speaker who has no name is one thing to do', async () => {
  const draft = text
    .replace('quotes:\n', 'draft: true\nquotes:\n  # check: who is “the miller”? The text gives no name.\n')
    .replace('person: orla', 'person: unnamed-speaker');
  await writeFile(article, draft);
  await writeFile(join(folder, 'people', 'unnamed-speaker.yaml'), 'name: Unnamed speaker\n');
  expect((await ask({ kind: 'open' })).desk?.tasks).toMatchObject([
    { kind: 'guess', message: 'who is “the miller”? The text gives no name.', entry: { list: 'quotes', at: 0 } },
  ]);
});

test('words are named for what they are to be, and a date is said in words', async () => {
  expect((await ask({ kind: 'words', span: { start: 0, end: 11 } })).words).toMatchObject({
    text: 'It stays,',
    passage: 'It stays,',
    quotation: { exact: 'It stays,' },
  });
  expect((await ask({ kind: 'date', text: '2031-05/..' })).date).toBe('May 2031 or later');
  expect((await ask({ kind: 'date', text: 'soon' })).date).toBe('');
});

test('the dates that selected words tell are read from them, of an article in English', async () => {
  const body = 'The board met on Monday; the toll goes by 2033.';
  const span = { start: 0, end: body.length };
  await writeFile(article, articleText(body));
  expect((await ask({ kind: 'words', span })).words?.dates).toEqual([
    { when: 'on Monday', date: '2031-05-12', inWords: '12 May 2031' },
    { when: 'by 2033', date: '2033', inWords: '2033' },
  ]);
  await writeFile(article, articleText(body, 'lang: de'));
  expect((await ask({ kind: 'words', span })).words?.dates).toEqual([]);
});

test('undoing an edit takes away the files that it made, and redoing it puts them back', async () => {
  const person = join(folder, 'people', 'ada-lorn.yaml');
  const question = join(folder, 'questions', 'new-wall.yaml');
  const saved = await ask({
    kind: 'edit',
    digest: await digest(),
    changes: [
      { do: 'set', at: ['quotes', 1, 'person'], value: 'ada-lorn' },
      { do: 'set', at: ['quotes', 1, 'question'], value: 'new-wall' },
    ],
    people: [{ id: 'ada-lorn', name: 'Ada Lorn' }],
    questions: [{ id: 'new-wall', question: 'Should there be a wall?' }],
  });
  const undone = await ask({ kind: 'undo', digest: saved.desk?.digest ?? '' });
  expect(undone.desk?.people.map(({ id }) => id)).not.toContain('ada-lorn');
  expect([existsSync(person), existsSync(question)]).toEqual([false, false]);
  const redone = await ask({ kind: 'redo', digest: undone.desk?.digest ?? '' });
  expect(redone.desk?.people.map(({ id }) => id)).toContain('ada-lorn');
  expect([await readFile(person, 'utf8'), await readFile(question, 'utf8')]).toEqual([
    'name: Ada Lorn\n',
    'question: Should there be a wall?\n',
  ]);
});

test.each([
  [
    'another article names it',
    () => writeFile(join(folder, 'articles', 'wall.md'), text.replaceAll('tamm', 'ada-lorn').replace('toll', 'wall')),
  ],
  ['it was changed since', () => writeFile(join(folder, 'people', 'ada-lorn.yaml'), 'name: Ada Lorn-Hark\n')],
])('undoing an edit leaves a file that it made where %s', async (_, meanwhile) => {
  const change: Change = { do: 'set', at: ['quotes', 1, 'person'], value: 'ada-lorn' };
  const people = [{ id: 'ada-lorn', name: 'Ada Lorn' }];
  const saved = await ask({ kind: 'edit', digest: await digest(), changes: [change], people, questions: [] });
  await meanwhile();
  const now = await readFile(join(folder, 'people', 'ada-lorn.yaml'), 'utf8');
  const undone = await ask({ kind: 'undo', digest: saved.desk?.digest ?? '' });
  expect(undone.message).toBe('Undone.');
  expect(await readFile(article, 'utf8')).toBe(text);
  expect(await readFile(join(folder, 'people', 'ada-lorn.yaml'), 'utf8')).toBe(now);
  const redone = await ask({ kind: 'redo', digest: undone.desk?.digest ?? '' });
  expect(redone.message).toBe('Done again.');
  expect(await readFile(join(folder, 'people', 'ada-lorn.yaml'), 'utf8')).toBe(now);
});
