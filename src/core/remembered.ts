/** Where what was made is kept. A `WeakMap` lets go of what was made of an object when the object goes. */
interface Kept<Key, Value> {
  get: (key: Key) => Value | undefined;
  set: (key: Key, value: Value) => unknown;
}

/** A function that makes a thing once for each key, however often it is asked for. */
export function remembered<Key, Value>(
  make: (key: Key) => Value,
  kept: Kept<Key, Value> = new Map<Key, Value>(),
): (key: Key) => Value {
  return (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    kept.set(key, made);
    return made;
  };
}
