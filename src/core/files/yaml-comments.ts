import { Lexer } from 'yaml';
import type { Span } from '#core/check/problem.ts';

/** Where the comments of a YAML text stand, each from its # to the end of its line. */
export function commentsOf(yaml: string): Span[] {
  const comments: Span[] = [];
  let at = 0;
  let isScalar = false;
  for (const lexeme of new Lexer().lex(yaml)) {
    // The lexer announces a scalar, whose text may begin with a #, and puts marks of its own between documents.
    if (lexeme === scalar || lexeme === '\u0002' || lexeme === '\u0018') {
      isScalar = lexeme === scalar;
      continue;
    }
    if (!isScalar && lexeme.startsWith('#')) comments.push({ start: at, end: at + lexeme.replace(/\r$/, '').length });
    at += lexeme.length;
    isScalar = false;
  }
  return comments;
}

const scalar = '\u001f';

/** A YAML text, fences and all, without its comments; a line that held nothing else goes with its comment. All else stays to the letter. */
export function withoutComments(yaml: string): string {
  let text = '';
  let copied = 0;
  for (const { start, end } of commentsOf(yaml)) {
    let before = start;
    while (/[ \t]/.test(yaml.charAt(before - 1))) before -= 1;
    text += yaml.slice(copied, before);
    const isAlone = text === '' || text.endsWith('\n');
    copied = isAlone ? yaml.indexOf('\n', end) + 1 || yaml.length : end;
  }
  return text + yaml.slice(copied);
}

/** The comments that mark guesses, from the # to the end of the line. */
export function guessesIn(yaml: string): (Span & { readonly text: string })[] {
  // Finding comments takes the lexer as long as a tenth of a check, and most articles have none of these.
  if (!/#\s*check:/i.test(yaml)) return [];
  return commentsOf(yaml)
    .map(({ start, end }) => ({ start, end, text: yaml.slice(start, end) }))
    .filter(({ text }) => isGuess(text));
}

/** Whether a comment marks a guess: “# check: …”. */
export function isGuess(comment: string): boolean {
  return /^#\s*check:/i.test(comment);
}
