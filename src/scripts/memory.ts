/**
 * What the reader chose, on this device alone: stores a choice if one is given, and tells the one that is stored. Storage may
 * be forbidden or full: then a choice lasts as long as the page.
 */
export function remembered(name: string, choice?: string): string | null {
  try {
    if (choice) localStorage.setItem(name, choice);
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
