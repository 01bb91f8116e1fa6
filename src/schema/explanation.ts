import type { Annotation, Language, MentionPolarity, Span } from './annotation.js';
import type { Token } from './token.js';

/** Why an annotation is as it is. All offsets into the original text. */
export interface Explanation {
  /** The versions that made it, part by part: voc, taxonomy, model … */
  readonly versions: Readonly<Record<string, string>>;
  readonly annotation: Annotation;
  readonly parts: readonly ExplainedPart[];
  /** Values of facets that words claim and that are not said: claims like them, in texts like this, were wrong too often. */
  readonly doubted: readonly ExplainedDoubt[];
}

export interface ExplainedDoubt {
  readonly facet: string;
  readonly value: string;
  /** The words that claim it. */
  readonly spans: readonly Span[];
  /** Why it is not said. */
  readonly lost: 'standing';
}

/** One text column. */
export interface ExplainedPart {
  readonly column: string | null;
  readonly original: string;
  readonly language: Language;
  /** The text as the classifiers read it, where that is another. */
  readonly read: string | null;
  /** Hanja in Korean, with the Hangul that was read for them. */
  readonly hanja: readonly { readonly span: Span; readonly reading: string }[];
  readonly tokens: readonly Token[];
  readonly clauses: readonly ExplainedClause[];
  /** What moved the polarity most, most weighty first. */
  readonly features: readonly ExplainedFeature[];
  /** Every theme cue found, in the order of the text. */
  readonly cues: readonly ExplainedCue[];
}

export interface ExplainedClause {
  readonly span: Span;
  readonly sentence: number;
  readonly polarity: MentionPolarity | null;
  readonly score: number;
  /** Negation and modality: the cue, and the words that it governs. */
  readonly scopes: readonly {
    readonly kind: string;
    /** What it does to them: turn, lack, ask, none, explain. */
    readonly effect: string;
    readonly cue: Span;
    readonly scope: Span;
  }[];
}

export interface ExplainedFeature {
  readonly span: Span;
  /** What it adds to the log-odds of "positive" (head "sign") or of "neutral" (head "neutral"). */
  readonly weight: number;
  readonly head: 'sign' | 'neutral';
  readonly negated: boolean;
}

export interface ExplainedCue {
  readonly theme: string;
  readonly rule: string;
  readonly span: Span;
  /** Index of its clause. */
  readonly clause: number;
  /** null: it lost. */
  readonly polarity: MentionPolarity | null;
  /** Why it lost; null: it counts. */
  readonly lost: string | null;
  /** The cue that beat it; '' where there is none. */
  readonly by: string;
}
