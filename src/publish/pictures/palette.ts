import type { Colour, Shape } from '#core/schema/identity.ts';

/** The light colours and the outlines of people's shapes, as the design tokens have them. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly rule: string;
  readonly bar: string;
  readonly accent: string;
  /** The colour of a person. */
  readonly person: (colour: Colour | (string & {})) => string;
  /** The outline of a person's shape in a square box, as the data of an SVG path. */
  readonly outline: (shape: Shape | (string & {}), box: Box) => string;
}

/** A square: its corner at the top left, and its side. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/**
 * Reads the palette from the style sheet of the design tokens, the only file with colours.
 *
 * @throws {Error} if the style sheet does not have what is asked for.
 */
export function readPalette(css: string): Palette {
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
    rule: colour(':root', 'rule'),
    bar: colour(':root', 'bar'),
    accent: colour(':root', 'accent'),
    person: (name) => colour(`.c-${name}`, 'c'),
    outline: (name, box) => outlineOf(property(`.s-${name}`, 'sh'), box),
  };
}

/**
 * A CSS basic shape in a square box as the data of an SVG path: `circle(50%)`, `polygon()`, and `inset()` with round
 * corners; as much of CSS Shapes 1 as the design tokens use.
 *
 * @throws {Error} if it is another shape.
 */
export function outlineOf(shape: string, { x, y, size }: Box): string {
  const [, kind, content = ''] = /^([a-z]+)\(([^)]*)\)$/.exec(shape.replaceAll(/\s+/g, ' ')) ?? [];
  if (kind === 'circle') {
    const radius = lengths(content, size)[0] ?? NaN;
    const [left, middle] = [x + size / 2 - radius, y + size / 2].map(brief);
    const arc = (by: number) => `a${brief(radius)} ${brief(radius)} 0 1 0 ${brief(by)} 0`;
    return `M${left ?? ''} ${middle ?? ''}${arc(2 * radius)}${arc(-2 * radius)}z`;
  }
  if (kind === 'polygon') {
    const points = content.split(',').map((point) => {
      const [across = NaN, down = NaN] = lengths(point, size);
      return `${brief(x + across)} ${brief(y + down)}`;
    });
    return `M${points.join('L')}z`;
  }
  if (kind !== 'inset') throw new Error(`The shape “${shape}” is unknown: expected circle(), polygon() or inset().`);
  const [sides = '', round = '0'] = content.split(' round ');
  const [top, right, bottom, left] = four(lengths(sides, size));
  const width = size - left - right;
  const height = size - top - bottom;
  const asked = four(lengths(round, size));
  const [a, b, c, d] = asked;
  // Corners that would overlap shrink together: CSS Backgrounds 3, section 4.5.
  const fit = Math.min(1, width / (a + b), height / (b + c), width / (c + d), height / (d + a));
  const [topLeft, topRight, bottomRight, bottomLeft] = asked.map((radius) => radius * fit);
  const corner = (radius = 0, across: number, down: number) =>
    radius === 0 ? '' : `a${brief(radius)} ${brief(radius)} 0 0 1 ${brief(across * radius)} ${brief(down * radius)}`;
  return [
    `M${brief(x + left + (topLeft ?? 0))} ${brief(y + top)}`,
    `H${brief(x + size - right - (topRight ?? 0))}`,
    corner(topRight, 1, 1),
    `V${brief(y + size - bottom - (bottomRight ?? 0))}`,
    corner(bottomRight, -1, 1),
    `H${brief(x + left + (bottomLeft ?? 0))}`,
    corner(bottomLeft, -1, -1),
    `V${brief(y + top + (topLeft ?? 0))}`,
    corner(topLeft, 1, -1),
    'z',
  ].join('');
}

/** A number for an SVG, to a hundredth of a pixel. */
export function brief(number: number): string {
  return String(Math.round(number * 100) / 100);
}

/** Percentages of a side; an `em` is one of the text that stands in the box, which is about its side. */
function lengths(text: string, side: number): number[] {
  return text
    .trim()
    .split(' ')
    .map((each) => Number.parseFloat(each) * (each.endsWith('em') ? side : side / 100));
}

/** What CSS leaves out of a list of four sides or corners is what stands opposite. */
function four([first = 0, second = first, third = first, fourth = second]: readonly number[]) {
  return [first, second, third, fourth] as const;
}
