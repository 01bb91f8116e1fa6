import { Failure } from '../errors/failure.js';
import { columnList, shownName } from '../input/columns/shown.js';

/** Where texts came from: the columns of a source, and the one that was taken as the date. */
interface Dated {
  readonly name: string;
  readonly columns: readonly string[];
  readonly date: string | null;
}

/**
 * A digest of texts without any date would say "no alert" of a week that it never saw.
 * @param sources those read; none where the texts came from a store
 * @throws Failure column_missing
 */
export function refuseUndated(
  sources: readonly Dated[],
  { read, undated }: { readonly read: number; readonly undated: number },
): void {
  if (undated === 0 || undated < read) return;
  const without = sources.find(({ date }) => date === null);
  if (without)
    throw new Failure(
      'column_missing',
      `${without.name} has no date column, so there is no period to look at.`,
      `Name it with --date. ${columnList(without.columns)}`,
    );
  const [first] = sources;
  throw new Failure(
    'column_missing',
    first?.date
      ? `No date in the column "${shownName(first.date)}" of ${first.name} can be read, so there is no period to look at.`
      : 'No text in the store has a date, so there is no period to look at.',
    first
      ? `Write dates as 2026-11-09, or name another column with --date. ${columnList(first.columns)}`
      : 'Add the files again and name their column of dates with --date.',
  );
}
