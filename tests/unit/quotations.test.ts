import { describe, expect, it } from 'vitest';
import { findQuotations } from '#core/text/quotations.ts';
import { proseOf } from './write-article.ts';

/** The quotations of a body: words, paragraphs parted by ¶, one › for every quotation around it. */
function quotations(markdown: string): string[] {
  const prose = proseOf(markdown);
  return findQuotations(prose).quotations.map(
    ({ segments, depth }) =>
      '›'.repeat(depth) + segments.map(({ start, end }) => prose.text.slice(start, end)).join(' ¶ '),
  );
}

/** The marks without a partner, each with the ten characters after it. */
function unpaired(markdown: string): string[] {
  const prose = proseOf(markdown);
  return findQuotations(prose).unpaired.map(({ start }) => prose.text.slice(start, start + 11));
}

describe('every kind of quotation mark makes a quotation', () => {
  it.each([
    ['straight', 'She said "the toll goes" twice.', ['the toll goes']],
    ['curly', 'She said “the toll goes” twice.', ['the toll goes']],
    ['straight single', "She said 'the toll goes' twice.", ['the toll goes']],
    ['curly single', 'She said ‘the toll goes’ twice.', ['the toll goes']],
    ['guillemets', 'Вона сказала: «мито скасовано» двічі.', ['мито скасовано']],
    ['guillemets with spaces', 'Elle a dit « le péage » deux fois.', ['le péage']],
    ['guillemets with narrow spaces', 'Elle a dit «\u202fle péage\u202f» deux fois.', ['le péage']],
    ['single guillemets', 'Elle a dit ‹le péage› deux fois.', ['le péage']],
    ['low and high', 'Sie sagte „der Zoll fällt“ zweimal.', ['der Zoll fällt']],
    ['low and high, the Polish way', 'Powiedziała „cło znika” dwa razy.', ['cło znika']],
    ['low and high, single', 'Sie sagte ‚der Zoll‘ zweimal.', ['der Zoll']],
  ])('%s', (_, body, words) => {
    expect(quotations(body)).toEqual(words);
    expect(unpaired(body)).toEqual([]);
  });
});

describe('marks of two kinds, as they are typed, make a quotation', () => {
  it.each([
    ['curly, then straight', 'She said “the toll goes" twice, and "no" once.', ['the toll goes', 'no']],
    ['straight, then curly', 'She said "the toll goes” twice, and “no” once.', ['the toll goes', 'no']],
    ['opening marks at both ends', 'She said “the toll goes.“ He left.', ['the toll goes.']],
    ['doubled apostrophes', "She said ''it's the toll'' twice.", ["it's the toll"]],
    [
      'doubled apostrophes around a single quotation',
      "''I heard 'no' and left,'' she said.",
      ["I heard 'no' and left,", '›no'],
    ],
    ['doubled apostrophes over paragraphs', "''One.\n\n''Two,'' she said.", ['One. ¶ Two,']],
  ])('%s', (_, body, words) => {
    expect(quotations(body)).toEqual(words);
    expect(unpaired(body)).toEqual([]);
  });

  it('takes both apostrophes of a doubled mark along', () => {
    const prose = proseOf("She said ''no'' twice.");
    expect(findQuotations(prose).quotations.map(({ outer }) => prose.text.slice(outer.start, outer.end))).toEqual([
      "''no''",
    ]);
  });
});

describe('an apostrophe is no quotation mark', () => {
  it.each([
    ['in a word', "They don't and can't.", []],
    ['in a word, curly', 'They don’t and can’t.', []],
    ['after a plural', "The workers' rights and the owners' duties.", []],
    ['of a decade', "In the '90s the toll rose, and in the '80s it fell.", []],
    ['of a decade, set with an opening mark', 'In the ‘90s the toll rose.', []],
    ['of ’tis', "'Tis true that 'twas low.", []],
    ['around n', "They play rock 'n' roll here.", []],
    ['around n, curly', 'They play rock ’n’ roll here.', []],
    ['in Ukrainian words', "П'ять і п’ять, зв'язок, об’єкт.", []],
    ['in Ukrainian words between guillemets', "Він сказав: «п'ять м’ячів».", ["п'ять м’ячів"]],
    ['in a single quotation', "'We don't pay,' she said.", ["We don't pay,"]],
    ['in a single quotation, curly', '‘We don’t pay,’ she said.', ['We don’t pay,']],
    [
      'after a plural in a single quotation',
      "'We back the workers' rights here,' she said.",
      ["We back the workers' rights here,"],
    ],
    [
      'after a plural in a single quotation, curly',
      '‘We back the workers’ rights here,’ she said.',
      ['We back the workers’ rights here,'],
    ],
    ['of a decade in a single quotation', "'In the '90s we paid,' she said.", ["In the '90s we paid,"]],
    ['around n in a single quotation', "'I like rock 'n' roll,' she said.", ["I like rock 'n' roll,"]],
    ['around n in a single quotation, curly', '‘I like rock ’n’ roll,’ she said.', ['I like rock ’n’ roll,']],
    ['of a possessive name', "James' boat and Silas's boat.", []],
  ])('%s', (_, body, words) => {
    expect(quotations(body)).toEqual(words);
    expect(unpaired(body)).toEqual([]);
  });
});

