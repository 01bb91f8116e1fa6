import type { Annotation, MentionPolarity } from '../schema/annotation.js';
import type { Group, Stance } from '../schema/summary.js';
import type { Adding } from './bounded.js';
import { absorbCounts, count } from './counts.js';

const MICRO = 1_000_000;

const emptyStance = (): Stance => ({ verbatims: 0, withoutTheme: 0, themes: new Map(), groups: new Map() });

export const groups: Adding<Group> = {
  empty: () => ({
    verbatims: 0,
    readable: 0,
    withoutTheme: 0,
    languages: new Map(),
    sure: new Map(),
    unsure: new Map(),
    scoreMicros: 0,
    complaint: emptyStance(),
    praise: emptyStance(),
    intensities: new Map(),
  }),
  absorb(target, from) {
    for (const key of ['verbatims', 'readable', 'withoutTheme', 'scoreMicros'] as const)
      target[key] += from[key];
    for (const key of ['languages', 'sure', 'unsure', 'intensities'] as const)
      absorbCounts(target[key], from[key]);
    for (const key of ['complaint', 'praise'] as const) absorbStance(target[key], from[key]);
  },
};

function absorbStance(target: Stance, from: Stance): void {
  target.verbatims += from.verbatims;
  target.withoutTheme += from.withoutTheme;
  absorbCounts(target.themes, from.themes);
  absorbCounts(target.groups, from.groups);
}

/** Themes of a verbatim that are mentioned with this polarity, once each. */
export const themesOf = (annotation: Annotation, polarity: MentionPolarity): string[] => [
  ...new Set(
    annotation.themes.filter((mention) => mention.polarity === polarity).map((mention) => mention.id),
  ),
];

/**
 * What counts as a complaint and as praise, in every section and in digests: the intents "complaint" and "praise". A wish,
 * a question or a farewell alone is neither; who reports a hazard complains however calmly it is said.
 */
export const takesStance = (annotation: Annotation, polarity: 'positive' | 'negative'): boolean =>
  polarity === 'positive'
    ? annotation.intents.includes('praise')
    : annotation.intents.includes('complaint') || reportsHazard(annotation);

/** A complaint theme makes it critical. */
const reportsHazard = ({ urgency, themes }: Annotation): boolean =>
  urgency.level === 'critical' &&
  themes.some(({ id, polarity }) => polarity === 'negative' && urgency.reasons.includes(id));

/** Themes of the complaint or of the praise; none where the verbatim does not take that stance. */
export const themesOfStance = (annotation: Annotation, polarity: 'positive' | 'negative'): string[] =>
  takesStance(annotation, polarity) ? themesOf(annotation, polarity) : [];

/** "delivery" of "delivery.speed". */
export const groupOf = (theme: string): string => theme.split('.', 1)[0]!;

export function addToGroup(group: Group, annotation: Annotation): void {
  group.verbatims++;
  count(group.languages, annotation.language);
  if (annotation.polarity === null) return;
  group.readable++;
  if (annotation.themes.length === 0) group.withoutTheme++;
  count(annotation.unsure ? group.unsure : group.sure, annotation.polarity);
  group.scoreMicros += Math.round(annotation.score * MICRO);
  addStance(group.praise, annotation, 'positive');
  if (addStance(group.complaint, annotation, 'negative'))
    count(group.intensities, String(annotation.intensity));
}

function addStance(stance: Stance, annotation: Annotation, polarity: 'positive' | 'negative'): boolean {
  if (!takesStance(annotation, polarity)) return false;
  const themes = themesOf(annotation, polarity);
  stance.verbatims++;
  if (themes.length === 0) stance.withoutTheme++;
  for (const theme of themes) count(stance.themes, theme);
  for (const group of new Set(themes.map(groupOf))) count(stance.groups, group);
  return true;
}

/** -1 … 1, four decimals; null when nothing was readable. */
export const meanScore = ({ scoreMicros, readable }: Group): number | null =>
  readable === 0 ? null : Math.round(scoreMicros / readable / 100) / 10_000;
