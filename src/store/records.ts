import type { Annotation } from '../schema/annotation.js';
import { reading, type StorePlace } from './open.js';
import type { StoredRecord, StoredVerbatim } from './record.js';

/** Which records: of one dataset, or of all. */
export interface Choice {
  readonly dataset?: string | undefined;
}

/** A chunk of what a store holds; in the order of files and rows, so that how it came there does not show. */
export type ReadRecord = Pick<
  StoredRecord,
  'key' | 'content' | 'dataset' | 'settings' | 'annotation' | 'verbatim'
>;

/** Gives every record to `each`, as it was read and annotated. The store is open meanwhile: writers wait. */
export const readRecords = (
  place: StorePlace,
  { dataset }: Choice,
  each: (record: ReadRecord) => unknown,
): Promise<void> =>
  reading(place, async (connection) => {
    const result = await connection.stream(
      `SELECT key, content, dataset, settings, annotation, verbatim FROM annotations
       WHERE $1::VARCHAR IS NULL OR dataset = $1 ORDER BY source, row, dataset, key`,
      [dataset ?? null],
    );
    for await (const rows of result.yieldRowsJs())
      for (const [key, content, own, settings, annotation, verbatim] of rows as string[][])
        each({
          key: key!,
          content: content!,
          dataset: own!,
          settings: settings!,
          annotation: JSON.parse(annotation!) as Annotation,
          verbatim: JSON.parse(verbatim!) as StoredVerbatim,
        });
  });

/** Keys of records with what they say and where they stand: what need not be annotated again. */
export const knownRecords = (
  place: StorePlace,
  by: string,
  settings: string,
): Promise<Map<string, { content: string; source: string; row: number }>> =>
  reading(place, async (connection) => {
    const result = await connection.stream(
      'SELECT key, content, source, row FROM annotations WHERE annotated_by = $1 AND settings = $2',
      [by, settings],
    );
    const known = new Map<string, { content: string; source: string; row: number }>();
    for await (const rows of result.yieldRowsJs())
      for (const [key, content, source, row] of rows as [string, string, string, number][])
        known.set(key, { content, source, row });
    return known;
  });