describe('a single quotation is not taken for an apostrophe', () => {
  it.each([
    ['that begins with a number', "'20 people are missing,' she said.", ['20 people are missing,']],
    ['that begins with “round”', "It runs 'round the clock' now.", ['round the clock']],
    ['that begins with “cause”', "'Cause of death unknown,' it said.", ['Cause of death unknown,']],
    ['of one word that ends with s', "The 'boss' left.", ['boss']],
    ['followed by another', "The 'yes' and the 'no'.", ['yes', 'no']],
    ['that ends with a plural before another', 'The ‘yes’ and the ‘no’.', ['yes', 'no']],
  ])('%s', (_, body, words) => {
    expect(quotations(body)).toEqual(words);
  });
});

describe('quotations nest', () => {
  it('sixteen deep and no deeper: marks beyond that have no partner', () => {
    const nested = (depth: number) => '“a '.repeat(depth) + 'b” '.repeat(depth);
    expect(quotations(nested(16))).toHaveLength(16);
    expect(unpaired(nested(16))).toEqual([]);
    expect(quotations(nested(5_000))).toHaveLength(16);
    expect(unpaired(nested(17))).toHaveLength(2);
  });

  it.each([
    ['single in double', 'She said "he told me \'never\' twice".', ["he told me 'never' twice", '›never']],
    ['curly single in double', '“He told me ‘never’ twice.”', ['He told me ‘never’ twice.', '›never']],
    ['double in single', '\'He told me "never" twice,\' she said.', ['He told me "never" twice,', '›never']],
    ['at the beginning', '“‘Never’ is what he said.”', ['‘Never’ is what he said.', '›Never']],
    ['at the end', '“He said ‘never’”.', ['He said ‘never’', '›never']],
    ['low in guillemets', 'Він: «Каже: „ніколи“ мені».', ['Каже: „ніколи“ мені', '›ніколи']],
    ['guillemets in guillemets', 'Він: «Газета «Порт» пише».', ['Газета «Порт» пише', '›Порт']],
    ['three deep', '“A ‘b “c” d’ e”', ['A ‘b “c” d’ e', '›b “c” d', '››c']],
    ['side by side', '"One," she said. "Two."', ['One,', 'Two.']],
    ['touching', '"One""Two"', ['One', 'Two']],
  ])('%s', (_, body, words) => {
    expect(quotations(body)).toEqual(words);
    expect(unpaired(body)).toEqual([]);
  });
});

describe('a quotation goes on over paragraphs that open with its mark', () => {
  it.each([
    ['curly', '“One.\n\n“Two.\n\n“Three,” she said.', ['One. ¶ Two. ¶ Three,']],
    ['straight', '"One.\n\n"Two," she said.', ['One. ¶ Two,']],
    ['guillemets', '«Одне.\n\n«Два», — сказала вона.', ['Одне. ¶ Два']],
    ['single, curly', '‘One don’t.\n\n‘Two,’ she said.', ['One don’t. ¶ Two,']],
    ['single, straight', "'One don't.\n\n'Two,' she said.", ["One don't. ¶ Two,"]],
    [
      'with one inside that goes on',
      '“He said: ‘One.\n\n“‘Two,’ he said.”',
      ['He said: ‘One. ¶ Two,’ he said.', '›One. ¶ Two,'],
    ],
    ['over list items', '- “One.\n- “Two.”', ['One. ¶ Two.']],
  ])('%s', (_, body, words) => {
    expect(quotations(body)).toEqual(words);
    expect(unpaired(body)).toEqual([]);
  });

  it('not into a table or out of a heading', () => {
    expect(quotations('# “One\n\n“Two.”')).toEqual(['Two.']);
    expect(unpaired('# “One\n\n“Two.”')).toEqual(['“One\n\n“Two.']);
  });
});

