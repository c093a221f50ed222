/**
 * Where a reader writes to, with a text to begin with: an e-mail, or a page on which an issue is opened.
 *
 * @param contact an address of e-mail, or one that begins with https://.
 */
export function contactAddress(contact: string, text: string): string {
  const words = encodeURIComponent(text);
  return contact.startsWith('https://') ? `${contact}?title=${words}` : `mailto:${contact}?subject=${words}`;
}
