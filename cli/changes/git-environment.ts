/**
 * The environment for a git that works on the folder it is told: in a hook, variables name the repository that the hook
 * runs for, and its index, and git prefers them.
 */
export function gitEnvironment(variables: Readonly<Record<string, string | undefined>> = {}): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return { ...Object.fromEntries(others), ...variables };
}
