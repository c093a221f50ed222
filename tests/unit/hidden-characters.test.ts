import { expect, it } from 'vitest';
import { hiddenCharacter } from '#core/files/source-file.ts';

it('every control character, half of a pair and code point that is no character is found, wherever it stands', () => {
  const isNoLetter = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u;
  const overlooked: number[] = [];
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const character = String.fromCodePoint(code);
    if (!isNoLetter.test(character) || /[\t\n\r]/.test(character)) continue;
    if (hiddenCharacter(`Orla${character} Tamm`)?.span.start !== 4) overlooked.push(code);
  }
  expect(overlooked).toEqual([]);
});
