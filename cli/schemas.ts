/** `npm run schemas`: writes the reference of docs/authoring.md anew from the schemas. A test compares. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { command, runScript } from './command.ts';
import { projectRoot } from './run-node.ts';
import { withReference } from './schemas/authoring-reference.ts';

const schemas = command({ usage: 'npm run schemas', options: {} }, async () => {
  const path = 'docs/authoring.md';
  const file = join(projectRoot, path);
  const before = await readFile(file, 'utf8');
  const after = await withReference(before);
  if (after !== before) await writeFile(file, after);
  console.log(`${path}: ${after === before ? 'up to date' : 'written'}`);
  return 0;
});

await runScript(import.meta, schemas);
