import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { projectRoot } from '../../cli/run-node.ts';

const read = (path: string) => readFileSync(join(projectRoot, path), 'utf8');
const names = z.record(z.string(), z.string());
const manifestSchema = z.object({
  dependencies: names,
  devDependencies: names,
  optionalDependencies: names,
  allowScripts: z.record(z.string(), z.boolean()),
});
const manifest = manifestSchema.parse(JSON.parse(read('package.json')));
const { dependencies, devDependencies, optionalDependencies, allowScripts } = manifest;
const direct = { ...dependencies, ...devDependencies, ...optionalDependencies };

const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string(),
        integrity: z.string().optional(),
        resolved: z.string().optional(),
        link: z.boolean().optional(),
        license: z.string().optional(),
        hasInstallScript: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(read('package-lock.json')));
const { '': root, ...packages } = lock.packages;
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

test('every package of the lock file is named by its hash, and none by an address', () => {
  expect(root).toBeDefined();
  const bad = Object.entries(packages).filter(
    ([, { integrity = '', resolved, link }]) =>
      !/^sha512-[\w+/]{86}==$/.test(integrity) || resolved !== undefined || link,
  );
  expect(bad).toEqual([]);
});

test('every dependency has one exact version, which the lock file has too', () => {
  const locked = Object.keys(direct).map((name) => [name, packages[`node_modules/${name}`]?.version]);
  expect(Object.entries(direct)).toEqual(locked);
});

test('every package that runs a script when it is installed is named, and no other', () => {
  const withScript = Object.entries(packages).flatMap(([path, { hasInstallScript }]) =>
    hasInstallScript ? [nameOf(path)] : [],
  );
  expect(Object.keys(allowScripts).sort()).toEqual([...new Set(withScript)].sort());
});

test('every dependency is explained, with its licence, and nothing else is', () => {
  const page = read('docs/decisions/014-dependencies.md');
  const rows = [...page.matchAll(/^\| `([^`]+)` +\|[^|]+\|[^|]+\| (\S+) +\|$/gm)].map(([, name = '', licence = '']) => [
    name,
    licence,
  ]);
  const wanted = Object.keys(direct).map((name) => {
    // Its package.json is from before npm asked for a licence; the licence is in its LICENSE file.
    const licence = packages[`node_modules/${name}`]?.license ?? 'MIT';
    return [name, licence];
  });
  expect(rows.sort()).toEqual(wanted.sort());
});

test('what the product is asked to stand on is there', () => {
  const required = ['astro', 'remark', 'remark-frontmatter', 'zod', 'vitest', '@playwright/test'];
  expect(required.filter((name) => !Object.hasOwn({ ...dependencies, ...devDependencies }, name))).toEqual([]);
});
