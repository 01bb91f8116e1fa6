import type { Taxonomy, Theme } from '../../schema/taxonomy.js';

/** Severity of harm to people (docs/taxonomy.md). */
const HARM = 5;

/** Whether a theme is harm to people: a missed one costs more than a false one, and a person must look today. */
export const isGrave = ({ severity }: Pick<Theme, 'severity'>): boolean => severity >= HARM;

export const graveThemes = ({ themes }: Taxonomy): ReadonlySet<string> =>
  new Set(themes.filter(isGrave).map(({ id }) => id));
