import { isGrave } from '../../classify/taxonomy/grave.js';
import type { Taxonomy } from '../../schema/taxonomy.js';
import { order } from '../counts.js';
import { cuesOf } from './cues.js';

export interface TaxonomyWarning {
  readonly kind: 'noHarm' | 'noExamples' | 'noCues' | 'sharedCue';
  /** null: it concerns both. */
  readonly language: 'ko' | 'en' | null;
  readonly themes: readonly string[];
  /** The cue that several themes have; '' otherwise. */
  readonly words: string;
}

type Themes = Pick<Taxonomy, 'themes'>;

const LANGUAGES = ['ko', 'en'] as const;
/** Forms whose cues fire alone. */
const ALONE = /\.(?:negative|positive|any)\.(?:phrases|lemmas)$/;

/** No theme that is harm to people: with a complete taxonomy of one's own voc looks for none. */
export const harmWarnings = ({ themes }: Themes): TaxonomyWarning[] =>
  themes.some(isGrave) ? [] : [{ kind: 'noHarm', language: null, themes: [], words: '' }];

/** The warnings of a taxonomy that the one it extends has not: what its author can do something about. */
export function ownWarnings(taxonomy: Themes, extended: Themes): TaxonomyWarning[] {
  const known = new Set(warningsOf(extended).map((warning) => JSON.stringify(warning)));
  return warningsOf(taxonomy).filter((warning) => !known.has(JSON.stringify(warning)));
}

/** What a taxonomy is allowed and had better not: themes that nothing finds or tests in a language, cues of several themes. */
export function warningsOf({ themes }: Themes): TaxonomyWarning[] {
  const warnings: TaxonomyWarning[] = [];
  const holders = new Map<string, Set<string>>();
  for (const theme of themes) {
    const cues = cuesOf(theme);
    for (const language of LANGUAGES) {
      const own = cues.filter(({ place }) => place.startsWith(`${language}.`));
      const { positive, negative } = theme.examples[language];
      const warn = (kind: TaxonomyWarning['kind']) =>
        warnings.push({ kind, language, themes: [theme.id], words: '' });
      if (own.length === 0) warn('noCues');
      else if (positive.length === 0 || negative.length === 0) warn('noExamples');
    }
    for (const { place, words } of cues) {
      if (!ALONE.test(place)) continue;
      const key = `${place.slice(0, 2)} ${words}`;
      holders.set(key, (holders.get(key) ?? new Set()).add(theme.id));
    }
  }
  const shared = [...holders]
    .filter(([, ids]) => ids.size > 1)
    .sort(([a], [b]) => order(a, b))
    .map(([key, ids]) => ({
      kind: 'sharedCue' as const,
      language: key.slice(0, 2) as 'ko' | 'en',
      themes: [...ids],
      words: key.slice(3),
    }));
  return [...warnings, ...shared];
}
