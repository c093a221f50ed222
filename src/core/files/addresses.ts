/**
 * Whether an address can be linked to: http, https, mailto, or relative to this site; one that browsers can read, without
 * the name or password of a user.
 */
export function isSafeAddress(address: string): boolean {
  if (isLocalAddress(address)) return true;
  return /^(?:https?:\/\/|mailto:)/.test(address) && URL.canParse(address) && !holdsUser(address);
}

/** Whether an address holds a user's name or password, which everybody would read and which hide where it leads. */
export function holdsUser(address: string): boolean {
  const { username = '', password = '' } = URL.parse(address) ?? {};
  return username + password !== '';
}

/**
 * Whether an address is one of this site: relative, without a host. A colon before the path could end a scheme, whatever
 * stands before it: browsers drop some characters before they look (WHATWG URL, basic URL parser), so none is allowed.
 */
export function isLocalAddress(address: string): boolean {
  return !/^[^/?#]*:/.test(address) && !/^[\s\\/]*[\\/]{2}/.test(address.replaceAll(/[\t\n\r]/g, ''));
}
