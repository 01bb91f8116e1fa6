import type { Taxonomy, Theme } from '../../../schema/taxonomy.js';
import { graveThemes } from '../../taxonomy/grave.js';
import { ownRules } from './own-cues.js';

/** What the model may say of a taxonomy's themes. */
export interface Scope {
  /** Themes that mean what the model has learned. */
  readonly learned: ReadonlySet<string>;
  /** Whether a rule is a cue that stands whatever the model says, with the side that it tells. */
  readonly isTrusted: (rule: string) => boolean;
  /** Themes of harm to people: whoever tells of harm without praise complains of it. */
  readonly grave: ReadonlySet<string>;
}

/**
 * The model has learned the themes of the `shipped` taxonomy. One whose definition was rewritten is another theme, left to its
 * cues. Cues that somebody has added to a theme say what it is: the model has not learned how far they can be believed, as it has of the others.
 */
export function scopeOf(taxonomy: Taxonomy, shipped: Taxonomy): Scope {
  const { themes } = taxonomy;
  const grave = graveThemes(taxonomy);
  const known = new Map(shipped.themes.map((theme) => [theme.id, theme]));
  const ids = (those: (theme: Theme, original: Theme | undefined) => boolean): Set<string> =>
    new Set(themes.filter((theme) => those(theme, known.get(theme.id))).map(({ id }) => id));
  return {
    learned: ids(
      (theme, original) => original !== undefined && isSame(theme.definition, original.definition),
    ),
    isTrusted: addedCues(taxonomy, known),
    grave,
  };
}

/** Cues of themes that are new, and those that others got beside their own. */
function addedCues(
  { themes, lists }: Taxonomy,
  known: ReadonlyMap<string, Theme>,
): (rule: string) => boolean {
  const tests = new Map<string, (rule: string) => boolean>();
  for (const theme of themes) {
    const original = known.get(theme.id);
    if (original === undefined) tests.set(theme.id, () => true);
    // of the built-in themes themselves cues are not even looked at: reading them takes a while
    else if (theme !== original && !isSame(theme.cues, original.cues))
      tests.set(theme.id, ownRules(theme, original, lists));
  }
  if (tests.size === 0) return () => false;
  return (rule) => tests.get(rule.slice(0, rule.indexOf('/')))?.(rule) === true;
}

/** Plain data, compared by value; themes that nobody touched are one object. */
const isSame = (a: object, b: object): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
