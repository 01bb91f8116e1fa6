import type { Taxonomy, Theme } from '../../schema/taxonomy.js';
import { order } from '../counts.js';
import { cuesOf, type FlatCue } from './cues.js';
import { ownWarnings, type TaxonomyWarning } from './warnings.js';

export interface ThemeDifference {
  readonly id: string;
  /** What else differs: label, owner, severity … */
  readonly fields: readonly string[];
  readonly cuesAdded: readonly FlatCue[];
  readonly cuesRemoved: readonly FlatCue[];
}

export interface TaxonomyDifference {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly ThemeDifference[];
  /** Cues that several themes have now and had not before: what one of them says the others say too. */
  readonly sharedCues: readonly TaxonomyWarning[];
}

type Themes = Pick<Taxonomy, 'themes'>;

/** What distinguishes two taxonomies as they are written. */
export function differenceOf(before: Themes, after: Themes): TaxonomyDifference {
  const old = new Map(before.themes.map((theme) => [theme.id, theme]));
  const now = new Map(after.themes.map((theme) => [theme.id, theme]));
  return {
    added: [...now.keys()].filter((id) => !old.has(id)).sort(order),
    removed: [...old.keys()].filter((id) => !now.has(id)).sort(order),
    changed: [...now.values()]
      .flatMap((theme) => {
        const other = old.get(theme.id);
        return other ? [themeDifference(other, theme)] : [];
      })
      .filter(
        ({ fields, cuesAdded, cuesRemoved }) => fields.length + cuesAdded.length + cuesRemoved.length > 0,
      )
      .sort((a, b) => order(a.id, b.id)),
    sharedCues: ownWarnings(after, before).filter(({ kind }) => kind === 'sharedCue'),
  };
}

function themeDifference(before: Theme, after: Theme): ThemeDifference {
  const [old, now] = [cuesOf(before), cuesOf(after)];
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])] as (keyof Theme)[];
  return {
    id: after.id,
    fields: keys.filter(
      (key) => key !== 'cues' && JSON.stringify(before[key]) !== JSON.stringify(after[key]),
    ),
    cuesAdded: without(now, old),
    cuesRemoved: without(old, now),
  };
}

function without(cues: readonly FlatCue[], others: readonly FlatCue[]): FlatCue[] {
  const known = new Set(others.map(keyOf));
  return cues.filter((cue) => !known.has(keyOf(cue)));
}

const keyOf = ({ place, words }: FlatCue): string => `${place}\n${words}`;
