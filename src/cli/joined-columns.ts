/** The columns of several files side by side: each name once, in the order in which they first come. */
export interface JoinedColumns {
  readonly columns: readonly string[];
  /** The cells of a record of file number `file`, under the joined columns; what its file lacks is ''. */
  place(file: number, cells: readonly string[]): readonly string[];
}

/** Joins the columns of files, so that one CSV can hold them all. Files with the same columns cost nothing. */
export function joinColumns(files: readonly (readonly string[])[]): JoinedColumns {
  const columns = [...new Set(files.flat())];
  const at = new Map(columns.map((name, index) => [name, index]));
  const places = files.map((names) =>
    names.length === columns.length && names.every((name, i) => name === columns[i])
      ? null
      : names.map((name) => at.get(name)!),
  );
  return {
    columns,
    place(file, cells) {
      const order = places[file];
      if (!order) return cells;
      const placed = columns.map(() => '');
      for (const [i, target] of order.entries()) placed[target] = cells[i] ?? '';
      return placed;
    },
  };
}
