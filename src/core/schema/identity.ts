import { spellingsOf } from './initials.ts';

/**
 * How a person is told apart wherever they appear: a colour, a shape and initials, never colour alone.
 * The names here are the classes `c-<colour>` and `s-<shape>` of the design tokens, which hold what they look like.
 */

/** The names of the colours a person can have, each a pair for light and dark. */
export const colours = ['petrol', 'rust', 'olive', 'plum', 'blue', 'slate', 'forest', 'rose'] as const;

/** The names of the shapes a person can have, each legible at 11 px. */
export const shapes = ['circle', 'square', 'diamond', 'triangle', 'half', 'bar', 'plus', 'wedge'] as const;

/** Only a body has the bar. */
const shapesOfPeople = shapes.filter((shape) => shape !== 'bar');

/** The shapes that somebody can have. */
export function shapesOf(kind: 'person' | 'organization' | undefined): readonly Shape[] {
  return kind === 'organization' ? shapes : shapesOfPeople;
}

type Colour = (typeof colours)[number];
export type Shape = (typeof shapes)[number];

/** The colour, the shape and the initials of a person, and what they are called after the first mention. */
export interface Identity {
  readonly short: string;
  readonly colour: Colour;
  readonly shape: Shape;
  readonly initials: string;
}

/** Somebody as their file has them; what it leaves out of their looks is derived from their id and name. */
export interface Somebody {
  readonly id: string;
  readonly name: string;
  readonly kind?: 'person' | 'organization' | undefined;
  readonly colour?: Colour | undefined;
  readonly shape?: Shape | undefined;
  readonly initials?: string | undefined;
  readonly short?: string | undefined;
}

/** What somebody is called after the first mention: as their file says, else the last word of their name. */
export function shortNameOf({ name, short }: { readonly name: string; readonly short?: string | undefined }): string {
  return short ?? name.split(' ').findLast((word) => !/^(?:jr|sr|ii|iii|iv)\.?$/i.test(word)) ?? name;
}

/**
 * How people who are shown together look: as their files choose, else as derived from id and name, or, where somebody
 * before them looks so, as near to that as is free; namesakes are called by their whole names. Colours differ as long as
 * there are enough, then pairs of colour and shape, and initials always. What is chosen never gives way, and else who comes
 * later does.
 */
export function withIdentities<Person extends Somebody>(people: readonly Person[]): (Person & Identity)[] {
  const bearers = Map.groupBy(people, (person) => shortNameOf(person).toLowerCase());
  const nameOf = (person: Person) => {
    const short = shortNameOf(person);
    return bearers.get(short.toLowerCase())?.length === 1 ? short : person.name;
  };
  const taken = new Set<string>();
  const isFree = (look: string) => !taken.has(look);
  const found = new Map<Person, Identity>();
  const isChosen = ({ colour, initials }: Person) => colour !== undefined || initials !== undefined;
  for (const person of [...people.filter(isChosen), ...people.filter((each) => !isChosen(each))]) {
    const looks = looksOf(person);
    const { colour, shape } =
      looks.find((look) => isFree(look.colour)) ??
      looks.find((look) => isFree(`${look.colour}, ${look.shape}`)) ??
      looks[0];
    const [usual, ...longer] = person.initials === undefined ? spellingsOf(person.name) : [person.initials];
    const initials = [usual, ...longer].find((each) => isFree(`“${each}”`)) ?? usual;
    for (const each of [colour, `${colour}, ${shape}`, `“${initials}”`]) taken.add(each);
    found.set(person, { colour, shape, initials, short: nameOf(person) });
  }
  return people.flatMap((person) => {
    const identity = found.get(person);
    return identity ? [{ ...person, ...identity }] : [];
  });
}

type Look = Pick<Identity, 'colour' | 'shape'>;

/** The looks that somebody can have; that which is derived from the id alone comes first. */
function looksOf({ id, kind, colour, shape }: Somebody): [Look, ...Look[]] {
  const hash = fnv1a(id);
  const own = kind === 'organization' ? (['bar'] as const) : shapesOfPeople;
  // Other bits than the colour’s, so that people who share a colour mostly differ in shape.
  const ownShapes = shape ? [shape] : turned(own, hash >>> 16);
  const ownColours = colour ? [colour] : turned(colours, hash);
  const [first, ...others] = ownShapes.flatMap((each) => ownColours.map((other) => ({ colour: other, shape: each })));
  return [first ?? { colour: colours[0], shape: shapes[0] }, ...others];
}

/** The same things from another one on. */
function turned<T>(things: readonly T[], hash: number): T[] {
  const at = (hash & 0xffff) % things.length;
  return [...things.slice(at), ...things.slice(0, at)];
}

/** The 32-bit FNV-1a hash of the text’s UTF-8 bytes, with the last mixing step of MurmurHash3: ids are short and alike. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
