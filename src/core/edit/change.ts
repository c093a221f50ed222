import type { Path } from '#core/files/yaml-source.ts';
import type { Selector } from '#core/text/passages.ts';

/** What front matter can say: texts, numbers, yes and no, lists and groups of these. What is undefined is left out. */
export type Value = string | number | boolean | readonly Value[] | { readonly [key: string]: Value | undefined };

/** A change of front matter. Paths lead from its top, as in problems. */
export type Change =
  /** Puts an entry into a list, which is made where there is none: before the entry `before`, or at the end. */
  | { readonly do: 'add'; readonly list: Path; readonly value: Value; readonly before?: number | undefined }
  /** Writes a value, or takes the key away where no value is given. */
  | { readonly do: 'set'; readonly at: Path; readonly value?: Value | undefined }
  /** Takes an entry out of a list, with the guesses (`# check:`) that stand above it. */
  | { readonly do: 'remove'; readonly at: Path }
  /** Takes away a comment `# check:`, named by its offset in the YAML. */
  | { readonly do: 'confirm'; readonly at: number };

/** A passage as front matter says it: its words, with what stands around them where that is needed. */
export function passageValue({ exact, ...around }: Selector): Value {
  return around.prefix === undefined && around.suffix === undefined ? exact : { exact, ...around };
}

type Data = Record<string, unknown>;

/** Front matter as data after a change: what the text has to say once it was changed. */
export function changed(data: Data, change: Change): Data {
  if (change.do === 'confirm') return data;
  if (change.do === 'add') {
    return at(data, change.list, (list) => {
      const entries: unknown[] = Array.isArray(list) ? list : list === undefined || list === null ? [] : [list];
      return entries.toSpliced(change.before ?? entries.length, 0, defined(change.value));
    });
  }
  const value = change.do === 'set' ? change.value : undefined;
  return at(data, change.at, () => (value === undefined ? undefined : defined(value)));
}

/** A copy in which the value at a path is another; one that is undefined is taken out. */
function at(data: Data, [first, ...rest]: Path, make: (old: unknown) => unknown): Data {
  if (first === undefined) return data;
  const old: unknown = Reflect.get(data, first);
  const value = rest.length === 0 ? make(old) : isGroup(old) ? at(old, rest, make) : old;
  if (Array.isArray(data)) {
    const list: unknown = value === undefined ? data.toSpliced(Number(first), 1) : data.with(Number(first), value);
    return isGroup(list) ? list : data;
  }
  const entries = Object.entries(data).filter(([key]) => key !== first);
  // A list that loses its last entry is no longer said.
  const isGone = value === undefined || (Array.isArray(value) && value.length === 0);
  return Object.fromEntries(isGone ? entries : [...entries, [String(first), value]]);
}

function isGroup(value: unknown): value is Data {
  return typeof value === 'object' && value !== null;
}

/** A value without what is undefined in it. */
export function defined(value: Value): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** Whether two values say the same, in whatever order their keys stand; a list without entries is as good as none. */
export function saysSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => {
    if (!isGroup(inner) || Array.isArray(inner)) return inner;
    const said = Object.entries(inner).filter(([, each]) => !Array.isArray(each) || each.length > 0);
    return Object.fromEntries(said.sort(([x], [y]) => (x < y ? -1 : 1)));
  });
}
