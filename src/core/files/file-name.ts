import { idPattern } from '#core/schema/fields.ts';
import { problemReporter, type Problem } from '#core/check/problem.ts';
import type { Rule } from '#core/check/rule.ts';
import { visibleName } from './hidden-characters.ts';
import type { SourceFile } from './source-file.ts';

export const addressIsPlain: Rule = {
  id: 'address-is-plain',
  title: 'A file’s name is an address',
  explanation:
    'Lower-case letters, digits and single hyphens: the name of an article’s file is its address and never changes.',
};

export const addressIsUnique: Rule = {
  id: 'address-is-unique',
  title: 'Every address belongs to one file',
  explanation: 'Two files with the same name would share an address, and one would be lost.',
};

/** A problem with a file as a whole, not with a place in it. */
export function fileProblem(path: string, { id: rule }: Rule, message: string, hint: string): Problem {
  return problemReporter(path, '')({ rule, span: { start: 0, end: 0 }, message, hint });
}

/** The name of a file without its ending: an article's address, a person's or a question's id. */
export function addressOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.(?:md|yaml)$/, '');
}

/** Why a file of a folder whose files end in `ending` has no address, if it has none. */
export function misnamed(path: string, ending: '.md' | '.yaml'): Problem | undefined {
  if (!path.endsWith(ending)) {
    return fileProblem(
      path,
      addressIsPlain,
      `This file is not read: expected a name that ends in ${ending}.`,
      'Rename the file, or move it elsewhere.',
    );
  }
  const address = addressOf(path);
  if (idPattern.test(address)) return undefined;
  return fileProblem(
    path,
    addressIsPlain,
    `“${visibleName(address)}” cannot be an address: expected lower-case letters, digits and single hyphens.`,
    'Rename the file.',
  );
}

/** Files whose names, and so addresses, are the same: all but the first are reported. */
export function sharedAddresses(files: readonly SourceFile[]): Problem[] {
  const first = new Map<string, string>();
  return files.flatMap(({ path }) => {
    const address = addressOf(path);
    const earlier = first.get(address);
    if (earlier === undefined) {
      first.set(address, path);
      return [];
    }
    return [
      fileProblem(
        path,
        addressIsUnique,
        `This file has the same address as ${visibleName(earlier)}: “${visibleName(address)}”.`,
        'Rename one of the two.',
      ),
    ];
  });
}

/** People whose names would make the addresses of two comparisons one: `<a>-and-<b>` parts two ids. */
export function unclearInPairs(people: readonly SourceFile[]): Problem[] {
  return people.flatMap(({ path }) => {
    const address = addressOf(path);
    if (!address.includes('-and-')) return [];
    return [
      fileProblem(
        path,
        addressIsPlain,
        `“${visibleName(address)}” cannot be a person’s address: “-and-” separates the two people in a comparison.`,
        'Rename the file without “-and-”.',
      ),
    ];
  });
}
