import type { Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { remark } from 'remark';
import remarkFrontmatter from 'remark-frontmatter';
import type { Processor } from 'unified';

/**
 * CommonMark with YAML front matter, tables and footnotes. Of GitHub's extensions these two are what articles need; its
 * bare-address links would cost more than all the rest of the parsing.
 */
const processor = remark().use(remarkFrontmatter).use(tablesAndFootnotes).freeze();

/** Parses a whole file, front matter included; offsets in the tree count in the file. */
export function parseMarkdown(text: string): Root {
  return processor.parse(text);
}

function tablesAndFootnotes(this: Processor): void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(gfmTable(), gfmFootnote());
  (data.fromMarkdownExtensions ??= []).push(gfmTableFromMarkdown(), gfmFootnoteFromMarkdown());
}
