import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { frontMatterNaming, frontMatterSchema } from '#core/schema/front-matter.ts';
import { personSchema } from '#core/schema/person.ts';
import { questionSchema } from '#core/schema/question.ts';
import { sourceSchema } from '#core/schema/source.ts';
import { contentLoaders } from '#build/content-loaders.ts';
import { frontMatterLoader, knownNames } from '#build/editor-files.ts';
import { readSettings } from './settings.ts';

const settings = readSettings(process.env);
const { contentDir: folder } = settings;
const load = contentLoaders(settings);

/**
 * The content folder, `CONTENT_DIR` or `content`: an article is a Markdown file; a person, question or source is a YAML file
 * named after its id. The loaders check all files together, as `npm run check` does, before anything is published.
 *
 * The schemas of what authors write are lazy: Astro adds a key `$schema` to object schemas, and editors would offer it.
 */
export const collections = {
  /** `articles/*.md`: the front matter as data, the article as body. A build leaves out drafts. */
  articles: defineCollection({ loader: load.articles, schema: frontMatterSchema }),
  /** `people/*.yaml`: everyone articles quote or compare. */
  people: defineCollection({ loader: load.people, schema: z.lazy(() => personSchema) }),
  /** `questions/*.yaml`: what people are compared on. */
  questions: defineCollection({ loader: load.questions, schema: z.lazy(() => questionSchema) }),
  /** `sources/*.yaml`: other publications of words that articles quote. */
  sources: defineCollection({ loader: load.sources, schema: z.lazy(() => sourceSchema) }),
  /** `pictures/*`: what articles show, by address, with its size in pixels. */
  pictures: defineCollection({
    loader: load.pictures,
    schema: z.object({ width: z.int().min(1), height: z.int().min(1) }),
  }),
  /** The folder's problems, which the development server shows instead of pages. A build stops before that. */
  problems: defineCollection({ loader: load.problems, schema: z.object({ report: z.string() }) }),
  /** For editors only: `articles/*.md`, whatever is in them, and the names to choose from. */
  'front-matter': defineCollection({
    loader: frontMatterLoader(folder),
    schema: z.lazy(() => frontMatterNaming(knownNames(folder))),
  }),
};
