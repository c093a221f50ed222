/** `npm run test:full`: the heavier proof, to be run beside `npm test`: whole sites, every page, every look, other makers' tools. */
import { command, runScript } from './command.ts';
import { runSteps } from './test/run-steps.ts';
import { fullSteps } from './test/steps.ts';

const usage = 'npm run test:full [-- --verbose]';
const options = { verbose: { type: 'boolean', default: false } } as const;

const testFull = command({ usage, options }, ({ values: { verbose } }) =>
  runSteps(fullSteps, { minutes: 40, verbose }),
);

await runScript(import.meta, testFull);
