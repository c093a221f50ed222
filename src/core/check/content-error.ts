/** What the checks found, as {@link formatProblems} prints it. It has no stack: the problem is in the content, not in our code. */
export class ContentError extends Error {
  override readonly name = 'ContentError';
  override readonly stack = '';

  constructor(problems: string) {
    super(`The content has errors, so nothing was built.\n\n${problems}`);
  }
}
