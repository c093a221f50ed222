/** `npm run schemas`: writes what is made from the schemas, for editors and for the documentation. A test compares. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { command } from './command.ts';
import { projectRoot } from './run-node.ts';
import { generatedFiles } from './schemas/generated-files.ts';

await command({ usage: 'npm run schemas', options: {} }, async () => {
  for (const { path, make } of generatedFiles) {
    const file = join(projectRoot, path);
    const before = await readFile(file, 'utf8').catch(() => '');
    await mkdir(dirname(file), { recursive: true });
    const after = await make(before);
    if (after !== before) await writeFile(file, after);
    console.log(`${path}: ${after === before ? 'up to date' : 'written'}`);
  }
  return 0;
});
