import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lazily } from '../../data/lazily.js';
import type { Taxonomy, Theme } from '../../schema/taxonomy.js';

/**
 * The built-in taxonomy, checked and turned into JSON when voc was built: no YAML to parse at start-up. Nine tenths of it are cues, of
 * which texts ask in another form (themes/load-lexicon.ts): they stand in a file of their own, read when somebody looks at them.
 */
const THEMES = 'taxonomy.json';
const CUES = 'cues.json';

/** What the files hold, by their names: each theme with null in the place of its cues, and the cues in the order of the themes. */
export const compiledTaxonomy = ({ themes, ...rest }: Taxonomy): Readonly<Record<string, unknown>> => ({
  [THEMES]: { ...rest, themes: themes.map((theme) => ({ ...theme, cues: null })) },
  [CUES]: themes.map(({ cues }) => cues),
});

/** What the build put in the place of the theme files of a folder; null: nothing. */
export function readCompiled(folder: string): Taxonomy | null {
  const file = join(folder, THEMES);
  if (!existsSync(file)) return null;
  const taxonomy = parsed(file) as Taxonomy;
  const cues = lazily(() => parsed(join(folder, CUES)) as readonly Theme['cues'][]);
  taxonomy.themes.forEach((theme, i) => {
    Object.defineProperty(theme, 'cues', { enumerable: true, configurable: true, get: () => cues()[i] });
  });
  return taxonomy;
}

const parsed = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
