import { tools } from '../run-node.ts';
import { playwrightTests, program, vitestTests, type Step } from './step.ts';

/** `npm test`: everything that must hold, but for what is heavy and seldom breaks. */
export const steps: readonly Step[] = [
  program('format', tools.prettier, ['--check', '.']),
  // Makes the types of Astro's own modules, which the linter needs to know.
  program('types', tools.astro, ['check']),
  program('lint', tools.eslint, ['.']),
  program('dead code and circles', tools.knip, []),
  program('content', 'cli/check.ts'),
  vitestTests('unit tests'),
  program('build', 'cli/build.ts'),
  playwrightTests('browser tests', 'browser'),
];

/** `npm run test:full`: the heavier proof, on top of `npm test`. */
export const fullSteps: readonly Step[] = [
  vitestTests('hostile input, editors', 'vitest.full.config.ts'),
  program('build', 'cli/build.ts'),
  playwrightTests('full tests', 'full'),
  vitestTests('hosts', 'vitest.hosts.config.ts'),
];
