import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addresses, markup, texts } from './entries.ts';
import { addressPlaces, bodyPlaces, fields, filesWith, isAccepted, pictures, read, type Written } from './places.ts';

/**
 * Writes a content folder of everything hostile that is accepted: an article, a person, a question and a source for each text, which
 * stands in every place that takes it, and an article for every few addresses and pieces of markup. Resolves to the folder.
 */
export async function writeHostileSite(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'verbatim-hostile-'));
  const files = [
    ...texts.flatMap((text, at) => filesOf(writtenWith(text), `text-${String(at)}`)),
    ...[...chunks(markup, bodyPlaces), ...chunks(addresses, addressPlaces)].flatMap((bodies, at) =>
      filesOf(manyBodies(bodies), `entries-${String(at)}`),
    ),
    ...pictures,
  ];
  for (const { path, bytes } of files) {
    const file = join(folder, path);
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, bytes);
  }
  return folder;
}

/** A few entries at a time, each in all places. */
function chunks(entries: readonly string[], places: Readonly<Record<string, (entry: string) => Written>>): Written[][] {
  const groups = Map.groupBy(entries.entries(), ([at]) => Math.floor(at / 8));
  return [...groups.values()].map((group) =>
    group.flatMap(([, entry]) => Object.values(places).map((write) => write(entry))),
  );
}

const accepts = (written: Written) => isAccepted(read(filesWith(written)));

/** A text in every place that takes it. */
function writtenWith(text: string): Written {
  const inBody = manyBodies(Object.values(bodyPlaces).map((write) => write(text)));
  return asManyAsAccepted([inBody, ...fields.map(({ write }) => write(text))], (all, each) => ({
    ...all,
    ...each,
    person: { ...all.person, ...each.person },
    question: { ...all.question, ...each.question },
    source: { ...all.source, ...each.source },
  }));
}

/** One article's body of all that are accepted, as long as they are so together. */
function manyBodies(bodies: readonly Written[]): Written {
  return asManyAsAccepted(bodies, (all, each) => {
    const body = [all.body, each.body].filter((part) => part !== undefined).join('\n\n');
    const quoted = each.quoted ?? all.quoted;
    return { body, ...(quoted === undefined ? {} : { quoted }) };
  });
}

/** All that are accepted, together; where they are not so together, those that go with the ones before. */
function asManyAsAccepted(each: readonly Written[], join: (all: Written, one: Written) => Written): Written {
  const accepted = each.filter(accepts);
  const all = accepted.reduce(join, {});
  if (accepts(all)) return all;
  return accepted.reduce((some, one) => {
    const both = join(some, one);
    return accepts(both) ? both : some;
  }, {});
}

function filesOf(written: Written, name: string) {
  const { articles, people, questions, sources = [] } = filesWith(written, name);
  return [...articles, ...people, ...questions, ...sources];
}
