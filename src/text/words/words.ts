import { site } from '#site.ts';
import { speakerOf } from './speaker.ts';

/** The interface in the site's language. */
export const { language, say, rich, number, list, either } = speakerOf(site.lang);
