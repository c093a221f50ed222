/** A plain text as HTML: neither markup nor the end of a quoted attribute (HTML, §13.3). */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
