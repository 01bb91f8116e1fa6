import { FACETS, type FacetValue } from '../facet-value.js';
import type { Claim } from './signs.js';

/**
 * Facets of which readers judged what was claimed. Intents weigh who speaks themselves (stance.ts, acts.ts): of requests only those in short plain sentences are
 * often wrong, and such signs do not tell them from people who bid machines. Abuse is told by what is said.
 */
const JUDGED: ReadonlySet<string> = new Set([...FACETS, 'urgency']);
/** Of the first a false alarm costs less than a silence; of the others too few claims were judged, or wrong ones have no such signs. */
const NEVER_DOUBTED: ReadonlySet<string> = new Set([
  'behaviours.self_harm',
  'remedies.repair',
  'touchpoints.search',
]);

const isJudged = (key: string): boolean => JUDGED.has(facetOf(key)) && !NEVER_DOUBTED.has(key);

const facetOf = (key: string): string => key.slice(0, key.indexOf('.'));
const idOf = (key: string): string => key.slice(key.indexOf('.') + 1);

const NOTHING: ReadonlySet<string> = new Set();

/** The keys of evidence whose claims are not believed. */
export function doubtedKeys(
  { facetEvidence, loyalty }: Pick<FacetValue, 'facetEvidence' | 'loyalty'>,
  isCued: (key: string) => boolean,
  believes: (claim: Claim) => boolean,
): ReadonlySet<string> {
  let doubted = NOTHING;
  for (const key in facetEvidence) {
    if (!isJudged(key)) continue;
    const facet = facetOf(key);
    const direction =
      facet === 'loyalty' ? (loyalty[idOf(key) as keyof typeof loyalty] > 0 ? ' +' : ' -') : '';
    const claim = { value: key + direction, facet, isCued: isCued(key), spans: facetEvidence[key]! };
    if (!believes(claim)) doubted = new Set([...doubted, key]);
  }
  return doubted;
}

/**
 * The same without what is doubted.
 * @param effortBy the effort that some signs make
 */
export function withoutDoubted(
  value: FacetValue,
  doubted: ReadonlySet<string>,
  effortBy: (signs: readonly string[]) => FacetValue['effort'],
): FacetValue {
  if (doubted.size === 0) return value;
  const believed = (facet: string, ids: readonly string[]): string[] =>
    ids.filter((id) => !doubted.has(`${facet}.${id}`));
  const one = <Id extends string>(facet: string, id: Id | null): Id | null =>
    id !== null && doubted.has(`${facet}.${id}`) ? null : id;
  const { loyalty } = value;
  const grade = (id: keyof typeof loyalty): number => (doubted.has(`loyalty.${id}`) ? 0 : loyalty[id]);
  return {
    ...value,
    remedies: believed('remedies', value.remedies),
    behaviours: believed('behaviours', value.behaviours),
    effort: effortBy(believed('effort', value.effort?.signs ?? [])),
    touchpoints: believed('touchpoints', value.touchpoints),
    moment: one('moment', value.moment),
    loyalty: {
      retention: grade('retention'),
      relatedSales: grade('relatedSales'),
      referral: grade('referral'),
    },
    relationship: one('relationship', value.relationship),
    customerGroup: believed('customerGroup', value.customerGroup),
    facetEvidence: Object.fromEntries(
      Object.entries(value.facetEvidence).filter(([key]) => !doubted.has(key)),
    ),
    alarms: value.alarms.filter(({ reason }) => !doubted.has(`urgency.${reason}`)),
  };
}
