import { ranked } from '../counts.js';
import type { BuildSection } from './section.js';

const LEVELS = ['critical', 'high', 'normal', 'none'] as const;

export const urgency: BuildSection<'urgency'> = (summary, { quotes, themeLabel }) => {
  if (summary.all.readable === 0) return undefined;
  const sample = summary.quotes.get('critical');
  return {
    levels: LEVELS.map((level) => ({ level, count: summary.urgency.get(level) ?? 0 })),
    reasons: ranked(summary.criticalReasons).map(([id, count]) => ({ id, label: themeLabel(id), count })),
    critical: quotes(sample, sample?.limit),
    allShown: !sample || sample.items.length < sample.limit,
  };
};
