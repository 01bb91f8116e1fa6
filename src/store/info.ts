import { statSync } from 'node:fs';
import { refuseUnknown } from './datasets.js';
import { reading, type StorePlace } from './open.js';
import type { Choice } from './records.js';

export interface StoreInfo {
  readonly file: string;
  readonly bytes: number;
  readonly verbatims: number;
  readonly undated: number;
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  readonly datasets: readonly {
    readonly dataset: string;
    readonly verbatims: number;
    readonly firstDay: string | null;
    readonly lastDay: string | null;
  }[];
  /** The versions and settings that annotated the records; a digest wants one. */
  readonly versions: readonly Version[];
}

interface Version {
  readonly by: string;
  readonly settings: string;
  readonly verbatims: number;
}

/** What a store holds. */
export const storeInfo = (place: StorePlace): Promise<StoreInfo> =>
  reading(place, async (connection) => {
    const rows = async (sql: string) =>
      (await connection.runAndReadAll(sql)).getRowsJson() as (string | null)[][];
    const DAYS = 'min(day), max(day), count(*), count(*) FILTER (WHERE day IS NULL)';
    const [[firstDay, lastDay, verbatims, undated] = []] = await rows(`SELECT ${DAYS} FROM annotations`);
    const datasets = await rows(`SELECT dataset, ${DAYS} FROM annotations GROUP BY dataset ORDER BY dataset`);
    const versions = await rows(VERSIONS);
    return {
      file: place.file,
      bytes: statSync(place.file).size,
      verbatims: Number(verbatims),
      undated: Number(undated),
      firstDay: firstDay ?? null,
      lastDay: lastDay ?? null,
      datasets: datasets.map(([dataset, first, last, count]) => ({
        dataset: String(dataset),
        verbatims: Number(count),
        firstDay: first ?? null,
        lastDay: last ?? null,
      })),
      versions: versions.map(toVersion),
    };
  });

const VERSIONS = `SELECT annotated_by, settings, count(*) FROM annotations
  GROUP BY ALL ORDER BY annotated_by, settings`;

const toVersion = ([by, settings, count]: readonly (string | null)[]): Version => ({
  by: String(by),
  settings: String(settings),
  verbatims: Number(count),
});

/** The versions that annotated the records of a choice, most records first. */
export const versionsOf = (place: StorePlace, { dataset }: Choice): Promise<readonly Version[]> =>
  reading(place, async (connection) => {
    await refuseUnknown(connection, dataset);
    const reader = await connection.runAndReadAll(
      `SELECT annotated_by, settings, count(*) AS n FROM annotations
       WHERE $1::VARCHAR IS NULL OR dataset = $1 GROUP BY ALL ORDER BY n DESC, annotated_by, settings`,
      [dataset ?? null],
    );
    return (reader.getRowsJson() as (string | null)[][]).map(toVersion);
  });
