import { createHash } from 'node:crypto';
import type { ArticleRecord } from '#core/article-record.ts';

/** The SHA-256 of an article's readable text in UTF-8, in hexadecimal: it tells which text something was checked against. */
export function textDigest({ text }: Pick<ArticleRecord, 'text'>): string {
  return createHash('sha256').update(text).digest('hex');
}
