import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { importTexts } from '../../../cli/import.ts';
import { runCommand } from '../cli/run-command.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-'));
  for (const name of ['articles', 'people', 'questions']) mkdirSync(join(folder, 'content', name), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the command for a person who is in the temporary folder. */
function run(args: readonly string[], input = '') {
  return runCommand(importTexts, args, { CONTENT_DIR: join(folder, 'content'), INIT_CWD: folder }, input);
}

const text = 'The toll goes\n\n2031-05-15\n\nAbstract: It goes.\n\nOrla said: “It goes.”\n';

describe('npm run import', () => {
  it('writes a draft and the people it needs, and does not write over it', async () => {
    writeFileSync(join(folder, 'toll.txt'), text);
    expect(await run(['toll.txt'])).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(join(folder, 'content', 'people'))).toEqual(['orla.yaml']);
    const path = join(folder, 'content', 'articles', 'the-toll-goes.md');
    expect(readFileSync(path, 'utf8')).toContain('draft: true');
    writeFileSync(path, 'mine');
    const again = await run(['toll.txt']);
    expect(again.code).toBe(1);
    expect(again.err).toContain('already; nothing was written');
    expect(readFileSync(path, 'utf8')).toBe('mine');
  });

  it('takes date, origin and address from the command line where the text lacks them', async () => {
    writeFileSync(join(folder, 'toll.txt'), 'The toll goes\n\nOrla said: “It goes.”\n');
    const source = 'Valmora Gazette, https://gazette.example/toll';
    const given = ['--date', '2031-05-15', '--source', source, '--slug', 'toll'];
    expect(await run(['toll.txt', ...given])).toMatchObject({ code: 0 });
    const draft = readFileSync(join(folder, 'content', 'articles', 'toll.md'), 'utf8');
    expect(draft).toContain('\ndate: 2031-05-15\n');
    expect(draft).toContain('publisher: Valmora Gazette\n  url: https://gazette.example/toll\n');
    expect(draft).not.toContain('gives no certain date');
  });

  it.each([
    [['--date', 'soon'], 'expected a day'],
    [['--source', 'Valmora Gazette'], 'expected a publisher and an address'],
    [['--slug', 'The Toll'], 'expected small letters'],
    [['second.txt', '--slug', 'toll'], 'one file alone'],
  ])('refuses %j', async (args, message) => {
    const { code, err } = await run(['toll.txt', ...args]);
    expect(code).toBe(2);
    expect(err).toContain(message);
  });

  it('exits with 1 where a draft does not pass the check, as beside an article of the same address', async () => {
    mkdirSync(join(folder, 'content', 'articles', '2030'));
    writeFileSync(join(folder, 'content', 'articles', '2030', 'the-toll-goes.md'), '---\ntitle: T\n---\n\nIt stays.\n');
    writeFileSync(join(folder, 'toll.txt'), text);
    const { code, err } = await run(['toll.txt']);
    expect(code).toBe(1);
    expect(err).toContain('address-is-unique');
  });

  it('prints the analysis of standard input', async () => {
    const { code, out } = await run(['-', '--json'], text);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      title: 'The toll goes',
      quotations: [{ person: 'orla', confidence: 'high' }],
    });
    expect(readdirSync(join(folder, 'content', 'articles'))).toEqual([]);
  });

  it('drafts what Markdown would take for marks as letters', async () => {
    writeFileSync(join(folder, 'deep.txt'), `${text}\n${'- '.repeat(200)}a *b*\n`);
    const { code, out } = await run(['deep.txt', '--json']);
    expect(code).toBe(0);
    const analysis: unknown = JSON.parse(out);
    expect(analysis).toHaveProperty('body', expect.stringMatching(/- - a \*b\*\n$/));
    expect(await run(['deep.txt'])).toMatchObject({ code: 0, err: '' });
    const draft = readFileSync(join(folder, 'content', 'articles', 'the-toll-goes.md'), 'utf8');
    expect(draft).toMatch(/\n\\- - .*a \\\*b\\\*\n$/);
  });

  it('says why nothing can be written', async () => {
    rmSync(join(folder, 'content', 'people'), { recursive: true });
    symlinkSync(join(folder, 'nowhere', 'people'), join(folder, 'content', 'people'));
    writeFileSync(join(folder, 'toll.txt'), text);
    const { code, err } = await run(['toll.txt']);
    expect(code).toBe(1);
    expect(err).toMatch(/content\/people is a broken link/);
    expect(readdirSync(join(folder, 'content', 'articles'))).toEqual([]);
  });

  it('says so in a sentence where a folder cannot be made, before anything is written', async () => {
    rmSync(join(folder, 'content', 'articles'), { recursive: true });
    writeFileSync(join(folder, 'content', 'articles'), '');
    writeFileSync(join(folder, 'toll.txt'), text);
    const { code, err } = await run(['toll.txt']);
    expect(code).toBe(1);
    expect(err).toMatch(/^the draft cannot be written to .*content \(EEXIST.*CONTENT_DIR to another folder\.$/m);
  });

  it('says which texts it cannot read, and drafts the others', async () => {
    writeFileSync(join(folder, 'empty.txt'), ' \n');
    writeFileSync(join(folder, 'title.txt'), 'Only a title\n');
    writeFileSync(join(folder, 'picture.txt'), new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]));
    writeFileSync(join(folder, 'toll.txt'), text);
    const { code, out, err } = await run(['empty.txt', 'title.txt', 'picture.txt', 'none.txt', '.', 'toll.txt']);
    expect({ code, out, err }).toMatchInlineSnapshot(`
      {
        "code": 1,
        "err": "empty.txt: it is empty.
      title.txt: it has no body: expected a title, an empty line, then the text.
      picture.txt: it cannot be read as text. The file is not valid UTF-8 here. Save the file as UTF-8.
      none.txt: there is no such file.
      .: it is a folder; name the files in it.
      ",
        "out": "1 of 6 texts drafted: 1 quote, 0 places to check (“# check:”).
      ",
      }
    `);
  });

  it('explains itself when there is nothing to do, or an option is unknown', async () => {
    expect(await run([])).toMatchObject({ code: 2 });
    expect((await run(['--nonsense'])).err).toContain('Usage: npm run import');
  });
});
