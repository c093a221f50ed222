/** Letters that do not come apart into a Latin letter and an accent. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  ø: 'o',
  å: 'a',
  œ: 'oe',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'h',
  ґ: 'g',
  д: 'd',
  е: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'y',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ь: '',
  ю: 'iu',
  я: 'ia',
  ы: 'y',
  э: 'e',
  ё: 'e',
  ъ: '',
};

/**
 * A text as an address: small Latin letters, digits and single hyphens, at most `length` characters, cut between words.
 * Accents are dropped, Ukrainian is written as in passports. Empty if nothing is left.
 */
export function slugify(text: string, length = 60): string {
  const latin = [...text.toLowerCase().normalize('NFC')].map((letter) => letters[letter] ?? letter).join('');
  const slug = latin
    .normalize('NFD')
    .replace(/['’\p{M}]/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  if (slug.length <= length) return slug;
  const cut = slug.slice(0, length + 1).lastIndexOf('-');
  return slug.slice(0, cut > 0 ? cut : length);
}
