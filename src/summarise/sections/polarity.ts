import { total } from '../counts.js';
import { meanScore } from '../group.js';
import { proportion } from '../wilson.js';
import type { BuildSection } from './section.js';

const POLARITIES = ['positive', 'neutral', 'negative', 'mixed'] as const;

export const polarity: BuildSection<'polarity'> = ({ all }) => {
  if (all.readable === 0) return undefined;
  return {
    readable: all.readable,
    rows: POLARITIES.map((polarity) => ({
      polarity,
      ...proportion(all.sure.get(polarity) ?? 0, all.readable),
      unsure: all.unsure.get(polarity) ?? 0,
    })),
    unsure: proportion(total(all.unsure), all.readable),
    meanScore: meanScore(all),
  };
};
