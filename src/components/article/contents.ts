/** A part of a long article, under a heading of its own. */
export interface Part {
  readonly href: `#${string}`;
  readonly title: string;
}

/**
 * The parts of a body that {@link bodyHtml} wrote: its headings that have an anchor, which only those of long articles do.
 * Sidenotes in them are left out.
 */
export function partsOf(html: string): Part[] {
  return [...html.matchAll(/<h2 id="?(part-[^\s">]+)"?>(.*?)<\/h2>/gs)].map(([, id = '', inner = '']) => ({
    href: `#${id}`,
    title: inner
      .replace(/<span class=(?:s|"s )[^>]*><span>.*?<\/span><\/span>/gs, '')
      .replace(/<[^>]*>/g, '')
      .replace(/&#x([\dA-F]+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      .trim(),
  }));
}
