import type { Language, Polarity } from './annotation.js';

/** Precision, recall and F1 of one class; 0 where they are not defined. */
export interface ClassFigures {
  readonly id: string;
  /** Labels in the gold. */
  readonly count: number;
  /** Answers of voc. */
  readonly found: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** How often the answers agree with the labels. Shares are 0 … 1. */
export interface Agreement {
  readonly count: number;
  /** Answers with the label's polarity; "mixed" is one of four. */
  readonly accuracy: number;
  readonly macroF1: number;
  /** Of the rows labelled positive or negative only: a score above 0 counts as positive, any other as negative. */
  readonly sign: { readonly count: number; readonly accuracy: number; readonly macroF1: number };
}

/** One bin of a reliability table: a fifteenth of the answers, least sure first. */
export interface ReliabilityBin {
  readonly count: number;
  /** Lowest and highest confidence in it. */
  readonly low: number;
  readonly high: number;
  /** Mean confidence, and the share that was right. */
  readonly confidence: number;
  readonly accuracy: number;
}

export interface CalibrationFigures {
  /** Expected calibration error over bins of equal mass (Nixon et al. 2019). */
  readonly error: number;
  /** Chance that a right answer is surer than a wrong one; null when all are right or all wrong. */
  readonly auroc: number | null;
  readonly bins: readonly ReliabilityBin[];
}

/** An answer that was sure and wrong. */
export interface WorstError {
  readonly source: string;
  readonly row: number;
  readonly id: string | null;
  readonly gold: Polarity;
  readonly found: Polarity;
  readonly confidence: number;
  /** Redacted, one line. */
  readonly text: string;
  /** What spoke for the answer, strongest first; redacted. */
  readonly evidence: readonly { readonly text: string; readonly weight: number }[];
}

/** Labels of which a verbatim may have several: themes, intents. */
export interface LabelFigures {
  readonly rows: number;
  readonly micro: { readonly precision: number; readonly recall: number; readonly f1: number };
  /** Mean F1 of the labels that the gold has at least three times. */
  readonly macroF1: number;
  readonly classes: readonly ClassFigures[];
}

/** What `voc evaluate` found out. */
export interface Evaluation {
  readonly schemaVersion: 1;
  /** Versions that made the answers. */
  readonly by: string;
  readonly gold: {
    readonly column: string;
    readonly kind: 'words' | 'digits' | 'stars';
    /** Highest star. */
    readonly scale: number | null;
    /** What became of middle stars. */
    readonly middle: 'leave-out' | 'neutral';
  };
  readonly rows: {
    readonly read: number;
    readonly evaluated: number;
    readonly unlabelled: number;
    /** Labels that voc does not know; some of them. */
    readonly unknown: number;
    readonly unknownLabels: readonly string[];
    /** Stars in the middle, left out. */
    readonly middle: number;
    /** Texts in which there is nothing to read: they are not evaluated. */
    readonly unreadable: number;
  };
  readonly polarity: Agreement & {
    readonly classes: readonly ClassFigures[];
    /** counts[i][j]: rows labelled gold[i] and answered found[j]. */
    readonly confusion: {
      readonly gold: readonly Polarity[];
      readonly found: readonly Polarity[];
      readonly counts: readonly (readonly number[])[];
    };
    readonly calibration: CalibrationFigures;
  };
  readonly languages: readonly (Agreement & { readonly language: Language })[];
  readonly segments: readonly {
    readonly column: string;
    readonly values: readonly (Agreement & { readonly value: string })[];
    /** Values that are not shown, for being the rarest. */
    readonly more: number;
  }[];
  readonly errors: readonly WorstError[];
  /** null: the file has no column of themes. Of polarities, null: its labels have none. */
  readonly themes: {
    readonly all: LabelFigures;
    readonly complaints: LabelFigures | null;
    readonly withPolarity: LabelFigures | null;
  } | null;
  readonly intents: LabelFigures | null;
}

/** What `voc train` did: figures of rows that were held out, before and after. */
export interface Training {
  readonly schemaVersion: 1;
  readonly file: string;
  readonly gold: Evaluation['gold'];
  readonly rows: Evaluation['rows'];
  readonly languages: readonly {
    readonly language: 'ko' | 'en';
    readonly counts: Readonly<Record<Polarity, number>>;
    /** false: too few rows, the shipped model stays. */
    readonly adapted: boolean;
    /** The neutral half was adapted too. */
    readonly neutral: boolean;
  }[];
  readonly before: TrialFigures;
  readonly after: TrialFigures;
}

export type TrialFigures = Agreement & { readonly calibrationError: number };
