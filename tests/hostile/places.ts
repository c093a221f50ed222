import type { ArticleRecord } from '#core/article/article-record.ts';
import { readContent, type Content, type ContentFiles } from '#core/check/content.ts';
import type { Person } from '#core/schema/person.ts';
import type { Source } from '#core/schema/source.ts';

/** What is written into an article's file besides the usual. */
export interface Written {
  readonly title?: string;
  readonly abstract?: string;
  readonly role?: string;
  readonly about?: string;
  readonly summary?: string;
  readonly when?: string;
  readonly event?: string;
  readonly note?: string;
  readonly quoted?: string;
  readonly body?: string;
  readonly person?: Readonly<Record<string, unknown>>;
  readonly question?: Readonly<Record<string, unknown>>;
  readonly source?: Readonly<Record<string, unknown>>;
  /** The words of the source that are compared with the quotation. */
  readonly reading?: string;
}

const encode = (text: string) => new TextEncoder().encode(text);

/** YAML in which everything but plain letters is escaped: what a file cannot hold as it is can hide there. */
function escapedYaml(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[^\x20-\x7e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * The files of a small content folder, with hostile words in some of their places. Whatever is not written is what an
 * honest editor writes.
 *
 * @param name The name of its four files.
 */
export function filesWith(written: Written, name = 'toll'): ContentFiles {
  const { quoted } = written;
  const frontMatter = {
    title: written.title ?? 'The harbour toll',
    date: '2031-05-15',
    updated: '2031-05-17',
    abstract: written.abstract ?? 'Ministers differ about the toll.',
    people: [{ id: name, role: written.role ?? 'Prime Minister' }],
    quotes: [
      {
        person: name,
        text: 'the toll must go',
        about: written.about ?? 'the toll',
        question: name,
        readings: [{ source: name, text: written.reading ?? 'the toll has to go' }],
      },
      ...(quoted === undefined ? [] : [{ person: name, text: quoted }]),
    ],
    positions: [
      {
        person: name,
        question: name,
        stance: 'for',
        summary: written.summary ?? 'Wants it gone.',
        evidence: ['the toll must go'],
      },
    ],
    timeline: [
      {
        date: '2031-05-12',
        when: written.when ?? 'on Monday',
        event: written.event ?? 'Parliament meets',
        evidence: 'Parliament met on Monday.',
      },
    ],
    notes: [{ kind: 'correction', passage: 'on Monday', text: written.note ?? 'It was Tuesday.', date: '2031-05-16' }],
  };
  const body = [
    'Parliament met on Monday. “the toll must go”, said the Prime Minister.',
    ...(quoted === undefined ? [] : [`Then: “${quoted}”`]),
    ...(written.body === undefined ? [] : [written.body]),
    'Nobody else spoke.',
  ].join('\n\n');
  const yaml = Object.entries(frontMatter)
    .map(([key, value]) => `${key}: ${escapedYaml(value)}\n`)
    .join('');
  return {
    articles: [{ path: `articles/${name}.md`, bytes: encode(`---\n${yaml}---\n\n${body}\n`) }],
    people: [{ path: `people/${name}.yaml`, bytes: encode(escapedYaml({ name: 'Mira Orla', ...written.person })) }],
    questions: [
      {
        path: `questions/${name}.yaml`,
        bytes: encode(escapedYaml({ question: 'Should the harbour toll go?', ...written.question })),
      },
    ],
    sources: [{ path: `sources/${name}.yaml`, bytes: encode(escapedYaml({ ...source, ...written.source })) }],
  };
}

const source = {
  publisher: 'Harbour Radio',
  url: 'https://radio.example/toll',
  kind: 'broadcast',
  read: '2031-05-15',
  words: [{ text: 'Well, the toll has to go.' }],
};

/** A field that an editor writes text into: how words get there, and how they are held by what was read. */
export interface Field {
  readonly name: string;
  readonly write: (text: string) => Written;
  readonly held: (content: Content) => string | undefined;
  /** What of a text is held. */
  readonly asHeld: (text: string) => string;
}

/** Every field that holds text. */
export const fields: readonly Field[] = [
  ofRecord(
    'title',
    (title) => ({ title }),
    ({ title }) => title,
  ),
  ofRecord(
    'abstract',
    (abstract) => ({ abstract }),
    ({ abstract }) => abstract,
  ),
  ofRecord(
    'role',
    (role) => ({ role }),
    ({ people }) => people[0]?.role,
  ),
  ofRecord(
    'about',
    (about) => ({ about }),
    ({ quotes }) => quotes[0]?.about,
  ),
  ofRecord(
    'summary',
    (summary) => ({ summary }),
    ({ positions }) => positions[0]?.summary,
  ),
  ofRecord(
    'when',
    (when) => ({ when }),
    ({ timeline }) => timeline[0]?.when,
  ),
  ofRecord(
    'event',
    (event) => ({ event }),
    ({ timeline }) => timeline[0]?.event,
  ),
  ofRecord(
    'note',
    (note) => ({ note }),
    ({ notes }) => notes[0]?.text,
  ),
  ofPerson(
    'name',
    (name) => ({ name, short: 'Orla', initials: 'MO' }),
    ({ name }) => name,
  ),
  ofPerson(
    'short',
    (short) => ({ short, initials: 'MO' }),
    ({ short }) => short,
  ),
  ofPerson(
    'native name',
    (name) => ({ native: { name, lang: 'uk' } }),
    ({ native }) => native?.name,
  ),
  ofPerson(
    'alias',
    (alias) => ({ aliases: [alias] }),
    ({ aliases }) => aliases[0],
  ),
  ofPerson(
    'what texts call a person',
    (title) => ({ titles: [title] }),
    ({ titles }) => titles[0],
  ),
  {
    name: 'question',
    write: (text) => ({ question: { question: `${text} ?`, short: 'Toll' } }),
    held: ({ questions }) => questions.get('toll')?.question,
    asHeld: (text) => asLine(`${text} ?`),
  },
  {
    name: 'short question',
    write: (text) => ({ question: { short: text } }),
    held: ({ questions }) => questions.get('toll')?.short,
    asHeld: asLine,
  },
  ofSource(
    'publisher',
    (publisher) => ({ publisher }),
    ({ publisher }) => publisher,
  ),
  ofSource(
    'title',
    (title) => ({ title }),
    ({ title }) => title,
  ),
  ofSource(
    'author',
    (author) => ({ authors: [author] }),
    ({ authors }) => authors[0],
  ),
  ofSource(
    'place',
    (place) => ({ words: [{ ...source.words[0], place }] }),
    ({ words }) => words[0]?.place,
  ),
  {
    name: 'words of a source',
    write: (text) => ({ source: { words: [{ text }] }, reading: asLine(text) }),
    held: ({ articles: [article] }) => article?.record.quotes[0]?.readings?.[0]?.text,
    asHeld: asLine,
  },
];

function ofRecord(
  name: string,
  write: (text: string) => Written,
  held: (record: ArticleRecord) => string | undefined,
): Field {
  return { name, write, held: ({ articles: [article] }) => article && held(article.record), asHeld: asLine };
}

function ofPerson(
  name: string,
  write: (text: string) => Readonly<Record<string, unknown>>,
  held: (person: Person) => string | undefined,
): Field {
  return {
    name: `person’s ${name}`,
    write: (text) => ({ person: write(text) }),
    held: ({ people }) => {
      const person = people.get('toll');
      return person && held(person);
    },
    asHeld: asLine,
  };
}

function ofSource(
  name: string,
  write: (text: string) => Readonly<Record<string, unknown>>,
  held: (source: Source) => string | undefined,
): Field {
  return {
    name: `source’s ${name}`,
    write: (text) => ({ source: write(text) }),
    held: ({ sources }) => {
      const source = sources?.get('toll');
      return source && held(source);
    },
    asHeld: asLine,
  };
}

/** What of a text a field holds: one line, without the spaces around it. */
function asLine(text: string): string {
  return text.replace(/[\t\n\r ]+/g, ' ').trim();
}

/** The ways in which words get into a body. A footnote's name and a code's language are no text: they are not shown. */
export const bodyPlaces: Readonly<Record<string, (text: string) => Written>> = {
  'a paragraph': (text) => ({ body: `It rains. ${text} It rains on.` }),
  'a block': (text) => ({ body: text }),
  'a heading': (text) => ({ body: `## ${text}` }),
  'a list': (text) => ({ body: `- ${text}\n- rain` }),
  'a block quote': (text) => ({ body: `> ${text}` }),
  'a table': (text) => ({ body: `| a | b |\n| --- | --- |\n| ${text} | c |` }),
  'a footnote': (text) => ({ body: `It rains.[^1]\n\n[^1]: ${text}` }),
  'the words of a link': (text) => ({ body: `[${text}](https://example.org/)` }),
  'the title of a link': (text) => ({ body: `[rain](https://example.org/ "${text}")` }),
  // A link inside of a description is no link, and Markdown drops where it leads.
  'the description of a picture': (text) => ({ body: `![${text.replaceAll(/[[\]]/g, '\\$&')}](/pictures/rain.png)` }),
  'inline code': (text) => ({ body: `It rains. \`${text}\`` }),
  'a block of code': (text) => ({ body: `\`\`\`\n${text}\n\`\`\`` }),
  'a quotation': (text) => ({ quoted: asLine(text) }),
};

/** The ways in which an address gets into a body. */
export const addressPlaces: Readonly<Record<string, (address: string) => Written>> = {
  'a link': (address) => ({ body: `[rain](${address})` }),
  'a link in angle brackets': (address) => ({ body: `[rain](<${address}>)` }),
  'a picture': (address) => ({ body: `![rain](${address})` }),
  'a picture in angle brackets': (address) => ({ body: `![rain](<${address}>)` }),
  'a definition': (address) => ({ body: `[rain][x]\n\n[x]: ${address}` }),
  'a definition in angle brackets': (address) => ({ body: `[rain]\n\n[rain]: <${address}>` }),
  'a definition of a picture': (address) => ({ body: `![rain][x]\n\n[x]: <${address}>` }),
  'an autolink': (address) => ({ body: `<${address}>` }),
  'plain text': (address) => ({ body: address }),
  'a footnote': (address) => ({ body: `It rains.[^1]\n\n[^1]: [rain](<${address}>)` }),
  'a table': (address) => ({ body: `| a |\n| :- |\n| [rain](<${address}>) |` }),
};

/** A picture of one pixel, which bodies show. */
const pixel = Uint8Array.from(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=', 'base64'),
);

export const pictures = [{ path: 'pictures/rain.png', bytes: pixel }];

/** Reads the files of a small content folder. */
export function read(files: ContentFiles): Content {
  return readContent({ ...files, pictures });
}

/** Whether what was read may be published. */
export function isAccepted({ problems }: Content): boolean {
  return problems.every(({ severity }) => severity !== 'error');
}
