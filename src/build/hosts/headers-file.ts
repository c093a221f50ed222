import { below, type PathPattern } from '#build/path-pattern.ts';

/** Lines under a path of a `_headers` file: headers to send, and headers of earlier blocks not to send. */
export interface HeadersBlock {
  readonly path: PathPattern;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly without?: readonly string[];
}

/** A `_headers` file. Blocks of one path become one. */
export function headersFile(blocks: readonly HeadersBlock[], basePath: string): string {
  const paths = [...new Set(blocks.map(({ path }) => path))];
  const written = paths.map((path) => {
    const own = blocks.filter((block) => block.path === path);
    const lines = [
      ...own.flatMap(({ without = [] }) => without.map((name) => `! ${name}`)),
      ...own.flatMap(({ headers }) => headers.map(([name, value]) => `${name}: ${value}`)),
    ];
    return [below(path, basePath), ...lines.map((line) => `  ${line}`)].join('\n');
  });
  return `${written.join('\n\n')}\n`;
}
