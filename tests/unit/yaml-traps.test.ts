import { describe, expect, it } from 'vitest';
import { isFindings } from '#core/files/validate.ts';
import { readYaml } from '#core/files/yaml-source.ts';

/** What is said of the first thing wrong with a text: the place, the message, the hint. */
function trap(yaml: string): string {
  const source = readYaml(yaml, 0);
  const [finding] = isFindings(source) ? source : [];
  if (!finding) return 'nothing';
  return `${yaml.slice(finding.span.start, finding.span.end)}: ${finding.message} ${finding.hint ?? ''}`;
}

/** The line that a message says to write. */
function remedy(yaml: string): string | undefined {
  return trap(yaml).split('Write the line as\n  ')[1];
}

describe('a trap of YAML is told with the line as it should be', () => {
  it.each([
    ['title: The toll: an end', 'title: "The toll: an end"'],
    ['title: The toll: an end # later', 'title: "The toll: an end" # later'],
    ['title: "The toll" ends', `title: '"The toll" ends'`],
    [`title: 'Aye' and "no"`, `title: '''Aye'' and "no"'`],
    ['title: @orla speaks', 'title: "@orla speaks"'],
    ['title: `x`', 'title: "`x`"'],
    ['title: %5 more', 'title: "%5 more"'],
    ['title: [Analysis] The toll', 'title: "[Analysis] The toll"'],
    ["title: 'tis time", `title: "'tis time"`],
    ['title: "The toll\ndate: 2031-05-15', 'title: "The toll"'],
    ['title: Pier #1 shuts', 'title: "Pier #1 shuts"'],
    ['title: "C:\\dir"', "title: 'C:\\dir'"],
    ['people:\n\t- id: orla', '  - id: orla'],
    ['people:\n  - id: orla\n   role: PM', '    role: PM'],
    ['people:\n  - id: orla\n     role: PM', '    role: PM'],
    ['people:\n  - id: orla\n  id: tamm', '  - id: tamm'],
    ['people:\n  - id: orla\n - id: tamm', '  - id: tamm'],
    ['title: x\n date: y', 'date: y'],
    ['title:x\ndate: y', 'title: x'],
    ['title The toll\ndate: y', 'title: The toll'],
    ['title = The toll\ndate: y', 'title: The toll'],
    [
      'abstract: Valmora: keeps its old harbour;\n  the mayor says so.\ndate: y',
      'abstract: "Valmora: keeps its old harbour; the mayor says so."',
    ],
    [
      'abstract: The old harbour stays open\n  today: the mayor says so.\ndate: y',
      'abstract: "The old harbour stays open today: the mayor says so."',
    ],
    ['title: "The harbour" stays open for good\n  and all', `title: '"The harbour" stays open for good and all'`],
    ["title: 'Valmora's harbour'", `title: "Valmora's harbour"`],
    ['title: "The "old" harbour"', `title: 'The "old" harbour'`],
    ['title: "Aye" and "no"', `title: '"Aye" and "no"'`],
    ['text: "We pay".', 'text: "We pay."'],
    ['title:\u00a0The toll\ndate: y', 'title: The toll'],
    ['people:\n  - id: orla\n  \u00a0 role: PM', '    role: PM'],
    ['people:\n  -id: orla\n   role: PM\n', '  - id: orla'],
    ['notQuotes:\n  * The toll song', '  - The toll song'],
    ['quotes:\n  - person: orla\n    text: Aye\n    person: tamm\n    text: No', '  - person: tamm'],
  ])('%s', (yaml, line) => {
    expect(remedy(yaml)).toBe(line);
  });

  it('of an entry without a dash says so once', () => {
    const source = readYaml('quotes:\n  - person: orla\n    text: Aye\n    person: tamm\n    text: No', 0);
    expect(isFindings(source) && source.map(({ message }) => message)).toEqual([
      'This list entry does not begin with a dash.',
    ]);
  });

  it('is not mended by itself where the marks may be the value’s', () => {
    for (const yaml of ["title: 'Valmora's harbour'", 'text: "We pay".']) {
      const source = readYaml(yaml, 0);
      expect(isFindings(source) && source[0]?.fix).toBeUndefined();
    }
  });

  it('is mended whole where a value goes on below', () => {
    const yaml = 'abstract: Valmora: keeps its old harbour;\n  the mayor says so.\ndate: y';
    const source = readYaml(yaml, 0);
    const fix = isFindings(source) ? source[0]?.fix : undefined;
    const fixed = fix && yaml.slice(0, fix.span.start) + fix.text + yaml.slice(fix.span.end);
    expect(fixed).toBe('abstract: "Valmora: keeps its old harbour; the mayor says so."\ndate: y');
  });

  it('in the author’s words', () => {
    expect(
      ['title: The toll: an end', 'title: "The toll" ends', 'title: @orla', 'people:\n\t- id: x', 'a: "x\nb: y']
        .map((yaml) => trap(yaml).split(' Write')[0])
        .concat(trap('people: - id: orla')),
    ).toMatchInlineSnapshot(`
      [
        ":: The value of “title” contains a colon followed by a space, which YAML takes for a second key.",
        ""The toll" ends: The value of “title” begins with a quotation mark, so YAML takes "The toll" for the whole value, but more text follows.",
        "@orla: The value of “title” begins with “@”, which YAML reserves.",
        "	: There is a tab at the beginning of this line; YAML indents with spaces.",
        ""x: This value begins with a quotation mark that is never closed.",
        "-: The first entry of this list is on the same line as its key. Write it on a line of its own:
        people:
          - id: orla",
      ]
    `);
  });
});
