import slugify from '@sindresorhus/slugify';

/** A longer address helps nobody. */
const longest = 80;

/**
 * The address that a title suggests: small Latin letters, digits and single hyphens, at most 80 characters of whole
 * words. Other alphabets are transliterated, Ukrainian by its national table of 2010. Empty where nothing is left, as
 * of a title in Chinese.
 */
export function slugOf(title: string): string {
  const latin = isUkrainian(title) ? transliterateUkrainian(title) : title;
  const slug = slugify(latin, { decamelize: false });
  if (slug.length <= longest) return slug;
  const words = slug.slice(0, longest + 1);
  return words.includes('-') ? words.slice(0, words.lastIndexOf('-')) : slug.slice(0, longest);
}

/** Cyrillic without a letter that Ukrainian does not have. */
function isUkrainian(text: string): boolean {
  return /[а-щьюяєіїґ]/i.test(text) && !/[ёўђјљњћџѓќѕыэъ]/i.test(text);
}

/** Letters whose Latin form is another at the beginning of a word. */
const initial: Readonly<Record<string, string>> = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' };

const letters: Readonly<Record<string, string>> = {
  ...{ а: 'a', б: 'b', в: 'v', г: 'h', ґ: 'g', д: 'd', е: 'e', є: 'ie', ж: 'zh', з: 'z', и: 'y', і: 'i', ї: 'i' },
  ...{ й: 'i', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh' },
  ...{ ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ь: '', ю: 'iu', я: 'ia' },
};

/** In small letters; an apostrophe inside a word is not written. */
function transliterateUkrainian(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<=\p{L})['’ʼ](?=\p{L})/gu, '')
    .replaceAll('зг', 'zgh')
    .replace(/(?<!\p{L})[єїйюя]/gu, (letter) => initial[letter] ?? letter)
    .replace(/[а-щьюяєіїґ]/g, (letter) => letters[letter] ?? letter);
}
