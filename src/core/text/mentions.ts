/** Whether a text mentions a name: it is in it as whole words, so that no word goes on around it. */
export function mentions(text: string, name: string): boolean {
  if (name === '') return false;
  const between = text.split(name);
  return between
    .slice(1)
    .some((after, at) => !/[\p{L}\p{N}]$/u.test(between[at] ?? '') && !/^[\p{L}\p{N}]/u.test(after));
}
