/** Whether an address can be linked to: http, https, mailto, or relative to this site. */
export function isSafeAddress(address: string): boolean {
  const scheme = schemeOf(address);
  return scheme === undefined || scheme === 'http' || scheme === 'https' || scheme === 'mailto';
}

/** Whether an address is one of this site: relative, without a host. */
export function isLocalAddress(address: string): boolean {
  return schemeOf(address) === undefined && !/^[\s\\/]*[\\/]{2}/.test(address);
}

/**
 * The scheme of an address, in small letters. Browsers drop control characters and white space before they look for it
 * (WHATWG URL, basic URL parser), so that is done here.
 */
function schemeOf(address: string): string | undefined {
  // eslint-disable-next-line no-control-regex -- control characters are what it drops
  return /^([a-z][a-z\d+.-]*):/i.exec(address.replace(/[\u0000-\u0020\u007f-\u00a0]/g, ''))?.[1]?.toLowerCase();
}
