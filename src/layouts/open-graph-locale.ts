/**
 * The locale that Open Graph has for a language, with the country where most speak it: `uk_UA`. None for English, which it
 * takes a page for that says nothing.
 */
export function openGraphLocale(tag: string): string | undefined {
  const { language, region } = new Intl.Locale(tag).maximize();
  return language === 'en' ? undefined : [language, region].join('_');
}
