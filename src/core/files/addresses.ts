/** Whether an address can be linked to: http, https, mailto, or relative to this site; one that browsers can read. */
export function isSafeAddress(address: string): boolean {
  return isLocalAddress(address) || (/^(?:https?:\/\/|mailto:)/.test(address) && URL.canParse(address));
}

/**
 * Whether an address is one of this site: relative, without a host. A colon before the path could end a scheme, whatever
 * stands before it: browsers drop some characters before they look (WHATWG URL, basic URL parser), so none is allowed.
 */
export function isLocalAddress(address: string): boolean {
  return !/^[^/?#]*:/.test(address) && !/^[\s\\/]*[\\/]{2}/.test(address.replaceAll(/[\t\n\r]/g, ''));
}
