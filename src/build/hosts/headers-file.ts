import { below, type PathPattern } from '#build/path-pattern.ts';

/** A line of a `_headers` file, and the paths it is for. */
export interface HeaderLine {
  readonly path: PathPattern;
  readonly line: string;
}

/** A `_headers` file, as Netlify and Cloudflare read it. */
export function headersFile(lines: readonly HeaderLine[], basePath: string): string {
  const blocks = [...Map.groupBy(lines, ({ path }) => path)].map(
    ([path, own]) => `${below(path, basePath)}\n${own.map(({ line }) => `  ${line}\n`).join('')}`,
  );
  return blocks.join('\n');
}
