import { tools } from '../run-node.ts';
import type { Stage } from './run-steps.ts';
import { playwrightTests, program, vitestTests } from './step.ts';

const build = program('build', 'cli/build.ts');

/** `npm test`: everything that must hold, but for what is heavy and seldom breaks. */
export const steps: readonly Stage[] = [
  [
    [
      // Makes the types of Astro's own modules, which the linter needs to know.
      program('types', tools.astro, ['check']),
      program('lint', tools.eslint, ['.']),
    ],
    [
      program('format', tools.prettier, ['--check', '.']),
      program('dead code and circles', tools.knip, []),
      program('content', 'cli/check.ts'),
      vitestTests('unit tests'),
    ],
  ],
  [[build]],
  [[playwrightTests('browser tests', 'browser')]],
];

/** `npm run test:full`: the heavier proof, on top of `npm test`. */
export const fullSteps: readonly Stage[] = [
  [
    [vitestTests('hostile input, editors', 'vitest.full.config.ts')],
    [build, vitestTests('hosts', 'vitest.hosts.config.ts')],
  ],
  [[playwrightTests('full tests', 'full')]],
];
