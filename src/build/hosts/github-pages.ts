import type { Host } from '#build/host.ts';

/**
 * GitHub Pages: no headers can be set there, so the policy in the pages carries what it can. The one file says that what
 * is published from a branch is to be left as it is, the folder `_astro` too.
 */
export const githubPages: Host = {
  title: 'GitHub Pages',
  place: 'site',
  needsRoot: false,
  use: 'Put it at the top of the branch or folder that GitHub publishes. This repository’s workflow does not need it.',
  write: () => [{ name: '.nojekyll', text: '' }],
};
