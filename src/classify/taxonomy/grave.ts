import type { Taxonomy, Theme } from '../../schema/taxonomy.js';

/** Severity of harm to people (docs/taxonomy.md). */
const HARM = 5;

/** Whether a theme is harm to people: a missed one costs more than a false one, and a person must look today. */
export const isGrave = ({ severity }: Pick<Theme, 'severity'>): boolean => severity >= HARM;

/** Personal data and theft. */
const ONE_IS_ENOUGH: ReadonlySet<string> = new Set(['trust.privacy', 'trust.fraud']);

/** Whether a single text of a theme is enough to be told: harm to people, personal data and theft. No table leaves it out. */
export const isAlwaysShown = (theme: Pick<Theme, 'id' | 'severity'>): boolean =>
  isGrave(theme) || ONE_IS_ENOUGH.has(theme.id);

export const graveThemes = ({ themes }: Taxonomy): ReadonlySet<string> =>
  new Set(themes.filter(isGrave).map(({ id }) => id));
