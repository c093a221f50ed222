import { hash } from 'node:crypto';
import { sourcesNamed } from '#core/collation/readings.ts';
import type { SourceFile } from '#core/files/source-file.ts';
import type { FrontMatter } from '#core/schema/front-matter.ts';
import type { Library } from '#core/schema/library.ts';

/** Stands for a file and for all that its article takes from others. */
export function digestOf({ path, bytes }: SourceFile, frontMatter: FrontMatter, library: Library): string {
  const { lead, people, quotes, positions } = frontMatter;
  const speakers = [...people.map(({ id }) => id), ...[...quotes, ...positions].map(({ person }) => person)];
  const asked = [lead, ...[...quotes, ...positions].map(({ question }) => question)];
  const taken = [
    speakers.map((id) => library.people.get(id)),
    asked.map((id = '') => library.questions.get(id)),
    sourcesNamed(frontMatter).map((id) => library.sources?.get(id)),
    [...(library.pictures ?? [])],
    linkedArticles(new TextDecoder().decode(bytes), library),
  ];
  return hash('sha256', `${path}\0${hash('sha256', bytes)}\0${JSON.stringify(taken)}`);
}

/** The articles that a text may link to, each with what stands for its file: whether they are there is checked. */
function linkedArticles(text: string, { articleFiles }: Library): string[] {
  return [...text.matchAll(/(?:articles|\.\.)\/([a-z0-9-]+)/g)].flatMap(([, slug = '']) => {
    const file = articleFiles?.get(slug);
    return file ? [slug, hash('sha256', file.bytes)] : [];
  });
}
