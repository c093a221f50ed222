const fence = /^\s*---\r?\n/;

/**
 * Lints the script at the head of an .astro file as TypeScript. The template is left to `astro check`: rules for
 * TypeScript report falsely on it.
 *
 * @type {import('eslint').Linter.Processor}
 */
export const astroFrontmatter = {
  meta: { name: 'astro-frontmatter', version: '1' },
  preprocess(text) {
    const opening = fence.exec(text)?.[0];
    if (opening === undefined) return [{ text: '', filename: 'frontmatter.ts' }];
    const end = text.indexOf('\n---', opening.length - 1);
    // Blanks in place of the fence keep every line where it is.
    const script = opening.replaceAll('-', ' ') + text.slice(opening.length, end === -1 ? undefined : end + 1);
    return [{ text: script, filename: 'frontmatter.ts' }];
  },
  postprocess: (messages) => messages.flat(),
};
