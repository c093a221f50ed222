/** `npm test`: all checks and tests of the project but for the heaviest, which `npm run test:full` adds. */
import { command, runScript } from './command.ts';
import { runSteps } from './test/run-steps.ts';
import { steps } from './test/steps.ts';

const usage = 'npm test [-- --verbose]';
const options = { verbose: { type: 'boolean', default: false } } as const;

const test = command({ usage, options }, ({ values: { verbose } }) => runSteps(steps, { minutes: 20, verbose }));

await runScript(import.meta, test);
