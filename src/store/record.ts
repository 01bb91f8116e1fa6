import type { Annotation } from '../schema/annotation.js';
import type { Verbatim } from '../schema/verbatim.js';

/** Of a verbatim what its annotation does not repeat. */
export interface StoredVerbatim
  extends Pick<Verbatim, 'texts' | 'segments' | 'product' | 'channel' | 'customer'> {
  /** Its date cell was filled and is no date that voc can read. */
  readonly unreadableDate: boolean;
}

/** One row of the store. */
export interface StoredRecord {
  readonly key: string;
  readonly content: string;
  readonly dataset: string;
  /** YYYY-MM-DD; null without a readable date. */
  readonly day: string | null;
  readonly settings: string;
  readonly annotation: Annotation;
  readonly verbatim: StoredVerbatim;
}

/** A record as the rest of voc knows it; the input's own cells are not kept. */
export const toVerbatim = ({
  annotation: { source, row, id, date, rating },
  verbatim: { unreadableDate: _, ...kept },
}: Pick<StoredRecord, 'annotation' | 'verbatim'>): Verbatim => ({
  kind: 'verbatim',
  source,
  row,
  id,
  date,
  rating,
  cells: [],
  ...kept,
});
