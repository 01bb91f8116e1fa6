import type { Taxonomy } from '../../schema/taxonomy.js';

/** Severity of harm to people (docs/taxonomy.md). */
const HARM = 5;

/** Themes of harm to people: a missed one costs more than a false one, and a person must look today. */
export const graveThemes = ({ themes }: Taxonomy): ReadonlySet<string> =>
  new Set(themes.filter(({ severity }) => severity >= HARM).map(({ id }) => id));
