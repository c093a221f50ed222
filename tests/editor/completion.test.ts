import { execFile, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { projectRoot, tools } from '../../cli/run-node.ts';
import { readFolder } from '#build/read-folder.ts';
import { readSettings, startLanguageServer, type LanguageServer } from './language-server.ts';

/*
 * The language servers behind the recommended extensions of Visual Studio Code, with this project's settings: they
 * complete keys and values, explain them, and find nothing wrong with what is right.
 */

const { resolve } = createRequire(import.meta.url);
const settings = readSettings(join(projectRoot, '.vscode', 'settings.json'));
const timeout = 120_000;

/** A folder as an editor has it open, with the schemas that Astro writes, and without all that makes a server slow. */
let workspace = '';
const draft = 'content/articles/z-draft.md';

beforeAll(async () => {
  workspace = await realpath(await mkdtemp(join(tmpdir(), 'verbatim-editor-')));
  for (const folder of ['content', '.vscode']) {
    await cp(join(projectRoot, folder), join(workspace, folder), { recursive: true });
  }
  await mkdir(join(workspace, 'node_modules'));
  await symlink(dirname(resolve('astro/package.json')), join(workspace, 'node_modules', 'astro'), 'junction');
  await symlink(join(projectRoot, 'src'), join(workspace, 'src'), 'junction');
  const config = pathToFileURL(join(projectRoot, 'astro.config.mjs')).href;
  await writeFile(join(workspace, 'astro.config.mjs'), `export { default } from '${config}';`);
  await writeFile(join(workspace, 'package.json'), '{}');
  await writeFile(join(workspace, 'tsconfig.json'), '{ "files": [] }');
  const harbour = 'title: Harbour\ndate: 2031-05-06\nabstract: It stays.\ndraft: true';
  await writeFile(join(workspace, draft), `---\n${harbour}\n---\n\nThe harbour stays.\n`);
  await promisify(execFile)(process.execPath, [join(projectRoot, tools.astro), 'sync'], { cwd: workspace });
}, timeout);

afterAll(() => rm(workspace, { recursive: true }));

describe('the front matter of an article', { timeout }, () => {
  const article = 'content/articles/ukraine-needs-us-security-guarantee.md';
  const harbour = 'title: Harbour\ndate: 2031-05-06\nabstract: It stays.';
  const around = (entries: string) => `---\n${entries}\n---\n\nThe council voted to keep its harbour.\n`;
  let server: LanguageServer;

  beforeAll(async () => {
    const tsdk = dirname(resolve('typescript'));
    server = await startLanguageServer(resolve('@astrojs/language-server/bin/nodeServer.js'), {
      workspace,
      initializationOptions: { typescript: { tsdk }, contentIntellisense: settings['astro.content-intellisense'] },
    });
  }, timeout);
  afterAll(() => {
    server.stop();
  });

  test('keys are offered', async () => {
    expect(await server.complete(article, around('title: Harbour\n|'))).toEqual(
      expect.arrayContaining(['date', 'abstract', 'draft', 'people', 'quotes', 'notQuotes', 'positions', 'timeline']),
    );
    expect(await server.complete(article, around('quotes:\n  - person: starmer\n    |'))).toEqual(
      expect.arrayContaining(['text', 'prefix', 'suffix', 'about', 'question']),
    );
  });

  test('keys are offered in a draft', async () => {
    expect(await server.complete(draft, around('title: Harbour\n|'))).toContain('abstract');
  });

  test('no key is offered that the checks refuse', async () => {
    const offered = await server.complete(article, around('|'));
    expect(offered).toEqual(expect.arrayContaining(['title']));
    expect(offered).not.toContain('$schema');
  });

  test('people, questions and stances are offered, and the forms of a date', async () => {
    expect(await server.complete(article, around('quotes:\n  - person: |'))).toEqual([
      ...['downing-street', 'lammy', 'mandelson', 'starmer', 'trump', 'zelenskyy'],
    ]);
    expect(await server.complete(article, around('people:\n  - id: |'))).toContain('zelenskyy');
    expect(await server.complete(article, around('positions:\n  - question: |'))).toContain('trust-in-trump');
    expect(await server.complete(article, around('positions:\n  - stance: |'))).toEqual([
      ...['for', 'conditional', 'against', 'unclear'],
    ]);
    expect(await server.complete(article, around('timeline:\n  - date: |'))).toContain('2025-02-24/2025-02-27');
  });

  test('no example is offered as if it were text to use', async () => {
    expect(await server.complete(article, around('title: |'))).toEqual([]);
  });

  test('a key is explained', async () => {
    expect(await server.hover(article, around('quotes:\n  - per|son: starmer'))).toMatchInlineSnapshot(
      `"Who says it: the name of a file in content/people."`,
    );
    expect(await server.hover(article, around('notQuo|tes: []'))).toMatchInlineSnapshot(
      `"Words in quotation marks that quote nobody. Example: The Harbour Song"`,
    );
  });

  test('the first article is right', async () => {
    const files = await readFolder(join(workspace, 'content'));
    const [text = ''] = files.articles.map(({ bytes }) => new TextDecoder().decode(bytes));
    expect(await server.open(article, 'markdown', text)).toEqual([]);
  });

  test.for(['2031-05-06', '2031-05-06T09:30:00Z', '2031-05-06T09:30+03:00'])(
    '%s is a date of an article',
    async (date) => {
      const entries = `title: Harbour\ndate: ${date}\nabstract: It stays.`;
      expect(await server.open(article, 'markdown', around(entries))).toEqual([]);
    },
  );

  test.for(['2031', '2031-05-06', '2031-05-05/..'])('%s is a date of an event', async (date) => {
    const entries = `${harbour}\ntimeline:\n  - date: ${date}\n    event: A vote\n    evidence: voted`;
    expect(await server.open(article, 'markdown', around(entries))).toEqual([]);
  });

  test('what is wrong is underlined', async () => {
    const entries = `${harbour}\ntitel: x\npositions:\n  - stance: neutral`;
    expect(await server.open(article, 'markdown', around(entries))).toMatchInlineSnapshot(`
      [
        "Property titel is not allowed.",
        "Value is not accepted. Valid values: "for", "conditional", "against", "unclear".",
        "Missing property "evidence".",
        "Missing property "summary".",
        "Missing property "question".",
        "Missing property "person".",
      ]
    `);
  });
});

describe('a file of people or questions', { timeout }, () => {
  let server: LanguageServer;

  beforeAll(async () => {
    const yaml = { schemas: settings['yaml.schemas'], validate: true, hover: true, completion: true };
    server = await startLanguageServer(
      join(dirname(resolve('yaml-language-server/package.json')), 'bin/yaml-language-server'),
      {
        workspace,
        settings: { yaml: { ...yaml, schemaStore: { enable: false } } },
      },
    );
    // It asks for its settings after it has begun.
    await vi.waitFor(
      async () => {
        expect(await server.complete('content/people/new.yaml', '|')).not.toEqual([]);
      },
      { timeout },
    );
  }, timeout);
  afterAll(() => {
    server.stop();
  });

  test('keys, colours and kinds are offered', async () => {
    const file = 'content/people/ada-lorn.yaml';
    expect(await server.complete(file, 'name: Ada Lorn\n|')).toEqual(
      expect.arrayContaining(['short', 'aliases', 'titles']),
    );
    expect(await server.complete(file, 'name: Ada Lorn\ncolour: |')).toContain('petrol');
    expect(await server.complete('content/questions/keep-harbour.yaml', '|')).toContain('question');
  });

  test.for(['people', 'questions'])('no key is offered in %s that the checks refuse', async (folder) => {
    expect(await server.complete(`content/${folder}/new.yaml`, '|')).not.toContain('$schema');
  });

  test('a key is explained', async () => {
    const explanation = await server.hover('content/people/ada-lorn.yaml', 'tit|les: [the mayor]\n');
    expect(explanation).toContain('What texts call the person: “the Prime Minister”.');
  });

  test('every file of this site is right', async () => {
    const files = await readFolder(join(workspace, 'content'));
    for (const [folder, list] of [
      ['people', files.people],
      ['questions', files.questions],
    ] as const) {
      for (const { path, bytes } of list) {
        const file = `content/${folder}/${path.split('/').at(-1) ?? ''}`;
        expect(await server.open(file, 'yaml', new TextDecoder().decode(bytes))).toEqual([]);
      }
    }
  });

  test('what is wrong is underlined', async () => {
    expect(await server.open('content/people/ada.yaml', 'yaml', 'nam: Ada\nkind: persn\n')).toMatchInlineSnapshot(`
      [
        "Missing property "name".",
        "Value is not accepted. Valid values: "person", "organization".",
        "Property nam is not allowed.",
      ]
    `);
  });
});

test(
  'an article that is begun while the development server runs gets the schema, whatever is wrong in it',
  { timeout },
  async () => {
    const args = [join(projectRoot, tools.astro), 'dev', '--ignore-lock', '--port', '0'];
    const env = { ...process.env, ASTRO_DEV_BACKGROUND: '0' };
    const dev = spawn(process.execPath, args, { cwd: workspace, env, stdio: ['ignore', 'pipe', 'ignore'] });
    const ended = new Promise((resolve) => dev.once('exit', resolve));
    try {
      await new Promise<void>((ready) => {
        dev.stdout.on('data', (printed: Buffer) => {
          if (printed.includes('http://')) ready();
        });
      });
      // As often as an author saves it.
      await vi.waitFor(
        async () => {
          await writeFile(join(workspace, 'content/articles/begun.md'), '---\ntitle: Harb\n---\n');
          const list = await readFile(join(workspace, '.astro/collections/collections.json'), 'utf8');
          expect(list).toContain('content/articles/begun.md": "front-matter"');
        },
        { timeout, interval: 2000 },
      );
    } finally {
      dev.kill();
      await ended;
    }
  },
);
