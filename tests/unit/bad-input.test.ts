import { describe, expect, it } from 'vitest';
import { readContent } from '#core/check/content.ts';
import { formatProblems } from '#core/check/problem.ts';
import { articleText, file, library, problemsOf, read, readText } from './write-article.ts';

/** No clock decides: a busy machine is slow. tests/hostile looks at the time. */
const within = { timeout: 30_000 };

const article = articleText('The port is open.');

describe('a file that is no text', within, () => {
  it('an empty file', () => {
    expect(problemsOf(readText(''))).toMatchInlineSnapshot(`
      "articles/toll.md:1:1–1:1 error front-matter-is-there
        The file is empty; expected front matter and an article.
        Begin with “---”, title, date and abstract, “---”, then the text."
    `);
  });

  it('white space alone', () => {
    expect(problemsOf(readText('\n \n'))).toMatchInlineSnapshot(`
      "articles/toll.md:1:1–1:1 error front-matter-is-there
        The file is empty; expected front matter and an article.
        Begin with “---”, title, date and abstract, “---”, then the text."
    `);
  });

  it('a byte order mark alone', () => {
    expect(problemsOf(readText('\ufeff'))).toMatchInlineSnapshot(`
      "articles/toll.md:1:1–1:1 error front-matter-is-there
        The file is empty; expected front matter and an article.
        Begin with “---”, title, date and abstract, “---”, then the text."
    `);
  });

  it('a NUL', () => {
    expect(problemsOf(readText(article.replace('open', 'op\0en')))).toMatchInlineSnapshot(`
      "articles/toll.md:7:15–7:16 error file-is-readable
        There is a control character here (U+0000).
        Delete it: readers must see everything that is checked."
    `);
  });

  it('a bidirectional override', () => {
    expect(problemsOf(readText(article.replace('is open', 'is \u202eopen')))).toMatchInlineSnapshot(`
      "articles/toll.md:7:13–7:14 error file-is-readable
        There is an invisible character here that changes the direction of text (U+202E).
        Delete it: readers must see everything that is checked."
    `);
  });

  it.each(['\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068', '\u2069'])(
    'the mark %j',
    (mark) => {
      expect(problemsOf(readText(article.replace('toll', `to${mark}ll`)))).toContain(
        'error file-is-readable\n  There is an invisible character',
      );
    },
  );

  it('a bidirectional override behind a YAML escape', () => {
    expect(problemsOf(readText(article.replace('The harbour toll', '"The \\u202eharbour toll"'))))
      .toMatchInlineSnapshot(`
        "articles/toll.md:2:8–2:32 error fields-are-known
          “title” is “The \\u202eharbour toll”; expected text without control characters or marks that change its direction.
          Correct the value."
      `);
  });

  it('a bidirectional override behind a character reference', () => {
    expect(problemsOf(read('The port &#x202E;is open.'))).toMatchInlineSnapshot(`
      "articles/toll.md:7:10–7:18 error file-is-readable
        There is an invisible character here that changes the direction of text (U+202E).
        Delete it: readers must see everything that is checked."
    `);
  });

  it('bytes that are not UTF-8', () => {
    const bytes = new TextEncoder().encode(article.replace('open', 'o\ufffden'));
    const at = bytes.indexOf(0xef);
    expect(problemsOf(readText(bytes.with(at, 0xff)))).toMatchInlineSnapshot(`
      "articles/toll.md:7:14–7:15 error file-is-readable
        The file is not valid UTF-8 here.
        Save the file as UTF-8."
    `);
  });

  it('the first byte of a picture', () => {
    expect(problemsOf(readText(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a])))).toMatchInlineSnapshot(`
      "articles/toll.md:1:1–1:2 error file-is-readable
        The file is not valid UTF-8 here.
        Save the file as UTF-8."
    `);
  });

  it('a character cut at the end of the file', () => {
    expect(problemsOf(readText(new TextEncoder().encode('---\ntitle: п').slice(0, -1)))).toMatchInlineSnapshot(`
      "articles/toll.md:2:8–2:9 error file-is-readable
        The file is not valid UTF-8 here.
        Save the file as UTF-8."
    `);
  });

  it('UTF-16', () => {
    expect(problemsOf(readText(new Uint8Array([0xff, 0xfe, 0x2d, 0x00, 0x2d, 0x00])))).toMatchInlineSnapshot(`
      "articles/toll.md:1:1–1:2 error file-is-readable
        The file is not valid UTF-8 here.
        Save the file as UTF-8."
    `);
  });

  it('five megabytes', () => {
    expect(problemsOf(readText(articleText('Port. '.repeat(900_000))))).toMatchInlineSnapshot(`
      "articles/toll.md:1:1–1:1 error file-is-readable
        The file has 5,400,094 bytes; expected at most 1,000,000.
        An article this long is almost certainly a mistake. Split it, or remove what does not belong in it."
    `);
  });

  it('nearly a megabyte with a wrong byte at its end', () => {
    const bytes = new TextEncoder().encode('a'.repeat(999_999));
    expect(problemsOf(readText(bytes.with(-1, 0xff)))).toMatchInlineSnapshot(`
      "articles/toll.md:1:999999–1:1000000 error file-is-readable
        The file is not valid UTF-8 here.
        Save the file as UTF-8."
    `);
  });

  it('block quotes in one another, without end', () => {
    expect(problemsOf(read('>'.repeat(5000)))).toMatchInlineSnapshot(`
      "articles/toll.md:7:1–7:5001 error file-is-readable
        The text here (lists, block quotes, emphasis) is nested too deeply to be read.
        Look for lines with many marks such as >, - or *, and correct them."
    `);
  });
});

