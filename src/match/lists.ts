/** Many short lists of numbers in two arrays: list i is items[starts[i]] … items[starts[i + 1] - 1]. */
export interface Lists {
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

/** @param size how many lists; those that are missing are empty */
export function packLists(lists: readonly (readonly number[] | undefined)[], size: number): Lists {
  const starts = new Int32Array(size + 1);
  for (let i = 0; i < size; i++) starts[i + 1] = starts[i]! + (lists[i]?.length ?? 0);
  const items = new Int32Array(starts[size]!);
  lists.forEach((list, i) => {
    if (list) items.set(list, starts[i]);
  });
  return { starts, items };
}
