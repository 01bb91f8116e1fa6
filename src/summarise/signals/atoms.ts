import type { Annotation, Span } from '../../schema/annotation.js';
import { FACETS } from '../facets.js';
import { takesStance } from '../group.js';

/** From this intensity on a customer is angry. */
export const ANGRY = 3;

/** Praise and nothing else, but of no theme. */
export const ADVERTISE_UNTHEMED = 'praise.unthemed';

const RS = ['retention', 'relatedSales', 'referral'] as const;

/**
 * The smallest things that hold of a verbatim, each with where the text says so (null: all of it): "-THEME" of a complaint and
 * "+THEME" of praise, "advertise.THEME" where nothing else than praise is said, "FACET.VALUE" as in facetEvidence, "retention.-3" beside "retention.down", "angry".
 */
export function atomsOf(annotation: Annotation): Map<string, Span | null> {
  const atoms = new Map<string, Span | null>();
  for (const { id, polarity, evidence } of annotation.themes) {
    if (polarity === 'neutral' || !takesStance(annotation, polarity)) continue;
    const atom = `${polarity === 'negative' ? '-' : '+'}${id}`;
    if (!atoms.has(atom)) atoms.set(atom, evidence[0] ?? null);
    if (polarity === 'positive' && isPurePraise(annotation))
      atoms.set(`advertise.${id}`, evidence[0] ?? null);
  }
  if (isPurePraise(annotation) && !annotation.themes.some(({ polarity }) => polarity === 'positive'))
    atoms.set(ADVERTISE_UNTHEMED, null);
  for (const { id, values } of FACETS)
    for (const value of values(annotation)) atoms.set(`${id}.${value}`, evidenceOf(annotation, id, value));
  for (const id of RS) {
    const level = annotation.loyalty[id];
    if (level !== 0) atoms.set(`${id}.${level}`, evidenceOf(annotation, id, String(level)));
  }
  if (isAngry(annotation)) atoms.set('angry', null);
  return atoms;
}

/** Praise that may be shown to the world: the whole text is positive and complains of nothing. */
const isPurePraise = (annotation: Annotation): boolean =>
  annotation.polarity === 'positive' &&
  !annotation.unsure &&
  annotation.urgency.level === 'none' &&
  takesStance(annotation, 'positive') &&
  !takesStance(annotation, 'negative') &&
  annotation.themes.every(({ polarity }) => polarity !== 'negative');

/** A complaint of intensity 3 or more. */
export const isAngry = (annotation: Annotation): boolean =>
  annotation.intensity >= ANGRY && takesStance(annotation, 'negative');

/** Where a facet's value stands. The three Rs are values of the facet loyalty. */
function evidenceOf({ facetEvidence }: Annotation, facet: string, value: string): Span | null {
  const keys = [`${facet}.${value}`, `loyalty.${facet}`, facet];
  return keys.map((key) => facetEvidence[key]?.[0]).find((span) => span !== undefined) ?? null;
}
