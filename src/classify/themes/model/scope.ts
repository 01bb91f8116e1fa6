import type { Taxonomy, Theme } from '../../../schema/taxonomy.js';
import { graveThemes } from '../../taxonomy/grave.js';

/** What the model may say of a taxonomy's themes. */
export interface Scope {
  /** Themes that mean what the model has learned. */
  readonly learned: ReadonlySet<string>;
  /** Themes whose cues stand whatever the model says, with the side that they tell. */
  readonly trusted: ReadonlySet<string>;
  /** Themes of harm to people: whoever tells of harm without praise complains of it. */
  readonly grave: ReadonlySet<string>;
}

/**
 * The model has learned the themes of the `shipped` taxonomy. One whose definition was rewritten is another theme, left to its
 * cues. Where somebody has changed the cues of a theme, they say what it is: the model, which knows the old ones, only adds.
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
    // of the built-in themes themselves cues are not even looked at: reading them takes a while
    trusted: ids(
      (theme, original) => !original || (theme !== original && !isSame(theme.cues, original.cues)),
    ),
    grave,
  };
}

/** Plain data, compared by value; themes that nobody touched are one object. */
const isSame = (a: object, b: object): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
