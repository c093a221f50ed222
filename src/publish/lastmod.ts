/** A date as it is written, and as it is compared. */
interface Change {
  readonly text: string | undefined;
  readonly moment: number;
}

const never: Change = { text: undefined, moment: -Infinity };

/** A date as it stands in a `lastmod` of a sitemap. */
export function asChange(text: string | undefined): Change {
  if (text === undefined) return never;
  // The protocol's schema wants the seconds of a moment.
  return { text: text.replace(/T\d\d:\d\d(?=[Z+-])/, '$&:00'), moment: Date.parse(text) };
}

/** The latest change of some things; one without text where none of them has a date. */
export function latestOf<Item>(items: Iterable<Item>, changeOfItem: (item: Item) => Change | undefined): Change {
  let latest = never;
  for (const item of items) {
    const change = changeOfItem(item) ?? never;
    if (change.moment > latest.moment) latest = change;
  }
  return latest;
}
