import type { Polarity } from './annotation.js';

/** Version of the report's JSON. Additions are fine; a rename or a change of meaning bumps it. */
export const REPORT_SCHEMA_VERSION = 1;

/** How often each id was seen; an absent id is 0. */
export type Counts = Map<string, number>;

/** Cells by a value that comes from the data. At most `limit` values are kept, those of the smallest hash; `other` holds the rest. */
export interface Bounded<Cell> {
  readonly limit: number;
  readonly cells: Map<string, Cell>;
  /** null until a value had to go. */
  other: Cell | null;
  /** The kept value that would have to go next; null until the limit is reached. */
  last: string | null;
}

/** A verbatim that may be shown. Its text is redacted (unless the summary was made without) and cut already. */
export interface QuoteCandidate {
  /** Fingerprint of the verbatim: equal texts are one candidate, and its order is a hash order. */
  readonly key: string;
  readonly source: string;
  readonly row: number;
  readonly text: string;
  /** Where in the text the evidence is; absent: not known. */
  readonly marks?: readonly (readonly [start: number, end: number])[];
  /** 0 … 1: see summarise/quote.ts. */
  readonly score: number;
  /** Its day, YYYY-MM-DD. */
  readonly date?: string | null;
  /** What it is about, where that is shown beside it. */
  readonly product?: string | null;
  /** Why it is urgent, and who can mend it, where that is shown beside it. */
  readonly reasons?: readonly string[];
  readonly owners?: readonly string[];
}

/** The `limit` candidates of the smallest keys, ascending. */
export interface Sample {
  readonly limit: number;
  readonly items: QuoteCandidate[];
}

/** Verbatims that complain, or that praise. */
export interface Stance {
  /** Verbatims whose intents say so (summarise/group.ts). */
  verbatims: number;
  /** Those of them with no theme of that polarity. */
  withoutTheme: number;
  /** Verbatims by theme. */
  readonly themes: Counts;
  /** Verbatims by group of themes: what stands before the dot. */
  readonly groups: Counts;
}

/** What is counted for any set of verbatims: all of them, or one value of a segment. */
export interface Group {
  verbatims: number;
  /** With a polarity. */
  readable: number;
  /** Readable, with no theme of any polarity. */
  withoutTheme: number;
  readonly languages: Counts;
  /** By polarity, where the polarity is sure. */
  readonly sure: Counts;
  /** By polarity, where it is unsure. */
  readonly unsure: Counts;
  /** Sum of the scores in millionths. */
  scoreMicros: number;
  readonly complaint: Stance;
  readonly praise: Stance;
  /** Complaining verbatims by intensity, "0" … "4". */
  readonly intensities: Counts;
}

/** One value of the rating column. */
export interface RatingCell {
  verbatims: number;
  /** By polarity, where it is sure. */
  readonly polarities: Counts;
  readonly quotes: { readonly [P in Extract<Polarity, 'positive' | 'negative'>]: Sample };
}

/** Distinct texts and how often each was seen: open addressing over 64-bit fingerprints. See summarise/fingerprints.ts. */
export interface Fingerprints {
  /** Most texts held. */
  readonly limit: number;
  /** Only fingerprints with so many leading zero bits are held; 0: all. */
  level: number;
  size: number;
  high: Uint32Array;
  low: Uint32Array;
  /** 0: a free slot. */
  times: Uint32Array;
}

/** Verbatims that a keyword stands in. */
export interface KeywordTally {
  /** Sure and negative. */
  complaint: number;
  /** Sure and positive. */
  praise: number;
  /** Complaining, with a complaint theme. */
  themed: number;
  /** Complaining, without one. */
  unthemed: number;
}

/** Keywords of a sample of the verbatims that is as large as the limit allows. See summarise/keywords.ts. */
export interface Keywords {
  /** Most keywords held. */
  readonly limit: number;
  /** Only verbatims whose fingerprint has so many leading zero bits are counted; 0: all. */
  level: number;
  /** Keyword → leading zero bits of the verbatims' fingerprints → verbatims. */
  readonly cells: Map<string, Map<number, KeywordTally>>;
}

