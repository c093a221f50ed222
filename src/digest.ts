import { hash } from 'node:crypto';

/** Gives data a name that is the same for the same data, and another for other data. */
export type DigestOf = (data: unknown) => string;

/** A digest of a text, short enough to be kept for every file of a site (SHA-256, base64url). */
function digestOfText(text: string): string {
  return hash('sha256', text, 'base64url');
}

/**
 * Makes a function that digests data: texts, numbers, truth values, lists and plain objects. An object is looked into once,
 * however often it is met: what it digests never changes.
 *
 * @param known objects whose digests are known and that need not be looked into, such as articles.
 * @throws {TypeError} the function that it makes, of anything that is no data, and of data that contains itself.
 */
export function digester(known: Iterable<readonly [object, string]> = []): DigestOf {
  const names = new Map<object, string>();
  for (const [object, digest] of known) names.set(object, `#${digest}`);

  const nameOf = (data: unknown): string => {
    if (typeof data === 'object' && data !== null) return nameOfObject(data);
    if (data === undefined) return 'undefined';
    if (typeof data === 'string' || typeof data === 'boolean' || Number.isFinite(data)) return JSON.stringify(data);
    if (data === null) return 'null';
    throw new TypeError(`There is no digest of a ${typeof data}.`);
  };

  // Short data stands for itself; no text of it begins like a digest.
  const nameOfObject = (data: object): string => {
    const seen = names.get(data);
    if (seen === pending) throw new TypeError('There is no digest of data that contains itself.');
    if (seen !== undefined) return seen;
    names.set(data, pending);
    const text = textOf(data);
    const name = text.length > longest ? `#${digestOfText(text)}` : text;
    names.set(data, name);
    return name;
  };

  const textOf = (data: object): string => {
    if (Array.isArray(data)) return `[${data.map(nameOf).join(',')}]`;
    const prototype: unknown = Object.getPrototypeOf(data);
    if (prototype !== Object.prototype && prototype !== null) throw new TypeError('There is no digest of this object.');
    const entries = Object.entries(data).map(([key, value]) => `${JSON.stringify(key)}:${nameOf(value)}`);
    return `{${entries.join(',')}}`;
  };

  return (data) => digestOfText(nameOf(data));
}

const longest = 60;
const pending = 'pending';
