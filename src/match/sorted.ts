/** Longer lists are left to the engine, whose time stays n log n. */
const SHORT = 24;

/**
 * Sorts a list in place and gives it, stable as `sort` is. What is found in a text is a handful, mostly in order already: putting each
 * in its place costs less than the room that `sort` makes.
 */
export function sorted<Item>(list: Item[], compare: (a: Item, b: Item) => number): Item[] {
  if (list.length > SHORT) return list.sort(compare);
  for (let i = 1; i < list.length; i++) {
    const item = list[i]!;
    let at = i;
    for (; at > 0 && compare(list[at - 1]!, item) > 0; at--) list[at] = list[at - 1]!;
    list[at] = item;
  }
  return list;
}
