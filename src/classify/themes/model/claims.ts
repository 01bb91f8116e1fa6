import type { OrderSigns } from '../../../learn/themes/order.js';
import type { Leaning } from '../../../learn/themes/sides.js';
import type { Stack } from '../../../learn/themes/stack.js';
import type { MentionPolarity } from '../../../schema/annotation.js';
import type { DocumentPart } from '../../../schema/document.js';
import type { Mention } from '../mentions.js';
import type { Stance } from './polarity.js';
import type { Scope } from './scope.js';

/** One text with what is known of it. */
export interface Case {
  readonly part: DocumentPart;
  /** Its place among the document's parts. */
  readonly index: number;
  /** What its cues say. */
  readonly cues: readonly Mention[];
  readonly stance: Stance;
}

/** How a model's log-odds become claims. */
export interface Decision {
  readonly stack: Stack;
  /** The columns that are themes of the taxonomy. */
  readonly themes: readonly number[];
  /** The first of the columns that are fields of business; the others follow it. */
  readonly fields: number;
  /** Room for their shares, used again for each text. */
  readonly shares: Float64Array<ArrayBuffer>;
  /** Of each of these themes, in their order, what the header holds by name. */
  readonly lifts: readonly (readonly number[])[];
  readonly thresholds: readonly number[];
  readonly scope: Scope;
  readonly bars: Bars;
  /** What speaks for a mention beside the log-odds of its theme. */
  readonly standing: (theme: string, polarity: MentionPolarity, signs: OrderSigns) => number;
}

/** Harm is claimed from this probability on, or a lower usual one: recall comes first where somebody may be hurt; facets/harm.ts then judges it with more signs. */
const MAYBE_HARM = 0.04;

interface Needed {
  /** Probability of the theme from which on it is claimed. */
  readonly claim: number;
  /** Probability of theme and blame together from which on it is claimed with blame: the surest complaint of a text, and each further one. */
  readonly first: number;
  readonly further: number;
}

/** `usual`: the theme's threshold. `isTrusted`: one of its cues in the text stands whatever the model says. `blames`: whether the text as a whole does. */
export function neededFor(
  theme: string,
  usual: number,
  { isTrusted, blames }: { readonly isTrusted: boolean; readonly blames: boolean },
  { scope, bars }: { readonly scope: Pick<Scope, 'grave'>; readonly bars: Bars },
): Needed {
  if (isTrusted) return { claim: 0, first: 0, further: 0 };
  if (scope.grave.has(theme)) {
    const claim = Math.min(usual, MAYBE_HARM);
    return { claim, first: claim, further: claim };
  }
  const first = usual * (blames ? bars.blamed : bars.first);
  return { claim: usual * bars.claim, first, further: usual * bars.further };
}

/** Shares of a theme's threshold (`Needed`). */
export interface Bars {
  readonly claim: number;
  readonly first: number;
  /** In place of `first` where the text as a whole blames. */
  readonly blamed: number;
  readonly further: number;
}

/**
 * Chosen on texts that no model has seen: who complains complains of something, so that the surest complaint is right more often than a
 * further one of the same probability. In English, with a model that is less sure of itself, that holds where sentiment finds the text
 * negative; where it does not, about one in four of those between the two bars was right. What other bars would give:
 * `npm run train:themes -- DATA --bars --unheard FOLDER`.
 */
export const BARS: { readonly ko: Bars; readonly en: Bars } = {
  ko: { claim: 0.9, first: 0.8, blamed: 0.8, further: 1.2 },
  en: { claim: 0.9, first: 0.85, blamed: 0.56, further: 1.2 },
};

/** A theme that may be claimed in a clause, with one side. */
export interface Claim {
  readonly theme: string;
  readonly column: number;
  /** The column of the likeliest other theme; -1: there is none. */
  readonly rival: number;
  /** The clause that speaks of the theme most. */
  readonly clause: number;
  /** Its cues there; none: the model alone speaks. */
  readonly cues: readonly Mention[];
  readonly leaning: Leaning;
  /** Probability of the theme. */
  readonly confidence: number;
  readonly needed: Needed;
}

/**
 * The claims that are sure enough. A theme whose blame is not is left out: told without a side, two of three were not there at all, and
 * nearly all others were blamed.
 */
export function sureClaims<One extends Pick<Claim, 'theme' | 'leaning' | 'confidence' | 'needed'>>(
  claims: readonly One[],
  { scope }: { readonly scope: Pick<Scope, 'grave'> },
): One[] {
  const blameOf = ({ theme, leaning, confidence }: One): number =>
    leaning.side === 'negative' && !scope.grave.has(theme) ? confidence * leaning.share : 0;
  // not by a spread: a long text may have more claims than a call takes arguments
  const most = claims.reduce((so, claim) => Math.max(so, blameOf(claim)), 0);
  const first = claims.find((claim) => blameOf(claim) === most)?.theme;
  return claims.filter(({ theme, leaning, confidence, needed }) => {
    if (leaning.side !== 'negative') return confidence >= needed.claim;
    return confidence * leaning.share >= (theme === first ? needed.first : needed.further);
  });
}
