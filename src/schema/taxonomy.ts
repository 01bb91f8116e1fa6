export const OWNERS = [
  'product',
  'safety',
  'logistics',
  'service',
  'operations',
  'digital',
  'finance',
  'marketing',
  'legal',
] as const;
export type Owner = (typeof OWNERS)[number];

export const STAGES = ['make', 'sell', 'deliver', 'use', 'service', 'retain'] as const;
export type Stage = (typeof STAGES)[number];

/**
 * Two words that belong together: something the customer talks about and what he says of it (배송 + 느리다). Words in
 * -다 are dictionary forms; "@staff" stands for a word list of the taxonomy.
 */
export interface CuePair {
  readonly aspect: readonly string[];
  readonly opinion: readonly string[];
  /** Both in one clause, near each other; or the aspect anywhere in the text (in a text about an app, "느려요" is its speed). */
  readonly within: 'clause' | 'text';
}

/** Cues of one polarity in one language. */
export interface CueSet {
  /** Words as they begin in the text; particles and adverbs may stand between them. */
  readonly phrases: readonly string[];
  /** Dictionary forms with alternatives: "배송|배달 안 오다", "break|snap easily". */
  readonly lemmas: readonly string[];
  readonly pairs: readonly CuePair[];
  /** RE2 patterns, matched on the normalised text. */
  readonly patterns: readonly string[];
}

/** `any` cues take the polarity of their clause; a `negative` or `positive` cue brings its own, flipped by negation. */
export interface ThemeCues {
  readonly negative: CueSet;
  readonly positive: CueSet;
  readonly any: CueSet;
  /** Weak cues, used only in a negative clause that no other cue covers. */
  readonly weak: CueSet;
  /** Where one of these covers a cue, the cue does not fire. */
  readonly exclude: readonly string[];
}

/** A theme that is easily taken for this one: beside one of the words, where there are any, it is meant, and this one is silent. */
export interface Neighbour {
  readonly theme: string;
  /** What decides between the two, for people. */
  readonly note?: string | { readonly ko: string; readonly en: string } | undefined;
  /** Where the words silence this theme: in their clause, or in the whole text. */
  readonly within: 'clause' | 'text';
  readonly ko: readonly string[];
  readonly en: readonly string[];
}

/** Words under one name, for the cues of all themes. */
export interface WordList {
  readonly ko: readonly string[];
  readonly en: readonly string[];
}

export interface Theme {
  readonly id: string;
  readonly label: { readonly ko: string; readonly en: string };
  readonly definition: { readonly ko: string; readonly en: string };
  readonly owner: Owner;
  readonly stage: Stage;
  readonly touchpoint: string | null;
  readonly moment: string | null;
  /** Reason code of the Korean consumer hotline 1372. */
  readonly reason1372: string | null;
  /** SERVQUAL dimension (Parasuraman, Zeithaml & Berry 1988). */
  readonly servqual: string | null;
  /** 0 (wish) … 5 (harm to people). */
  readonly severity: number;
  readonly cues: { readonly ko: ThemeCues; readonly en: ThemeCues };
  readonly neighbours: readonly Neighbour[];
  /** The theme is heard only in a text with one of these words; empty: in every text. */
  readonly requires: WordList;
  /** Texts that have the theme, and texts that do not: its tests. */
  readonly examples: {
    readonly ko: { readonly positive: readonly string[]; readonly negative: readonly string[] };
    readonly en: { readonly positive: readonly string[]; readonly negative: readonly string[] };
  };
}

export interface Taxonomy {
  readonly version: string;
  /** First 4 hex digits of the SHA-256 of its files: part of an annotation's `by`. */
  readonly hash: string;
  readonly lists: Readonly<Record<string, WordList>>;
  readonly themes: readonly Theme[];
}
