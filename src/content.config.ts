import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { ArticleRecord } from '#core/article-record.ts';
import { articleLoader } from './content/article-loader.ts';

/** The core has checked every article before it gets here: the schema only names the type. */
const articles = defineCollection({
  loader: articleLoader(),
  schema: z.object({ record: z.custom<ArticleRecord>() }),
});

export const collections = { articles };