describe('a mark without a partner is told', () => {
  it.each([
    ['opened, never closed', 'She said “never again.', ['“never agai']],
    ['opened, straight', 'She said "never again.', ['"never agai']],
    ['opened, and the next paragraph begins without a mark', '“One.\n\nTwo.”', ['“One.\n\nTwo.', '”']],
    ['closed, never opened', 'She said never again” twice.', ['” twice.']],
    ['closed, never opened, guillemet', 'Вона сказала ніколи» двічі.', ['» двічі.']],
    ['closed, never opened, straight', 'She said never again" twice.', ['" twice.']],
    ['opened twice, closed once', 'The "first and the "second" one.', ['"first and ']],
    ['between spaces', 'She said " never.', ['" never.']],
    ['at the end of a paragraph', 'She said “', ['“']],
    ['inside another', '“He said ‘never again.” Done.', ['‘never agai']],
    ['before a code block', '“One.\n\n```\nx\n```\n\nTwo.', ['“One.\n\nTwo.']],
    ['at the end of a block quote', '> “One.\n\n“Two.”', ['“One.\n\n“Two']],
  ])('%s', (_, body, marks) => {
    expect(unpaired(body)).toEqual(marks);
  });
});

describe('what only looks like a quotation mark is none', () => {
  it.each([
    ['feet and inches', 'He is 5\'10" tall.'],
    ['inches', 'A 6" nail and a 7" nail.'],
    ['inline code', 'Write `"yes"` or `‘no’`.'],
    ['a code block', '```\n"yes"\n```\n\nText.'],
  ])('%s', (_, body) => {
    expect(quotations(body)).toEqual([]);
    expect(unpaired(body)).toEqual([]);
  });

  it('feet and inches inside a quotation', () => {
    expect(quotations('"I am 5\'10" tall," she said.')).toEqual(['I am 5\'10" tall,']);
  });

  it('code inside a quotation', () => {
    expect(quotations('"Write `"` here," she said.')).toEqual(['Write " here,']);
  });
});

describe('markup around and inside does not matter', () => {
  it.each([
    ['emphasis inside', '"*foo* bar"', ['foo bar']],
    ['emphasis around', '*"foo" bar*', ['foo']],
    ['a mark inside the emphasis', 'a *"foo* bar"', ['foo bar']],
    ['strong and link', 'She said "**foo** [bar](https://example.org)".', ['foo bar']],
    ['a link around', 'She said ["foo bar"](https://example.org).', ['foo bar']],
    ['a title of a link is no text', '[foo](https://example.org "bar")', []],
    ['a hard break', '"foo\\\nbar"', ['foo\nbar']],
    ['a line break', '"foo\nbar"', ['foo bar']],
    ['a heading', '## She said "foo"', ['foo']],
    ['a list', '- "foo"\n- bar\n- "baz"', ['foo', 'baz']],
    ['a table', '| a | b |\n| - | - |\n| "foo" | bar "baz" |', ['foo', 'baz']],
    ['a footnote', 'Text.[^1]\n\n[^1]: She said "foo".', ['foo']],
    ['a footnote mark before the closing mark', '"foo[^1]"\n\n[^1]: Text.', ['foo']],
    ['an escaped mark', 'She said \\"foo\\".', ['foo']],
    ['a character reference', 'She said &quot;foo&quot; and &laquo;bar&raquo;.', ['foo', 'bar']],
    ['indented text', 'Text.\n\n    She said "foo".', ['foo']],
  ])('%s', (_, body, words) => {
    expect(quotations(body)).toEqual(words);
  });
});

describe('punctuation around and inside does not matter', () => {
  it.each([
    ['full stop inside', '"foo."', ['foo.']],
    ['full stop outside', '"foo".', ['foo']],
    ['comma inside', '"foo," she said', ['foo,']],
    ['question mark inside', '"foo?" she said', ['foo?']],
    ['brackets', '("foo")', ['foo']],
    ['square brackets inside', '"[The] foo [is] bar"', ['[The] foo [is] bar']],
    ['a dash before', 'toll—"foo"—goes', ['foo']],
    ['a dash at the end', '"foo—" she began', ['foo—']],
    ['dots at the beginning', '"… foo"', ['… foo']],
    ['a colon without a space', 'said:"foo" twice', ['foo']],
    ['a comma without a space', 'said,"foo" twice', ['foo']],
    ['a possessive after it', 'The "foo"\'s end', ['foo']],
    ['money', '"$5 million"', ['$5 million']],
    ['a slash', '"foo"/"bar"', ['foo', 'bar']],
  ])('%s', (_, body, words) => {
    expect(quotations(body)).toEqual(words);
    expect(unpaired(body)).toEqual([]);
  });
});

