/**
 * The locale that Open Graph has for a language, with the country where most speak it: `uk_UA`. None for English, which it
 * takes a page for that says nothing.
 */
export function openGraphLocale(tag: string): string | undefined {
  const known = locales.get(tag);
  if (known) return known.locale;
  const { language, region } = new Intl.Locale(tag).maximize();
  const locale = language === 'en' ? undefined : [language, region].join('_');
  locales.set(tag, { locale });
  return locale;
}

const locales = new Map<string, { readonly locale: string | undefined }>();
