import type { Locale, ReportSections } from './report.js';
import type { Summary } from './summary.js';

/** Version of the digest's JSON. Additions are fine; a rename or a change of meaning bumps it. */
export const DIGEST_SCHEMA_VERSION = 1;

export const PERIOD_KINDS = ['day', 'week', 'month', 'quarter'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** A span of days with a name: 2026-11-09, 2026-W46, 2026-11 or 2026-Q4. Days are YYYY-MM-DD, both inclusive. */
export interface Period {
  readonly kind: PeriodKind;
  readonly id: string;
  readonly first: string;
  readonly last: string;
}

/** Why a period is not whole: the data begin or end inside it, or it has not ended yet. */
export type PartialReason = 'starts_late' | 'ends_early' | 'unfinished';

/**
 * What is known of one period, and all that a digest needs of it. A baseline is a list of these, wherever they come from: the
 * same input, other files, a folder of history, a store.
 */
export interface PeriodSummary {
  readonly period: Period;
  readonly partial: PartialReason | null;
  /** Every verbatim as it was read; keywords are not counted here. */
  readonly full: Summary;
  /** Each text once: copies and near copies within the period count as the first of them. Tests are made on this. */
  readonly distinct: Summary;
}

/** Something that is counted in every period. */
export type SeriesKind = 'complaint' | 'praise' | 'facet' | 'share';
export type Direction = 'up' | 'down';
export type Verdict = 'significant' | 'usual' | 'not_enough';

export interface DigestQuote {
  readonly text: string;
  readonly source: string;
  readonly row: number;
  readonly date: string | null;
  /** Where in the text the evidence is: UTF-16 offsets, end exclusive, ascending. */
  readonly marks?: readonly (readonly [start: number, end: number])[];
}

/** A rate now against the baseline, copies collapsed. */
export interface DigestSeries {
  readonly kind: SeriesKind;
  /** Theme id, "FACET.value", or "negative", "angry", "critical". */
  readonly id: string;
  readonly label: string;
  /** Who can mend it; of complaint themes that the taxonomy knows. */
  readonly owner?: string;
  readonly now: number;
  /** The same with copies. */
  readonly nowWithCopies: number;
  readonly of: number;
  readonly before: number;
  readonly ofBefore: number;
  readonly share: number;
  /** 95 % interval of the share (Wilson 1927). */
  readonly shareLow: number;
  readonly shareHigh: number;
  readonly shareBefore: number;
  /** null: it was never said before. */
  readonly ratio: number | null;
  /** 95 % interval of the ratio; high is null where it has no end. */
  readonly low: number;
  readonly high: number | null;
  readonly direction: Direction;
  readonly verdict: Verdict;
  /** Which detectors found it, and at which false-discovery rate each would; empty where nothing was tested. */
  readonly detectors: readonly {
    readonly detector: 'jump' | 'drift';
    readonly q: number;
    readonly found: boolean;
  }[];
}

export interface DigestFinding extends DigestSeries {
  readonly quotes: readonly DigestQuote[];
}

/** A word or phrase of complaints that is said more than before. */
export interface DigestPhrase {
  readonly phrase: string;
  readonly now: number;
  readonly of: number;
  readonly before: number;
  readonly ofBefore: number;
  readonly isNew: boolean;
  /** Log-odds with an informative Dirichlet prior. */
  readonly z: number;
  readonly q: number;
  /** Complaints now that say it and have no theme. */
  readonly withoutTheme: number;
  readonly quotes: readonly DigestQuote[];
}

export interface DigestPeriod extends Period {
  readonly partial: PartialReason | null;
  readonly verbatims: number;
  /** With each text once. */
  readonly distinct: number;
  readonly readable: number;
  /** Readable verbatims whose polarity is unsure. */
  readonly unsure: number;
}

export type AlertLevel = 'alert' | 'critical';
export const ALERT_CONDITIONS = ['hazard', 'theme', 'rise', 'anger', 'mention', 'silence'] as const;
export type AlertCondition = (typeof ALERT_CONDITIONS)[number];

export interface DigestAlert {
  readonly when: AlertCondition;
  readonly level: AlertLevel;
  /** Theme or facet value that the rule is about; null for the whole. */
  readonly subject: string | null;
  readonly label: string | null;
  readonly count: number;
  readonly of: number;
  /** Limit of the rule as a share or a number, where it has one. */
  readonly limit: number | null;
  readonly quotes: readonly DigestQuote[];
  /** Where others stand that are not quoted, the first ones; copies are not among them. */
  readonly others: readonly { readonly source: string; readonly row: number }[];
}

export interface DigestTrend {
  readonly periods: readonly string[];
  /** All complaints, then the themes that changed and the most frequent ones. */
  readonly lines: readonly {
    readonly kind: SeriesKind;
    readonly id: string;
    readonly label: string;
    /** null: of a period with fewer verbatims than `minCell`. */
    readonly shares: readonly (number | null)[];
  }[];
}

export interface Digest {
  readonly schemaVersion: typeof DIGEST_SCHEMA_VERSION;
  readonly by: readonly string[];
  readonly locale: Locale;
  readonly asOf: string;
  readonly timezone: string;
  readonly period: DigestPeriod;
  readonly baseline: {
    readonly against: string;
    readonly periods: readonly DigestPeriod[];
    readonly leftOut: readonly {
      readonly id: string;
      readonly why: PartialReason | 'silent';
      readonly verbatims: number;
    }[];
  };
  /** Why nothing was compared; null: it was. */
  readonly notCompared: 'partial' | 'no_baseline' | 'nothing_read' | null;
  readonly alerts: readonly DigestAlert[];
  readonly findings: readonly DigestFinding[];
  /** Shares of the distinct readable verbatims over the whole earlier periods and this one, oldest first; null: fewer than three. */
  readonly trend: DigestTrend | null;
  /** Complaint themes, most frequent first, whatever their verdict. */
  readonly themes: readonly DigestSeries[];
  /** Complaint themes of the period that are not listed, and how many verbatims the most frequent of them has. */
  readonly furtherThemes: { readonly themes: number; readonly most: number };
  /** Complaints in which no theme was found: never hidden, since they may be the next theme. Not tested. */
  readonly withoutTheme: {
    readonly now: number;
    readonly of: number;
    readonly share: number;
    readonly before: number;
    readonly ofBefore: number;
    readonly keywords: readonly { readonly keyword: string; readonly count: number }[];
  };
  /** The period by itself, as a report says it, each text once: what goes with low ratings, where customers met the company. */
  readonly sections: Pick<ReportSections, 'drivers' | 'moments'>;
  /** Fewer verbatims than this are too few to compare. */
  readonly minCell: number;
  readonly wording: {
    readonly risen: readonly DigestPhrase[];
    /** Of those, what most complaints say that no theme explains. */
    readonly candidates: readonly DigestPhrase[];
  };
  readonly copies: {
    /** Verbatims that are copies of an earlier one. */
    readonly verbatims: number;
    readonly campaigns: readonly {
      readonly verbatims: number;
      readonly themes: readonly string[];
      readonly quote: DigestQuote;
    }[];
  };
  /** null: no customer column. */
  readonly repeats: {
    /** Customers who complain of a theme that they complained of in an earlier period. */
    readonly customers: number;
    readonly themes: readonly { readonly id: string; readonly label: string; readonly customers: number }[];
    /** Share of the customers that are known; 1: all. */
    readonly sampled: number;
  } | null;
  readonly streaks: readonly {
    readonly id: string;
    readonly label: string;
    readonly periods: number;
    readonly share: number;
    readonly shareBefore: number;
  }[];
  readonly tests: {
    readonly made: number;
    readonly jump: number;
    readonly drift: number;
    readonly words: number;
    /** Series too rare to test. */
    readonly notEnough: number;
    readonly falseDiscoveryRate: number;
    readonly dispersion: number;
    /** There were too few earlier periods to measure the dispersion. */
    readonly dispersionAssumed: boolean;
  };
  readonly coverage: {
    readonly read: number;
    readonly rejected: number;
    /** Without a readable date: in no period. */
    readonly undated: number;
  };
}
