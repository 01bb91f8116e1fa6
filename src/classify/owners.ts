import type { ThemeMention } from '../schema/annotation.js';
import type { Owner, Theme } from '../schema/taxonomy.js';

/** The departments that can fix what is complained of, in the order of the complaint themes. */
export function ownersOf(
  mentions: readonly ThemeMention[],
  themes: ReadonlyMap<string, Theme>,
): readonly Owner[] {
  const owners = mentions
    .filter((mention) => mention.polarity === 'negative')
    .map((mention) => themes.get(mention.id)?.owner)
    .filter((owner) => owner !== undefined);
  return [...new Set(owners)];
}
