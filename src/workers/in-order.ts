/**
 * Works on items at the same time and gives the results in the order of the items. At most `window` items are under way: the next
 * one is read only when the oldest result has been taken, so a slow reader or writer holds everything back and memory stays bounded.
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  window: number,
): AsyncGenerator<Result> {
  const underWay: Promise<Result>[] = [];
  for await (const item of items) {
    const result = work(item);
    // Its failure is told when its turn comes.
    result.catch(() => {});
    underWay.push(result);
    if (underWay.length >= window) yield await underWay.shift()!;
  }
  for (let next = underWay.shift(); next; next = underWay.shift()) yield await next;
}