describe('no front matter', within, () => {
  it('text alone', () => {
    expect(problemsOf(readText('# The harbour toll\r\n\r\nThe port is open.'))).toMatchInlineSnapshot(`
      "articles/toll.md:1:1–1:19 error front-matter-is-there
        The file does not begin with front matter; expected “---” on the first line.
        Put title, date and abstract at the top, between two “---” lines."
    `);
  });

  it('an unclosed fence', () => {
    expect(problemsOf(readText('---\ntitle: The toll\n\nThe port is open.\n'))).toMatchInlineSnapshot(`
      "articles/toll.md:1:1–1:4 error front-matter-is-there
        The front matter begins here and never ends; expected a second “---” line.
        Put “---” on a line of its own between the front matter and the article."
    `);
  });

  it('an unclosed fence, and a line of dashes in the text', () => {
    expect(
      problemsOf(
        readText('---\ntitle: The toll\ndate: 2031-05-15\n\nThe port is open: "Aye," he said.\n\n---\n\nMore: text.\n'),
      ),
    ).toMatchInlineSnapshot(`
      "articles/toll.md:5:26–5:34 error yaml-is-plain
        The value begins with a quotation mark that is closed here, but more text follows.
        Put the whole value in the other kind of quotation marks: '"…" …' or "'…' …"."
    `);
  });

  it('nothing between the fences', () => {
    expect(problemsOf(readText('---\n---\n\nThe port is open.'))).toMatchInlineSnapshot(`
      "articles/toll.md:2:1–2:1 error yaml-is-plain
        There is nothing here; expected keys and values.
        Write each entry as “key: value” on a line of its own."
    `);
  });

  it('a list', () => {
    expect(problemsOf(readText('---\n- title: The toll\n- date: 2031-05-15\n---\n\nThe port is open.')))
      .toMatchInlineSnapshot(`
        "articles/toll.md:2:1–2:18 error yaml-is-plain
          There is a list here; expected keys and values.
          Write each entry as “key: value” on a line of its own."
      `);
  });

  it('a text', () => {
    expect(problemsOf(readText('---\nThe harbour toll\nagain\n---\n\nThe port is open.'))).toMatchInlineSnapshot(`
      "articles/toll.md:2:1–3:6 error yaml-is-plain
        There is text here; expected keys and values.
        Write each entry as “key: value” on a line of its own."
    `);
  });

  it('no text below it', () => {
    expect(problemsOf(readText(articleText('')))).toMatchInlineSnapshot(`
      "articles/toll.md:5:4–5:4 error front-matter-is-there
        There is no text below the front matter.
        Put the article below the second “---”."
    `);
  });

  it('nothing but HTML below it', () => {
    expect(problemsOf(readText(articleText('<!-- to be written -->')))).toMatchInlineSnapshot(`
      "articles/toll.md:5:4–5:4 error front-matter-is-there
        There is no text below the front matter.
        Put the article below the second “---”."
    `);
  });
});

