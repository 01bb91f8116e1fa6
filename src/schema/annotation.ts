/** The annotation contract, version 1. Field names and ids are public: additions are fine, a rename bumps the version. */
export const SCHEMA_VERSION = 1;

export type Language = 'ko' | 'en' | 'mixed' | 'other' | 'none';
export type Polarity = 'positive' | 'neutral' | 'negative' | 'mixed';
/** The polarity of one theme mention. */
export type MentionPolarity = 'positive' | 'neutral' | 'negative';
export type UrgencyLevel = 'none' | 'normal' | 'high' | 'critical';

/** UTF-16 offsets into the ORIGINAL text, end exclusive. `column` only when the record has several text columns. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly column?: string;
}

export interface Evidence extends Span {
  /** The rule that fired, "theme.id/rule-name"; "model" for the learned half. */
  readonly rule: string;
}

export interface ThemeMention {
  readonly id: string;
  readonly polarity: MentionPolarity;
  /** 0 … 1, calibrated. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

export interface Annotation {
  readonly schemaVersion: typeof SCHEMA_VERSION;
  readonly by: string;
  readonly source: string;
  readonly row: number;
  readonly id: string | null;
  readonly date: string | null;
  readonly rating: number | string | null;
  readonly language: Language;
  readonly polarity: Polarity | null;
  /** -1 … 1 */
  readonly score: number;
  /** 0 … 1: calibrated probability of the polarity given. */
  readonly confidence: number;
  readonly unsure: boolean;
  /** 0 calm · 1 displeased · 2 upset · 3 angry · 4 furious */
  readonly intensity: 0 | 1 | 2 | 3 | 4;
  /** The main one first, then by first span. */
  readonly themes: readonly ThemeMention[];
  readonly intents: readonly string[];
  readonly remedies: readonly string[];
  readonly behaviours: readonly string[];
  readonly effort: { readonly level: 0 | 1 | 2 | 3; readonly signs: readonly string[] } | null;
  readonly touchpoints: readonly string[];
  readonly moment: string | null;
  readonly loyalty: { readonly retention: number; readonly relatedSales: number; readonly referral: number };
  readonly relationship: string | null;
  readonly customerGroup: readonly string[];
  readonly urgency: { readonly level: UrgencyLevel; readonly reasons: readonly string[] };
  readonly abusive: boolean;
  readonly owners: readonly string[];
  readonly keywords: readonly string[] | null;
  readonly facetEvidence: Readonly<Record<string, readonly Span[]>>;
  readonly redactions: readonly Redaction[];
  readonly fingerprint: string;
  /** Only with `--with-text`: the text as it was, or `texts` by column where there are several. */
  readonly text?: string;
  readonly texts?: Readonly<Record<string, string>>;
  /** Only with `--guide`; null where there is nothing to answer. */
  readonly guide?: Guide | null;
}

/** What whoever answers a verbatim should know, in the customer's language: only what the annotation says, and no promise. */
export interface Guide {
  readonly language: 'ko' | 'en';
  /** What to acknowledge. */
  readonly acknowledge: string;
  /** What the customer wants. */
  readonly wants: string;
  /** Who owns it. */
  readonly owner: string;
  /** How soon a person must look. */
  readonly when: string;
  /** How to answer; "" where the text gives no reason for a rule. */
  readonly how: string;
}

/** A place in the original text that holds personal data. */
export interface Redaction {
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly column?: string;
}
