import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check as command } from '../../cli/check.ts';
import { runCommand, type Answer } from './cli/run-command.ts';
import { articleText } from './write-article.ts';

let root: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'verbatim-check-'));
});

afterAll(async () => {
  await rm(root, { recursive: true });
});

/** Writes a content folder; returns its path from the working directory. */
async function folder(name: string, files: Record<string, string>): Promise<string> {
  const path = join(root, name);
  await mkdir(path, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(path, file)), { recursive: true });
    await writeFile(join(path, file), text);
  }
  return relative(process.cwd(), path).replaceAll('\\', '/');
}

/** Runs the command as an editor does. */
async function check(content: string, ...options: string[]): Promise<Answer> {
  const answer = await runCommand(command, options, { CONTENT_DIR: content });
  return { ...answer, err: answer.err.replaceAll(content, 'CONTENT') };
}

const good = {
  'articles/toll.md': articleText('“We pay,” she said.', 'quotes: [{ person: orla, text: We pay }]'),
  'people/orla.yaml': 'name: Mira Orla\n',
};

describe('check', () => {
  it('says that all is well', async () => {
    const result = await check(await folder('good', good));
    expect(result).toEqual({ code: 0, out: '1 article, 1 quote: all found word for word.\n', err: '' });
  });

  it('tells every problem of every file, sorted, and fails', async () => {
    const content = await folder('bad', {
      'articles/b.md': articleText('“We pay,” she said. “Or not.', 'draft: 1'),
      'articles/a.md': '',
      'people/orla.yaml': 'name: Mira Orla\ntitel: x\n',
    });
    const { code, out, err } = await check(content);
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toMatchInlineSnapshot(`
      "CONTENT/articles/a.md:1:1 error front-matter-is-there
        The file is empty; expected front matter and an article.
        Begin with “---”, title, date and abstract, “---”, then the text.

      CONTENT/articles/b.md:5:8 error fields-are-known
        “draft” is 1; expected true or false.
        5 | draft: 1
          |        ^
        Correct the value.

      CONTENT/people/orla.yaml:2:1 error fields-are-known
        “titel” is not a known key.
        2 | titel: x
          | ^^^^^
        Did you mean “titles”?

      3 errors
      "
    `);
  });

  it('prints nothing but an array with --json', async () => {
    const content = await folder('json', {
      ...good,
      'articles/b.md': articleText('“We pay,” she said.\n\n“Or not.', 'people: [{ id: nobody }]'),
    });
    const { code, out, err } = await check(content, '--json');
    expect(code).toBe(1);
    expect(err).toBe('');
    const problems: unknown = JSON.parse(out);
    expect(problems).toMatchObject([
      {
        file: `${content}/articles/b.md`,
        line: 5,
        column: 16,
        endLine: 5,
        endColumn: 22,
        severity: 'error',
        rule: 'names-are-known',
      },
      { file: `${content}/articles/b.md`, line: 8, rule: 'quotations-are-attributed' },
      { file: `${content}/articles/b.md`, line: 10, severity: 'warning', rule: 'marks-are-paired' },
    ]);
    const keys = ['file', 'line', 'column', 'endLine', 'endColumn', 'severity', 'rule', 'message', 'hint'];
    expect(Array.isArray(problems) && problems.map((problem: object) => Object.keys(problem))).toEqual([
      keys,
      keys,
      keys,
    ]);
  });

  it('prints an empty array with --json where all is well', async () => {
    expect(await check(await folder('json-good', good), '--json')).toEqual({ code: 0, out: '[]\n', err: '' });
  });

  it('passes warnings', async () => {
    const { code, err } = await check(await folder('warned', { 'articles/a.md': articleText('“We pay.') }));
    expect(code).toBe(0);
    expect(err).toMatchInlineSnapshot(`
      "CONTENT/articles/a.md:7:1 warning marks-are-paired
        This quotation mark is unpaired: “We pay.
        7 | “We pay.
          | ^
        Add the missing mark. A quotation that runs over several paragraphs opens each with its mark.

      1 warning
      "
    `);
  });

  it('tells the problems of some files or folders alone', async () => {
    const content = await folder('some', {
      ...good,
      'articles/a.md': '',
      'articles/old/b.md': '',
      'people/x.yaml': '',
    });
    const files = async (...paths: string[]) => {
      const { out } = await check(content, '--json', ...paths);
      return [...out.matchAll(/"file": ".*\/(\w+\.\w+)"/g)].map(([, name]) => name);
    };
    expect(await files(`./${content}/articles/old/`, join(process.cwd(), content, 'people'))).toEqual([
      'b.md',
      'x.yaml',
    ]);
    expect(await files(`${content}/articles/toll.md`)).toEqual([]);
  });

  it('refuses a path that is no content, for it would say that all is well', async () => {
    const content = await folder('typo', good);
    const { code, out, err } = await check(content, 'articles/tool.md');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^There is no file “articles\/tool.md” in the content folder “CONTENT”.\nUsage: /);
  });

  it('refuses an option that it does not know', async () => {
    const { code, out, err } = await check(await folder('option', good), '--jsno');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatchInlineSnapshot(`
      "Unknown option '--jsno'.
      Usage: npm run check [-- paths… --watch --format text|json|github --json --fix --strict-sources]
      Checks the content; --watch checks again whenever a file is saved; --fix corrects whatever has exactly one safe fix;
      --strict-sources warns about quotations that have not been compared with any source.
      "
    `);
  });

  it('prints workflow commands with --format github', async () => {
    const content = await folder('github', {
      'articles/a,b.md': articleText('“We pay,” she said, “100% of it.'),
      'articles/c.md': articleText('Text.', 'people: [{ id: orla }]\nevidence: x'),
    });
    const { code, out, err } = await check(content, '--format', 'github');
    expect(code).toBe(1);
    expect(err).toBe('');
    expect(out.replaceAll(content, 'CONTENT')).toMatchInlineSnapshot(`
      "::error file=CONTENT/articles/a%2Cb.md,line=1,endLine=1,col=1,endColumn=1,title=address-is-plain::“a,b” cannot be an address: expected lower-case letters, digits and single hyphens.%0ARename the file.
      ::error file=CONTENT/articles/c.md,line=6,endLine=6,col=1,endColumn=8,title=fields-are-known::“evidence” is not a known key.%0AChoose from: abstract, date, draft, lang, lead, notQuotes, notes, origin, people, positions, quotes, timeline, title, updated.
      "
    `);
  });

  it('mends with --fix what has one safe remedy, says so, and leaves the rest', async () => {
    const text = articleText('“We pay,” she said.', 'quotes: [{ person: orla, txt: We pay }]\nzzz: 1 # mine').replace(
      'The harbour toll',
      'The toll:  an end   # later',
    );
    const content = await folder('fix', { ...good, 'articles/toll.md': text });
    const first = await check(content, '--fix');
    expect(first.err).toMatchInlineSnapshot(`
      "CONTENT/articles/toll.md:2: The toll:  an end → "The toll: an end"
      CONTENT/articles/toll.md:5: txt → text

      CONTENT/articles/toll.md:6:1 error fields-are-known
        “zzz” is not a known key.
        6 | zzz: 1 # mine
          | ^^^
        Choose from: abstract, date, draft, lang, lead, notQuotes, notes, origin, people, positions, quotes, timeline, title, updated.

      1 error
      "
    `);
    const mended = await readFile(join(content, 'articles/toll.md'), 'utf8');
    expect(mended.split('\n---\n')[1]).toBe(text.split('\n---\n')[1]);
    await check(content, '--fix');
    expect(await readFile(join(content, 'articles/toll.md'), 'utf8')).toBe(mended);
  });

  it('adds with --fix what tells two places apart where only one is left, and not where it could be either', async () => {
    const body = 'She said at dawn: “We pay.” Bo nodded.\n\nShe said it again: “We pay.” at noon.';
    const one = '- person: orla\n    text: We pay.';
    const settled = `quotes:\n  ${one}\n    suffix: at noon\n  ${one}`;
    const content = await folder('prefix', { ...good, 'articles/toll.md': articleText(body, settled) });
    const { code, err } = await check(content, '--fix');
    expect({ code, err }).toMatchInlineSnapshot(`
      {
        "code": 0,
        "err": "CONTENT/articles/toll.md:10: added prefix: "at dawn"

      ",
      }
    `);
    const windows = await folder('windows', {
      ...good,
      'articles/toll.md': articleText(body, settled).replaceAll('\n', '\r\n'),
    });
    await check(windows, '--fix');
    const lines = (await readFile(join(windows, 'articles/toll.md'), 'utf8')).split('\r\n');
    expect(lines.filter((line) => line.includes('at dawn"') || line.includes('\n'))).toEqual(['    prefix: "at dawn"']);
    const either = articleText(body, `quotes:\n  ${one}\n  ${one}`);
    const unclear = await folder('unclear', { ...good, 'articles/toll.md': either });
    expect((await check(unclear, '--fix')).code).toBe(1);
    expect(await readFile(join(unclear, 'articles/toll.md'), 'utf8')).toBe(either);
  });

  it('mends one thing after the other with --fix in the site’s language', async () => {
    const body = '— Ми платимо, — сказала вона вранці.\n\n— Ми платимо, — повторила вона опівдні.';
    const quotes =
      'quotes:\n  - person: orla\n    text: Ми платимо\n    suffix: повторила вона опівдні\n  - person: orla\n    txt: Ми платимо';
    const content = await folder('ukrainian', { ...good, 'articles/toll.md': articleText(body, quotes) });
    const { code, err } = await runCommand(command, ['--fix'], { CONTENT_DIR: content, SITE_LANG: 'uk' });
    expect({ code, err: err.replaceAll(content, 'CONTENT') }).toEqual({
      code: 0,
      err: 'CONTENT/articles/toll.md:10: txt → text\nCONTENT/articles/toll.md:10: added suffix: "сказала вона"\n\n',
    });
  });

  it('refuses a format that it does not know', async () => {
    const content = await folder('format', good);
    const { code, err } = await check(content, '--format', 'xml');
    expect(code).toBe(2);
    expect(err).toMatch(/^There is no format “xml”; expected text, json, github.\nUsage: npm run check /);
    expect(await check(content, '--format', 'json')).toEqual({ code: 0, out: '[]\n', err: '' });
    expect(await check(content, '--format', 'github', '--json')).toMatchObject({ code: 2 });
  });

  it('says that a folder is missing', async () => {
    const { code, out, err } = await check('no/such/folder');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('CONTENT_DIR is "CONTENT", but there is no folder');
  });

  it('says that a folder is empty', async () => {
    const content = await folder('empty', { 'articles/.gitkeep': '' });
    expect(await check(content)).toEqual({
      code: 0,
      out: `There are no articles in “${content}/articles” yet.\n`,
      err: '',
    });
  });

  it('drops no file, hidden ones apart', async () => {
    const content = await folder('endings', {
      ...good,
      'articles/b.markdown': '',
      'articles/.b.md.swp': '',
      'people/x.yml': '',
    });
    await writeFile(join(root, 'elsewhere.md'), '');
    await symlink(join(root, 'elsewhere.md'), join(content, 'articles/linked.md'));
    const { out } = await check(content, '--json');
    expect([...out.matchAll(/"file": ".*\/(\w+\.\w+)"/g)].map(([, name]) => name)).toEqual([
      'b.markdown',
      'linked.md',
      'x.yml',
    ]);
  });
});
