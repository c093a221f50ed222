/** What the script says, in the site’s language: written into it when the site is built. */
export const says = import.meta.env.ENHANCE_WORDS;
