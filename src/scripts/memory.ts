/*
 * What the reader chose, on this device alone. Storage may be forbidden or full: then a choice lasts as long as the page.
 */

export function remembered(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // The page shows the choice; the next page will not know it.
  }
}
