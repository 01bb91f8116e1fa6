import type { Counts } from '../../schema/summary.js';
import { ranked } from '../counts.js';
import { proportion } from '../wilson.js';
import type { BuildSection } from './section.js';

/** As in its own section: what relation a few customers assume is not named. */
const shownOf = (id: string, values: Counts, minCell: number): [string, number][] =>
  ranked(values).filter(([, count]) => id !== 'relationship' || count >= minCell);

export const facets: BuildSection<'facets'> = ({ facets, all }, { minCell }) => {
  const filled = [...facets].filter(([id, values]) => shownOf(id, values, minCell).length > 0);
  if (filled.length === 0) return undefined;
  return filled.map(([id, values]) => ({
    id,
    values: shownOf(id, values, minCell).map(([value, count]) => ({
      id: value,
      count,
      of: all.readable,
      share: proportion(count, all.readable).share,
    })),
  }));
};
