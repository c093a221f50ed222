/**
 * The page that the development server shows while the content has an error.
 *
 * @param client The address of Vite's client, which brings the page back when the file is mended.
 */
export function errorPage(message: string, client: string): string {
  const text = message.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return (
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>The content has errors</title>' +
    `<script type="module" src="${client}"></script><pre>${text}</pre></html>`
  );
}
