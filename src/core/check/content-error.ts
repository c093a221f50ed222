/** What the checks found, as {@link formatProblems} prints it. Without a stack: the places in it are the editor's, not ours. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  override readonly stack = '';

  constructor(problems: string) {
    super(`The content has errors, so nothing was built.\n\n${problems}`);
  }
}
