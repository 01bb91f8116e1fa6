import { ranked } from '../counts.js';
import { proportion } from '../wilson.js';
import type { BuildSection } from './section.js';

export const facets: BuildSection<'facets'> = ({ facets, all }) => {
  const filled = [...facets].filter(([, values]) => values.size > 0);
  if (filled.length === 0) return undefined;
  return filled.map(([id, values]) => ({
    id,
    values: ranked(values).map(([value, count]) => ({
      id: value,
      count,
      share: proportion(count, all.readable).share,
    })),
  }));
};
