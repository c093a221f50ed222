import type { SourceFile } from '#core/files/source-file.ts';

/** A file that is told as an error, and what is wrong with it. */
export interface HostileFile extends SourceFile {
  readonly what: string;
}

const encode = (text: string) => new TextEncoder().encode(text);

const good = '---\ntitle: The harbour toll\ndate: 2031-05-15\nabstract: Ministers differ.\n---\n\nThe toll stays.\n';

/** A good article with some bytes in place of the word “stays”. */
function withBytes(bytes: readonly number[]): Uint8Array {
  const [before = '', after = ''] = good.split('stays');
  return Uint8Array.from([...encode(before), ...bytes, ...encode(after)]);
}

const named = (what: string, path: string): HostileFile => ({ what, path, bytes: encode(good) });
const holding = (what: string, bytes: Uint8Array): HostileFile => ({ what, path: 'articles/toll.md', bytes });
const article = (what: string, frontMatter: string, body = 'The toll stays.'): HostileFile =>
  holding(what, encode(`---\ntitle: The harbour toll\ndate: 2031-05-15\n${frontMatter}\n---\n\n${body}\n`));

/** Names that are no address. */
export const names: readonly HostileFile[] = [
  named('no name', 'articles/.md'),
  named('a dot', 'articles/..md'),
  named('a way up', 'articles/...md'),
  named('a capital letter', 'articles/Toll.md'),
  named('a space', 'articles/the toll.md'),
  named('markup', 'articles/<script>alert(1)<.md'),
  named('a quotation mark', 'articles/x" onload="alert(1).md'),
  named('a percent', 'articles/%2e%2e.md'),
  named('a question mark', 'articles/x?y.md'),
  named('a hash', 'articles/x#y.md'),
  named('a line break', 'articles/x\ny.md'),
  named('NUL', 'articles/x\0y.md'),
  named('a mark that turns text around', 'articles/x\u202edm.md'),
  named('an invisible space', 'articles/to\u200bll.md'),
  named('a Cyrillic letter', 'articles/t\u043ell.md'),
  named('a letter of two code points', 'articles/cafe\u0301.md'),
  named('a key of every object', 'articles/__proto__.md'),
  named('another ending', 'articles/toll.md.html'),
  named('an ending in capitals', 'articles/toll.MD'),
  named('a hyphen at the beginning', 'articles/-toll.md'),
  named('two hyphens', 'articles/the--toll.md'),
  named('a backslash', 'articles/..\\toll.md'),
  named('a device of Windows with a colon', 'articles/c:toll.md'),
];

/** Bytes that are no plain text. */
export const bytes: readonly HostileFile[] = [
  holding('NUL', withBytes([0])),
  holding('a slash in two bytes', withBytes([0xc0, 0xaf])),
  holding('a “<” in two bytes', withBytes([0xc0, 0xbc])),
  holding('a “<” in three bytes', withBytes([0xe0, 0x80, 0xbc])),
  holding('a “<” in four bytes', withBytes([0xf0, 0x80, 0x80, 0xbc])),
  holding('half a surrogate pair', withBytes([0xed, 0xa0, 0x80])),
  holding('the other half', withBytes([0xed, 0xbf, 0xbf])),
  holding('a code point beyond the last', withBytes([0xf4, 0x90, 0x80, 0x80])),
  holding('five bytes for one character', withBytes([0xf8, 0x88, 0x80, 0x80, 0x80])),
  holding('a byte that goes on from none', withBytes([0x80])),
  holding('a byte that never ends', withBytes([0xe2, 0x82])),
  holding('0xff', withBytes([0xff])),
  holding('Latin-1', withBytes([0xe9])),
  holding('an escape of ISO-2022-JP', withBytes([0x1b, 0x24, 0x42])),
  holding('UTF-16, little end first', Uint8Array.from([0xff, 0xfe, ...Buffer.from(good, 'utf16le')])),
  holding('UTF-16, big end first', Uint8Array.from([0xfe, 0xff, ...Buffer.from(good, 'utf16le').swap16()])),
  holding('UTF-16 without a mark', Uint8Array.from(Buffer.from(good, 'utf16le'))),
  holding('nothing', new Uint8Array()),
  holding('two byte order marks', Uint8Array.from([0xef, 0xbb, 0xbf, 0xef, 0xbb, 0xbf, ...encode(good)])),
  holding('a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
];

/** Too much of something. */
export const sizes: readonly HostileFile[] = [
  article('more than a megabyte', 'abstract: x', 'The toll stays. '.repeat(70_000)),
  article('lists in lists in YAML', `abstract: ${'['.repeat(20_000)}`),
  article('maps in maps in YAML', `abstract: ${'{a: '.repeat(5_000)}`),
  article(
    'lists in lists, line by line',
    `abstract:\n${Array.from({ length: 400 }, (_, at) => `${' '.repeat(at)}-`).join('\n')}`,
  ),
  article('block quotes in block quotes', 'abstract: x', '>'.repeat(20_000) + ' x'),
  article('lists in lists', 'abstract: x', '- '.repeat(5_000) + 'x'),
  article('emphasis in emphasis', 'abstract: x', '*x '.repeat(1_000) + 'x*'.repeat(1_000)),
  article('a title without an end', `abstract: x\nupdated: ${'9'.repeat(100_000)}`),
  article('a key without an end', `abstract: x\n${'k'.repeat(100_000)}: x`),
  article(
    'many unknown keys',
    `abstract: x\n${Array.from({ length: 2_000 }, (_, at) => `k${String(at)}: x`).join('\n')}`,
  ),
];
