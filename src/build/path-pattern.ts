/**
 * Paths of a site, counted from where it is published: a `*` stands for any characters, slashes among them. At most one
 * star, and besides it only letters, digits, `.`, `_`, `~`, `-` and slashes: that much every host can say.
 */
export type PathPattern = `/${string}`;

/** A pattern, or a path, of the site as it is on the host. */
export function below(pattern: PathPattern, basePath: string): PathPattern {
  return `/${basePath.slice(1)}${pattern.slice(1)}`;
}

/** The source of a regular expression for the same whole paths on the host. It has no backslash, which hosts read differently. */
export function regexOf(pattern: PathPattern, basePath = '/'): string {
  return `^${below(pattern, basePath).replaceAll('.', '[.]').replaceAll('*', '.*')}$`;
}

/** Whether a path of the site fits a pattern. */
export function fits(path: string, pattern: PathPattern): boolean {
  return new RegExp(regexOf(pattern)).test(path);
}
