import { brief } from './typesetter.ts';

/** A square: its corner at the top left, and its side. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

export type Palette = ReturnType<typeof readPalette>;

/**
 * Reads the light colours and people's shapes from the style sheet of the design tokens, the only file with colours.
 *
 * @throws {Error} if the style sheet does not have what is asked for.
 */
export function readPalette(css: string) {
  const property = (selector: string, name: string): string => {
    const block = css.split(`\n  ${selector} {`)[1]?.split('\n  }')[0] ?? '';
    const value = new RegExp(`--${name}:([^;]+);`).exec(block)?.[1]?.trim();
    if (value === undefined) throw new Error(`The design tokens lack --${name} of ${selector}.`);
    return value;
  };
  const colour = (selector: string, name: string): string => {
    const value = property(selector, name);
    const light = /^light-dark\((#[\da-f]{6}), /.exec(value)?.[1];
    if (light === undefined) {
      throw new Error(`--${name} of ${selector} is “${value}”: expected light-dark(#rrggbb, #rrggbb).`);
    }
    return light;
  };
  return {
    paper: colour(':root', 'paper'),
    ink: colour(':root', 'ink'),
    soft: colour(':root', 'soft'),
    bar: colour(':root', 'bar'),
    accent: colour(':root', 'accent'),
    /** The colour of a person. */
    person: (name: string) => colour(`.c-${name}`, 'c'),
    /** The outline of a person's shape in a square box, as the data of an SVG path. */
    outline: (name: string, box: Box) => outlineOf(property(`.s-${name}`, 'sh'), box),
  };
}

/**
 * A CSS basic shape in a square box as the data of an SVG path: `circle(50%)`, `polygon()`, and `inset()` with round
 * corners; as much of CSS Shapes 1 as the design tokens use, in percentages of the box.
 *
 * @throws {Error} if it is another shape.
 */
export function outlineOf(shape: string, { x, y, size }: Box): string {
  const [, kind = '', content = ''] = /^([a-z]+)\(([^)]*)\)$/.exec(shape.replaceAll(/\s+/g, ' ')) ?? [];
  const lengths = (text: string) => Array.from(text.matchAll(/[\d.]+/g), ([percent]) => (Number(percent) / 100) * size);
  if (kind === 'polygon') {
    const points = content.split(',').map(lengths);
    return `M${points.map(([across = NaN, down = NaN]) => `${brief(x + across)} ${brief(y + down)}`).join('L')}z`;
  }
  if (kind !== 'circle' && kind !== 'inset') {
    throw new Error(`The shape “${shape}” is unknown: expected circle(), polygon() or inset().`);
  }
  // A circle is a box with nothing but corners.
  const [sides = '', round = ''] = kind === 'circle' ? ['0', content] : content.split(' round ');
  const [top, right, bottom, left] = four(lengths(sides));
  const [a, b, c, d] = four(lengths(round));
  const corner = (radius: number, across: number, down: number) =>
    radius === 0 ? '' : `a${brief(radius)} ${brief(radius)} 0 0 1 ${brief(across * radius)} ${brief(down * radius)}`;
  return [
    `M${brief(x + left + a)} ${brief(y + top)}`,
    `H${brief(x + size - right - b)}${corner(b, 1, 1)}`,
    `V${brief(y + size - bottom - c)}${corner(c, -1, 1)}`,
    `H${brief(x + left + d)}${corner(d, -1, -1)}`,
    `V${brief(y + top + a)}${corner(a, 1, -1)}z`,
  ].join('');
}

/** What CSS leaves out of a list of four sides or corners is what stands opposite. */
function four([first = 0, second = first, third = first, fourth = second]: readonly number[]) {
  return [first, second, third, fourth] as const;
}
