import type { Annotation, ThemeMention } from '../../schema/annotation.js';

/** Keys of the annotation that cues fill; what is said under them has a standing (standing/). Intents and abuse weigh more than cues. */
export const FACETS = [
  'remedies',
  'behaviours',
  'effort',
  'touchpoints',
  'moment',
  'loyalty',
  'relationship',
  'customerGroup',
] as const;

/** What the facets say of a verbatim, with the words that say so by "facet.value". */
export type FacetValue = Pick<
  Annotation,
  'intents' | (typeof FACETS)[number] | 'abusive' | 'facetEvidence'
> & {
  /** The theme mentions that are believed (harm.ts). */
  readonly themes: readonly ThemeMention[];
  /** Reasons to look soon that the words themselves give; level 3 is critical, 2 high. */
  readonly alarms: readonly { readonly reason: string; readonly level: number }[];
};
