/**
 * An expression for a browser: what of a document could run or lead where nothing of ours may, as a list; empty if all is
 * well. `document` is the page's, or one that was parsed and not run.
 */
export const dangersOf = (document: string): string => `((page) => {
  const found = [];
  const addresses = ['href', 'src', 'action', 'formaction', 'xlink:href', 'poster', 'data', 'ping', 'background', 'srcset', 'cite', 'manifest', 'codebase', 'to', 'from', 'values'];
  const isSafe = (address) => {
    const url = URL.canParse(address, 'https://site.example/a/b/') ? new URL(address, 'https://site.example/a/b/') : { protocol: 'none' };
    return ['http:', 'https:', 'mailto:'].includes(url.protocol);
  };
  const elements = [...page.querySelectorAll('*')];
  for (const element of elements) {
    const name = element.localName;
    if (['iframe', 'frame', 'object', 'embed', 'applet', 'style', 'template', 'math', 'foreignObject', 'portal', 'noscript'].includes(name)) found.push('<' + name + '>');
    if (name === 'script' && element.getAttribute('type') !== 'application/ld+json' && !/^(\\/[a-z]+)?\\/_astro\\/[\\w.-]+\\.js$/.test(element.getAttribute('src') ?? '')) found.push(element.outerHTML);
    if (name === 'base' && !/^(\\/[a-z]+)?\\/articles\\/[\\w-]+\\/$/.test(element.getAttribute('href') ?? '')) found.push(element.outerHTML);
    if (name === 'meta' && element.hasAttribute('http-equiv') && element.previousElementSibling) found.push(element.outerHTML);
    for (const { name: attribute, value } of element.attributes) {
      if (/^on|^style$|^srcdoc$|[^\\w:-]/i.test(attribute)) found.push(name + ' has ' + attribute);
      if (addresses.includes(attribute) && !isSafe(value)) found.push(name + ' ' + attribute + '=' + value);
    }
  }
  for (const data of page.querySelectorAll('script[type="application/ld+json"]')) {
    try { JSON.parse(data.textContent); } catch { found.push('structured data that is no JSON'); }
  }
  const names = ['html', 'head', 'body', 'main', 'h1', 'title'];
  if (page.querySelector('html')) for (const name of names) if (page.querySelectorAll(name).length !== (name === 'title' ? page.querySelectorAll('svg title').length + 1 : 1)) found.push('not one ' + name);
  return found;
})(${document})`;
