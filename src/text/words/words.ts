import { site } from '#site.ts';
import { speakerOf } from './speaker.ts';

/** The interface in the site's language. */
export const { language, locale, say, rich, number, share, list, either } = speakerOf(site.lang);
