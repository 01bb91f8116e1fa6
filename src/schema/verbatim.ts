/** One text cell of a record. With several text columns each has its own offsets, and no clause crosses them. */
export interface TextPart {
  readonly column: string;
  readonly text: string;
}

/** One customer's text as written, with what its record says about it. */
export interface Verbatim {
  readonly kind: 'verbatim';
  /** Input file name without its folder; "-" for standard input. */
  readonly source: string;
  /** 1-based data record in that source: the header and blank lines are not counted, rejects are. */
  readonly row: number;
  readonly id: string | null;
  /** ISO 8601: a day, or a day with time (and zone when the input has one). */
  readonly date: string | null;
  /** As in the input: a number where the cell is one, else its text. */
  readonly rating: number | string | null;
  readonly product: string | null;
  readonly channel: string | null;
  readonly customer: string | null;
  /** The `--segment` columns, by name. */
  readonly segments: Readonly<Record<string, string>>;
  readonly texts: readonly TextPart[];
  /** All cells as text, in the order of the source's columns: what CSV output repeats unchanged. */
  readonly cells: readonly string[];
}

/** Why a record could not be read. */
export type RejectCode =
  | 'bad_bytes'
  | 'broken_quotes'
  | 'too_many_fields'
  | 'field_too_large'
  | 'bad_json'
  | 'not_a_record';

/** A record that could not be read. Rows read + rejects = rows present. */
export interface Reject {
  readonly kind: 'reject';
  readonly source: string;
  readonly row: number;
  /** 1-based physical line where it starts; null where the format has no lines. */
  readonly line: number | null;
  readonly code: RejectCode;
  /** One sentence with the facts: sizes, counts, offsets. */
  readonly message: string;
  /** The record as it stands in the input, undecodable bytes as \xNN; cut after 10,000 characters, then ends with "…". */
  readonly raw: string;
}