describe('a block quote is a quotation', () => {
  it.each([
    ['of one paragraph', '> foo', ['foo']],
    ['of several paragraphs', '> foo\n>\n> bar', ['foo ¶ bar']],
    ['wholly in marks, once', '> “foo”', ['foo']],
    ['wholly in marks over paragraphs, once', '> “foo\n>\n> “bar”', ['foo ¶ bar']],
    ['with marks inside', '> foo “bar” baz', ['foo “bar” baz', '›bar']],
    ['with a quotation at its end', '> foo “bar”', ['foo “bar”', '›bar']],
    ['within another, once', '> foo\n> > bar', ['foo ¶ bar']],
    ['with a list', '> - foo\n> - bar', ['foo ¶ bar']],
    ['two of them', '> foo\n\nText\n\n> bar', ['foo', 'bar']],
    ['after an open quotation', '“Zero.\n\n> “foo” bar', ['“foo” bar', '›foo']],
  ])('%s', (_, body, words) => {
    expect(quotations(body)).toEqual(words);
  });

  it('nothing is quoted by nothing', () => {
    expect(quotations('An empty "" and “”.')).toEqual([]);
    expect(unpaired('An empty "" and “”.')).toEqual([]);
  });
});

describe('marks of other languages', () => {
  const inLanguage = (language: string, text: string) => {
    const prose = proseOf(text);
    const { quotations, unpaired } = findQuotations(prose, language);
    expect(unpaired).toEqual([]);
    return quotations.map(({ segments }) => segments.map(({ start, end }) => prose.text.slice(start, end)).join(' ¶ '));
  };

  it.each([
    ['de', '»Der Hafen bleibt offen«, sagte Ada. »Wir bleiben«, sagte sie.', ['Der Hafen bleibt offen', 'Wir bleiben']],
    [
      'de',
      '„Der Hafen ‚bleibt‘ offen“, »Ja, ›er‹ bleibt«',
      ['Der Hafen ‚bleibt‘ offen', 'bleibt', 'Ja, ›er‹ bleibt', 'er'],
    ],
    ['de-CH', '«Der Hafen ‹bleibt›», sagte Ada.', ['Der Hafen ‹bleibt›', 'bleibt']],
    ['da', '»Havnen bliver,« sagde Ada.', ['Havnen bliver,']],
    ['sv', '”Hamnen är öppen”, sade Ada. ”Vi ’stannar’.”', ['Hamnen är öppen', 'Vi ’stannar’.', 'stannar']],
    ['fi', '»Satama on auki», sanoi Ada. ”Niin”', ['Satama on auki', 'Niin']],
    ['ja', 'アダは「港は『開いた』ままだ」と言った。', ['港は『開いた』ままだ', '開いた']],
    ['he', 'עדה אמרה: "צה"ל יישאר בנמל".', ['צה"ל יישאר בנמל']],
    ['uk', "— Порт відкрито, — сказала Ада Лорн. — Об'єкт — наш.", ['Порт відкрито,', "Об'єкт — наш."]],
    ['uk', '— Чому? — спитала вона.\n\n— «Мито» скасовано!', ['Чому?', '«Мито» скасовано!', 'Мито']],
    ['pl', '– Port jest otwarty – powiedziała Ada. – Zostajemy.', ['Port jest otwarty', 'Zostajemy.']],
    ['fr', '— Le port reste ouvert, dit Ada Lorn.', ['Le port reste ouvert, dit Ada Lorn.']],
    ['es', '—El puerto sigue abierto —dijo Ada—. Nos quedamos.', ['El puerto sigue abierto', 'Nos quedamos.']],
    ['en', '— The port is open, — said Ada.', []],
    ['fr', 'Le port de l’île d’Ada, 5" de large', []],
  ])('in %s: %s', (language, text, words) => {
    expect(inLanguage(language, text)).toEqual(words);
  });

  it('in a language that does not use them are none', () => {
    expect(inLanguage('uk', 'Тихий ‘порт’, „місто“')).toEqual(['місто']);
    expect(inLanguage('en', 'The word 「港」')).toEqual([]);
  });
});
