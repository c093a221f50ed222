import type { ArticleRecord } from '#core/article/article-record.ts';

/** What the component of every panel is given. */
export interface PanelProps {
  readonly record: ArticleRecord;
  /** The id of its section. */
  readonly anchor: string;
  /** The heading of its section. */
  readonly label: string;
}