describe('front matter that is not plain YAML', within, () => {
  it('an alias bomb', () => {
    const bomb = [
      'a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]',
      ...'bcdefghi'.split('').map(
        (key, at) =>
          `${key}: &${key} [${Array(9)
            .fill(`*${'abcdefgh'.charAt(at)}`)
            .join(', ')}]`,
      ),
    ];
    expect(problemsOf(read('Text.', bomb.join('\n')))).toMatchInlineSnapshot(`
      "articles/toll.md:5:7–5:52 error yaml-is-plain
        There is a YAML anchor (&a) here; a value that begins with & is not read as text.
        Remove it, or put the value in quotation marks."
    `);
  });

  it('an alias', () => {
    expect(problemsOf(read('Text.', 'notQuotes:\n  - *port'))).toMatchInlineSnapshot(`
      "articles/toll.md:6:5–6:10 error yaml-is-plain
        There is a YAML alias (*port) here; a value that begins with * is not read as text.
        Write the value out, or put it in quotation marks."
    `);
  });

  it('a merge key', () => {
    expect(problemsOf(read('Text.', '<<: { draft: true }'))).toMatchInlineSnapshot(`
      "articles/toll.md:5:1–5:3 error yaml-is-plain
        There is a merge key (<<) here.
        Write the values out."
    `);
  });

  it('a tag', () => {
    expect(problemsOf(read('Text.', 'draft: !!str true'))).toMatchInlineSnapshot(`
      "articles/toll.md:5:14–5:18 error yaml-is-plain
        There is a YAML tag (!!str) here; a value that begins with ! is not read as text.
        Remove it, or put the value in quotation marks."
    `);
  });

  it('keys that stand twice, each told', () => {
    expect(problemsOf(read('Text.', 'draft: false\ntitle: Again\ndraft: true'))).toMatchInlineSnapshot(`
      "articles/toll.md:6:1–6:2 error yaml-is-plain
        This key occurs twice.
        Keep one of them.
      articles/toll.md:7:1–7:2 error yaml-is-plain
        This key occurs twice.
        Keep one of them."
    `);
  });

  it('a tab as indent', () => {
    expect(problemsOf(read('Text.', 'people:\n\t- id: orla'))).toMatchInlineSnapshot(`
      "articles/toll.md:6:1–6:2 error yaml-is-plain
        There is a tab at the beginning of this line; YAML indents with spaces.
        Write the line as
          - id: orla"
    `);
  });

  it('a colon in a title', () => {
    expect(problemsOf(readText(article.replace('The harbour toll', 'The toll: an end')))).toMatchInlineSnapshot(`
      "articles/toll.md:2:16–2:17 error yaml-is-plain
        The value of “title” contains a colon followed by a space, which YAML takes for a second key.
        Write the line as
        title: "The toll: an end""
    `);
  });

  it('a value that begins with a quotation mark and goes on after it', () => {
    expect(problemsOf(readText(article.replace('The harbour toll', '"The toll" ends')))).toMatchInlineSnapshot(`
      "articles/toll.md:2:8–2:23 error yaml-is-plain
        The value of “title” begins with a quotation mark, so YAML takes "The toll" for the whole value, but more text follows.
        Write the line as
        title: '"The toll" ends'"
    `);
  });

  it('a quotation mark that is never closed', () => {
    expect(problemsOf(readText(article.replace('The harbour toll', '"The harbour toll')))).toMatchInlineSnapshot(`
      "articles/toll.md:2:8–2:25 error yaml-is-plain
        This value begins with a quotation mark that is never closed.
        Write the line as
        title: "The harbour toll""
    `);
  });

  it('a value that begins with @', () => {
    expect(problemsOf(readText(article.replace('The harbour toll', '@orla speaks')))).toMatchInlineSnapshot(`
      "articles/toll.md:2:8–2:20 error yaml-is-plain
        The value of “title” begins with “@”, which YAML reserves.
        Write the line as
        title: "@orla speaks""
    `);
  });

  it('a value that is cut by a #', () => {
    expect(problemsOf(readText(article.replace('The harbour toll', 'Pier #1 shuts')))).toMatchInlineSnapshot(`
      "articles/toll.md:2:8–2:12 error yaml-is-plain
        This value ends before “#1 shuts”: a # after a space begins a comment.
        Put the whole value in quotation marks; if this is a comment, put a space after the #. Write the line as
        title: "Pier #1 shuts""
    `);
  });

  it('a line that belongs to nothing', () => {
    expect(problemsOf(readText(article.replace('date:', 'and more\ndate:')))).toMatchInlineSnapshot(`
      "articles/toll.md:3:1–3:9 error yaml-is-plain
        Expected “key: value” here; there is no colon after the key.
        If it continues the line before, indent it. If it is a separate entry: Write the line as
        and: more"
    `);
  });

  it('values in one another, without end', () => {
    expect(problemsOf(read('Text.', `people: ${'['.repeat(20_000)}`))).toMatchInlineSnapshot(`
      "articles/toll.md:2:1–2:1 error yaml-is-plain
        The values below are nested too deeply to be read.
        Look for a line with many marks such as [, { or -, and correct it."
    `);
  });

  it('comments with a space are comments', () => {
    expect(problemsOf(read('Text.', '# for later\ndraft: true # for now'))).toBe('no problem');
  });
});

