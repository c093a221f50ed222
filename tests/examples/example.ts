import { stringify } from 'yaml';
import type { z } from 'zod';
import type { frontMatterSchema } from '#core/schema/front-matter.ts';
import { readContent, type Content, type ContentFiles } from '#core/check/content.ts';
import type { personSchema } from '#core/schema/person.ts';
import type { questionSchema } from '#core/schema/question.ts';
import type { SourceFile } from '#core/files/source-file.ts';

/** An article that shows the page’s parts in one case, named after it. */
export interface Example {
  /** The name of the case, and of the article’s file. */
  readonly name: string;
  /** What it shows. */
  readonly shows: string;
  readonly frontMatter: z.input<typeof frontMatterSchema>;
  readonly body: string;
}

export type ExamplePeople = Readonly<Record<string, z.input<typeof personSchema>>>;
export type ExampleQuestions = Readonly<Record<string, z.input<typeof questionSchema>>>;

/** A content folder of examples: what the gallery shows and tests measure. */
export function contentFiles(
  examples: readonly Example[],
  people: ExamplePeople,
  questions: ExampleQuestions,
): ContentFiles {
  return {
    articles: examples.map(({ name, frontMatter, body }) =>
      file(`articles/${name}.md`, `---\n${yaml(frontMatter)}---\n\n${body}\n`),
    ),
    people: Object.entries(people).map(([id, person]) => file(`people/${id}.yaml`, yaml(person))),
    questions: Object.entries(questions).map(([id, question]) => file(`questions/${id}.yaml`, yaml(question))),
  };
}

/**
 * Reads the examples as the site does.
 *
 * @throws {Error} if one of them breaks a rule: an example that is wrong shows nothing.
 */
export function readExamples(files: ContentFiles): Content {
  const content = readContent(files);
  const errors = content.problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return content;
  throw new Error(errors.map((each) => `${each.file}:${String(each.line)} ${each.message}`).join('\n'));
}

/** Every text stands in quotation marks, so that no word of it is read as anything else. */
function yaml(value: unknown): string {
  return stringify(value, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 });
}

function file(path: string, text: string): SourceFile {
  return { path, bytes: new TextEncoder().encode(text) };
}