/** Verbatims of which one thing holds: a facet's value, a contact, or a named signal of src/data/signals. */
export interface Signal {
  verbatims: number;
  /** Complaining, praising (a mixed one does both), and angry ones of them. */
  complaints: number;
  praise: number;
  /** Praising and not complaining. */
  happy: number;
  angry: number;
  /** Verbatims by complaint theme. */
  readonly themes: Counts;
}

/** One customer, known by a hash. */
export interface Customer {
  verbatims: number;
  complaints: number;
  angry: number;
  /** Complaining verbatims by theme. */
  readonly themes: Counts;
}

/** A sample of the customers that is as large as the limit allows. See summarise/customers.ts. */
export interface Customers {
  readonly limit: number;
  /** Only customers whose hash has so many leading zero bits are held; 0: all. */
  level: number;
  /** Hash, 16 hex digits → customer. */
  readonly cells: Map<string, Customer>;
}

/** Readable verbatims of one product, and those of them that report a hazard. */
export interface HazardCell {
  verbatims: number;
  hazards: number;
}

/** Readable verbatims of one day. */
export interface DayCell {
  readable: number;
  complaints: number;
  praise: number;
  /** Complaining verbatims by theme. */
  readonly themes: Counts;
}

/** What a rated verbatim says: its rating, and the themes that it complains of and praises. No text. */
export interface RatedRow {
  /** 32 bits, of where it stands. */
  readonly hash: number;
  readonly rating: number;
  readonly complaints: readonly string[];
  readonly praise: readonly string[];
}

/** The `limit` rated verbatims of the smallest hashes, ascending. See summarise/drivers. */
export interface RatedRows {
  readonly limit: number;
  /** How many there were. */
  seen: number;
  readonly rows: RatedRow[];
}

export interface SummaryLimits {
  readonly quotes: number;
  readonly critical: number;
  readonly values: number;
  readonly ratings: number;
  readonly fingerprints: number;
  readonly keywords: number;
  readonly customers: number;
  readonly hazards: number;
  readonly days: number;
  readonly rated: number;
}

/** What must be the same in summaries that are merged. */
export interface SummaryOptions {
  /** Segment columns. */
  readonly segments: readonly string[];
  /** Personal data in quotes and segment values becomes a placeholder. */
  readonly redact: boolean;
  /** Quote only the customer's turns of call transcripts. */
  readonly speaker: 'customer' | null;
  /** A day, YYYY-MM-DD: what is said before it and from it on is also counted apart. */
  readonly event: string | null;
  readonly limits: SummaryLimits;
}

/** Mergeable: summary(A) ⊕ summary(B) = summary(A ∪ B), to the last digit. Integers and samples only; the rest is derived by toReport. */
export interface Summary {
  readonly options: SummaryOptions;
  /** Verbatims by the versions that made their annotation. */
  readonly by: Counts;
  readonly sources: Bounded<{ verbatims: number }>;
  readonly rejects: Counts;
  filteredOut: number;
  padded: number;
  unreadableDates: number;
  /** Days, YYYY-MM-DD. */
  firstDay: string | null;
  lastDay: string | null;
  dated: number;
  readonly all: Group;
  readonly segments: Map<string, Bounded<Group>>;
  /** Complaining verbatims. */
  readonly owners: Counts;
  readonly stages: Counts;
  readonly urgency: Counts;
  readonly criticalReasons: Counts;
  /** Facet → value → verbatims. */
  readonly facets: Map<string, Counts>;
  highestRating: number | null;
  unreadableRatings: number;
  readonly ratings: Bounded<RatingCell>;
  /** "critical", "complaint", "praise" (those without a theme), "complaint/THEME", "praise/THEME". */
  readonly quotes: Map<string, Sample>;
  readonly fingerprints: Fingerprints;
  readonly keywords: Keywords;
  readonly signals: Map<string, Signal>;
  readonly customers: Customers;
  /** By product; "" where the record names none. */
  readonly products: Bounded<HazardCell>;
  /** Every hazard, also equal texts, as long as the limit allows. */
  readonly hazards: Sample;
  /** Dated verbatims before the event and from its day on; empty without an event. */
  readonly before: Group;
  readonly after: Group;
  /** By day, YYYY-MM-DD; verbatims without a date are in none. */
  readonly days: Bounded<DayCell>;
  readonly rated: RatedRows;
}