describe('entries of the wrong kind', within, () => {
  it('nothing that is required', () => {
    expect(problemsOf(readText('---\ndraft: true\n---\n\nText.'))).toMatchInlineSnapshot(`
      "articles/toll.md:2:1–2:12 error fields-are-known
        “abstract” is missing.
        Add “abstract: …”.
      articles/toll.md:2:1–2:12 error fields-are-known
        “date” is missing.
        Add “date: …”.
      articles/toll.md:2:1–2:12 error fields-are-known
        “title” is missing.
        Add “title: …”."
    `);
  });

  it('unknown keys, with the nearest known one', () => {
    expect(
      problemsOf(read('Text.', 'quote: []\npeople:\n  - id: orla\n    roles: Prime Minister\nevidences: []\nzzz: 1')),
    ).toMatchInlineSnapshot(`
      "articles/toll.md:5:1–5:6 error fields-are-known
        “quote” is not a known key.
        Did you mean “quotes”?
      articles/toll.md:8:5–8:10 error fields-are-known
        “roles” is not a known key of people 1.
        Did you mean “role”?
      articles/toll.md:9:1–9:10 error fields-are-known
        “evidences” is not a known key.
        Choose from: abstract, date, draft, lang, lead, notQuotes, notes, origin, people, positions, quotes, timeline, title, updated.
      articles/toll.md:10:1–10:4 error fields-are-known
        “zzz” is not a known key.
        Choose from: abstract, date, draft, lang, lead, notQuotes, notes, origin, people, positions, quotes, timeline, title, updated."
    `);
  });

  it('keys that every object has', () => {
    expect(problemsOf(read('Text.', '__proto__: { draft: true }\nconstructor: 1'))).toMatchInlineSnapshot(`
      "articles/toll.md:5:1–5:10 error fields-are-known
        “__proto__” is not a known key.
        Choose from: abstract, date, draft, lang, lead, notQuotes, notes, origin, people, positions, quotes, timeline, title, updated.
      articles/toll.md:6:1–6:12 error fields-are-known
        “constructor” is not a known key.
        Choose from: abstract, date, draft, lang, lead, notQuotes, notes, origin, people, positions, quotes, timeline, title, updated."
    `);
  });

  it('a number, a list, a map and nothing for a text', () => {
    expect(problemsOf(readText('---\ntitle: 2031\ndate: [2031-05-15]\nabstract: { a: b }\nupdated:\n---\n\nText.')))
      .toMatchInlineSnapshot(`
        "articles/toll.md:2:8–2:12 error fields-are-known
          “title” is 2031; expected text.
          Put it in quotation marks: "2031".
        articles/toll.md:3:7–3:19 error fields-are-known
          “date” is a list; expected text.
          Write it as one text after the colon.
        articles/toll.md:4:11–4:19 error fields-are-known
          “abstract” is a group of keys; expected text.
          Write it as one text after the colon.
        articles/toll.md:5:9–5:9 error fields-are-known
          “updated” is empty; expected text.
          Write it after the colon, or remove the key if it may be left out."
      `);
  });

  it('a text for a list and for true', () => {
    expect(problemsOf(read('Text.', 'people: orla\ndraft: "yes"'))).toMatchInlineSnapshot(`
      "articles/toll.md:5:9–5:13 error fields-are-known
        “people” is “orla”; expected a list.
        Begin each entry on a line of its own with “- ”: - orla.
      articles/toll.md:6:8–6:13 error fields-are-known
        “draft” is “yes”; expected true or false.
        YAML reads “yes” as text: write true."
    `);
  });

  it('a text for an entry of a list', () => {
    expect(problemsOf(read('Text.', 'people:\n  - orla'))).toMatchInlineSnapshot(`
      "articles/toll.md:6:5–6:9 error fields-are-known
        “people 1” is “orla”; expected keys and values.
        Write keys and values, as in “key: …”."
    `);
  });

  it('a stance that is none', () => {
    expect(
      problemsOf(
        read(
          'Text.',
          'positions: [{ person: orla, question: night-ferry, stance: neutral, summary: None., evidence: [Text.] }]',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "articles/toll.md:5:60–5:67 error fields-are-known
        “positions 1, stance” is “neutral”; expected for, conditional, against or unclear.
        Choose from: against, conditional, for, unclear."
    `);
  });

  it('a stance misspelt', () => {
    expect(
      problemsOf(
        read(
          'Text.',
          'positions: [{ person: orla, question: night-ferry, stance: agianst, summary: None., evidence: [Text.] }]',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "articles/toll.md:5:60–5:67 error fields-are-known
        “positions 1, stance” is “agianst”; expected for, conditional, against or unclear.
        Did you mean “against”?"
    `);
  });

  it('an id that is no id', () => {
    expect(problemsOf(read('Text.', 'people: [{ id: Mira Orla }]'))).toMatchInlineSnapshot(`
      "articles/toll.md:5:16–5:25 error fields-are-known
        “people 1, id” is “Mira Orla”; expected lower-case letters, digits and single hyphens, such as “us-security-guarantee”.
        Write mira-orla."
    `);
  });

  it('a passage with an unknown key', () => {
    expect(problemsOf(read('Text.', 'notQuotes: [{ exact: Text, sufix: . }]'))).toMatchInlineSnapshot(`
      "articles/toll.md:5:28–5:33 error fields-are-known
        “sufix” is not a known key of notQuotes 1.
        Did you mean “suffix”?"
    `);
  });

  it('a passage that is a number', () => {
    expect(problemsOf(read('Text.', 'notQuotes: [12]'))).toMatchInlineSnapshot(`
      "articles/toll.md:5:13–5:15 error fields-are-known
        “notQuotes 1” is 12; expected text.
        Put it in quotation marks: "12"."
    `);
  });

  it('an impossible date', () => {
    expect(problemsOf(readText(article.replace('2031-05-15', '2031-02-30')))).toMatchInlineSnapshot(`
      "articles/toll.md:3:7–3:17 error fields-are-known
        “date” is “2031-02-30”; expected a day that is in the calendar.
        Correct the value."
    `);
  });

  it('a day in words, where a day is expected and where it is not', () => {
    expect(problemsOf(readText(article.replace('2031-05-15', '15 May 2031')))).toContain('Write 2031-05-15.');
    const note = '{ kind: context, passage: Text, text: A., corrected: 15 May 2031 }';
    expect(problemsOf(read('Text.', `notes: [${note}]`))).toContain('Remove “corrected”, or write “kind: correction”.');
  });

  it('a date without its offset', () => {
    expect(problemsOf(readText(article.replace('2031-05-15', '2031-05-15 09:30:00')))).toMatchInlineSnapshot(`
      "articles/toll.md:3:7–3:26 error fields-are-known
        “date” is “2031-05-15 09:30:00”; expected a date such as 2025-02-27, or a date and time with its offset such as 2025-02-27T05:14:00Z.
        Correct the value."
    `);
  });

  it('a question that asks nothing, a person without a name', () => {
    const content = readContent({
      articles: [],
      people: [file('people/orla.yaml', 'nam: Mira Orla\n')],
      questions: [file('questions/toll.yaml', 'question: The toll\n')],
    });
    expect(problemsOf(content)).toMatchInlineSnapshot(`
      "people/orla.yaml:1:1–1:15 error fields-are-known
        “name” is missing.
        Add “name: …”.
      people/orla.yaml:1:1–1:4 error fields-are-known
        “nam” is not a known key.
        Did you mean “name”?
      questions/toll.yaml:1:11–1:19 error fields-are-known
        “question” is “The toll”; expected a question, with a question mark at its end.
        Correct the value."
    `);
  });
});

describe('files that do not fit together', within, () => {
  const quoting = articleText(
    '"We pay," she said.',
    'people: [{ id: orla }]\nquotes: [{ person: orla, text: We pay }]',
  );

  it('a person without a file', () => {
    expect(problemsOf(readContent({ ...library, people: [], articles: [file('articles/toll.md', quoting)] })))
      .toMatchInlineSnapshot(`
        "articles/toll.md:5:16–5:20 error names-are-known
          There is no person “orla”, but this article names it 2 times.
          To add one, create the file people/orla.yaml."
      `);
  });

  it('a person whose file is broken is told once, in that file', () => {
    expect(
      problemsOf(
        readContent({
          ...library,
          people: [file('people/orla.yaml', '')],
          articles: [file('articles/toll.md', quoting)],
        }),
      ),
    ).toMatchInlineSnapshot(`
      "people/orla.yaml:1:1–1:1 error yaml-is-plain
        There is nothing here; expected keys and values.
        Write each entry as “key: value” on a line of its own."
    `);
  });

  it('two articles, two people, two questions with one address', () => {
    const text = articleText('Text.');
    const content = readContent({
      articles: [file('articles/2030/toll.md', text), file('articles/2031/toll.md', text)],
      people: [file('people/orla.yaml', 'name: Orla'), file('people/x/orla.yaml', 'name: Orla')],
      questions: [file('questions/toll.yaml', 'question: Toll?'), file('questions/x/toll.yaml', 'question: Toll?')],
    });
    expect(problemsOf(content)).toMatchInlineSnapshot(`
      "articles/2031/toll.md:1:1–1:1 error address-is-unique
        This file has the same address as articles/2030/toll.md: “toll”.
        Rename one of the two.
      people/x/orla.yaml:1:1–1:1 error address-is-unique
        This file has the same address as people/orla.yaml: “orla”.
        Rename one of the two.
      questions/x/toll.yaml:1:1–1:1 error address-is-unique
        This file has the same address as questions/toll.yaml: “toll”.
        Rename one of the two."
    `);
  });

  it('names that are no addresses', () => {
    const content = readContent({
      articles: [file('articles/The Toll.md', articleText('Text.')), file('articles/ümläut.md', '')],
      people: [file('people/Orla.yaml', 'name: Orla')],
      questions: [file('questions/harbour--toll.yaml', 'question: Toll?')],
    });
    expect(problemsOf(content)).toMatchInlineSnapshot(`
      "articles/The Toll.md:1:1–1:1 error address-is-plain
        “The Toll” cannot be an address: expected lower-case letters, digits and single hyphens.
        Rename the file.
      articles/ümläut.md:1:1–1:1 error address-is-plain
        “ümläut” cannot be an address: expected lower-case letters, digits and single hyphens.
        Rename the file.
      people/Orla.yaml:1:1–1:1 error address-is-plain
        “Orla” cannot be an address: expected lower-case letters, digits and single hyphens.
        Rename the file.
      questions/harbour--toll.yaml:1:1–1:1 error address-is-plain
        “harbour--toll” cannot be an address: expected lower-case letters, digits and single hyphens.
        Rename the file."
    `);
  });

  it('names that could be taken for something else are told escaped', () => {
    const names = ['articles/a\n::error::b.md', 'articles/\u001b[31mred.md', 'people/\u202ecba.yaml'];
    const { problems } = readContent({
      ...library,
      articles: names.filter((name) => name.startsWith('articles')).map((name) => file(name, articleText('Text.'))),
      people: [file(names[2] ?? '', 'name: A')],
    });
    const report = formatProblems(problems, { sourceOf: () => '::error::x' });
    expect(report).not.toMatch(/^\s*::|\u202e/m);
    expect(report).not.toContain('\u001b');
    expect(report).toMatchInlineSnapshot(`
      "articles/\\u001b[31mred.md:1:1 error address-is-plain
        “\\u001b[31mred” cannot be an address: expected lower-case letters, digits and single hyphens.
        1 | ::error::x
          | ^
        Rename the file.

      articles/a\\n::error::b.md:1:1 error address-is-plain
        “a\\n::error::b” cannot be an address: expected lower-case letters, digits and single hyphens.
        1 | ::error::x
          | ^
        Rename the file.

      people/\\u202ecba.yaml:1:1 error address-is-plain
        “\\u202ecba” cannot be an address: expected lower-case letters, digits and single hyphens.
        1 | ::error::x
          | ^
        Rename the file.

      3 errors"
    `);
  });

  it('addresses that hold a password', () => {
    const people = [file('people/a.yaml', 'name: A\nsameAs: ["https://me:secret@a.example/"]')];
    expect(problemsOf(readContent({ articles: [], questions: [], people }))).toMatchInlineSnapshot(`
      "people/a.yaml:2:10–2:40 error fields-are-known
        “sameAs 1” is “https://me:secret@a.example/”; expected an address without a user name or password.
        Correct the value."
    `);
    expect(problemsOf(read('[a](https://me@a.example/)'))).toContain('markup-is-safe');
  });

  it('problems of several files are all told, sorted by file and place', () => {
    const content = readContent({
      ...library,
      articles: [
        file('articles/b.md', articleText('"Aye." “Nay.', 'notQuotes: [Oh]')),
        file('articles/a.md', articleText('Text.', 'people: [{ id: nobody }]\ndraft: 1')),
      ],
      people: [...library.people, file('people/ola.yaml', 'name: [Ola]')],
    });
    expect(
      content.problems.map(({ file: path, line, column, rule }) => `${path}:${String(line)}:${String(column)} ${rule}`),
    ).toEqual([
      'articles/a.md:6:8 fields-are-known',
      'articles/b.md:5:13 quotations-are-attributed',
      'articles/b.md:8:1 quotations-are-attributed',
      'articles/b.md:8:8 marks-are-paired',
      'people/ola.yaml:1:7 fields-are-known',
    ]);
  });
});

describe('files from other machines are read', within, () => {
  const entries = 'quotes:\n  - person: orla\n    text: |\n      We all\n      pay.\n    about: who pays';

  it('with a byte order mark', () => {
    expect(problemsOf(readText(`\ufeff${article}`))).toBe('no problem');
  });

  it('with the line ends of Windows', () => {
    const text = articleText('She said:\n"We all\npay."\n\n> The end.', `${entries}\nnotQuotes: [The end]`).replaceAll(
      '\n',
      '\r\n',
    );
    const content = readText(text);
    expect(problemsOf(content)).toBe('no problem');
    expect(content.articles[0]?.record).toMatchObject({
      title: 'The harbour toll',
      text: 'She said: "We all pay."\n\nThe end.',
      quotes: [{ text: 'We all pay.' }],
    });
  });

  it('with the line ends of Windows, and right places', () => {
    const text = articleText('She said:\n"We pay."\n\nA <b>word</b>.', 'titel: x\npeople: [{ id: nobody }]').replaceAll(
      '\n',
      '\r\n',
    );
    expect(problemsOf(readText(text))).toMatchInlineSnapshot(`
      "articles/toll.md:5:1–5:6 error fields-are-known
        “titel” is not a known key.
        Did you mean “title”?"
    `);
    expect(problemsOf(readText(text.replace('titel: x\r\n', '')))).toMatchInlineSnapshot(`
      "articles/toll.md:5:16–5:22 error names-are-known
        There is no person “nobody”.
        Choose from: orla, port-office, tamm. To add one, create the file people/nobody.yaml.
      articles/toll.md:9:1–9:10 error quotations-are-attributed
        This quotation has no speaker: "We pay."
        Add it to “quotes” with the person who says it, or to “notQuotes” if nobody does.
      articles/toll.md:11:3–11:6 error markup-is-safe
        There is HTML here, which would not be shown: <b>
        Write it in Markdown, or put a backslash before “<”.
      articles/toll.md:11:10–11:14 error markup-is-safe
        There is HTML here, which would not be shown: </b>
        Write it in Markdown, or put a backslash before “<”."
    `);
  });

  it('without a line end at the end', () => {
    expect(problemsOf(readText(article.trimEnd()))).toBe('no problem');
  });

  it('with spaces after the fences', () => {
    expect(problemsOf(readText(article.replaceAll('---\n', '---  \n')))).toBe('no problem');
  });
});
