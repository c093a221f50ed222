/** The size of every picture in pixels: what Open Graph and the services that read it expect. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** Where the share picture of an article is, from the site's root. */
export function articlePicture(slug: string): `/${string}` {
  return `/share/articles/${slug}.png`;
}

/** Where the share picture of a person is, from the site's root. */
export function personPicture(id: string): `/${string}` {
  return `/share/people/${id}.png`;
}

/** Where the share picture of a question is, from the site's root. */
export function questionPicture(id: string): `/${string}` {
  return `/share/questions/${id}.png`;
}

/** The share picture of every page that has none of its own, from the site's root. */
export const sitePicture = '/share/site.png';
