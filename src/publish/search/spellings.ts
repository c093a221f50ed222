/** What British and American spelling differ in, with what stands before it and behind it in a word. */
const rules = [
  ['\\w\\w', 'our', 'or', 's|ed|ing|ful|ably?|able|er|ers|less|ly|hood|hoods|ite|ites|'],
  ['\\w\\w', 'is', 'iz', 'e|ed|es|er|ers|ing|ation|ations|ational'],
  ['\\w\\w', 'ys', 'yz', 'e|ed|es|er|ers|ing'],
  ['defen|offen|licen|preten', 'c', 's', 'e|es|ed|eless'],
  ['cent|theat|met|lit|fib|calib|spect|lust|meag|somb|sab|scept', 're', 'er', 's|'],
] as const;

const directions = rules.flatMap(([before, british, american, behind]) =>
  [
    [british, american],
    [american, british],
  ].map(([from = '', to = '']) => ({
    pattern: new RegExp(`^(.*(?:${before}))${from}(${behind})$`),
    instead: `$1${to}$2`,
  })),
);

/** An English word as they spell it on the other side of the Atlantic: none where both spell it alike. */
export function otherSpellings(word: string): string[] {
  const plain = word.toLowerCase();
  return directions.flatMap(({ pattern, instead }) => (pattern.test(plain) ? plain.replace(pattern, instead) : []));
}
