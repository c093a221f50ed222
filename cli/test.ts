/** `npm test`: all checks and tests of the project but for the heaviest, which `npm run test:full` adds. */
import { command } from './command.ts';
import { runSteps } from './test/run-steps.ts';
import { steps } from './test/steps.ts';

await command(() => runSteps(steps, 5));
