import type { Counts } from '../../schema/summary.js';
import { absorbCounts, ranked } from '../counts.js';
import { proportion } from '../wilson.js';
import type { BuildSection } from './section.js';

export const groups: BuildSection<'groups'> = ({ all }) => {
  const mentions: Counts = new Map(all.complaint.groups);
  absorbCounts(mentions, all.praise.groups);
  if (mentions.size === 0) return undefined;
  const rows = ranked(mentions).map(([id]) => ({
    id,
    complaints: proportion(all.complaint.groups.get(id) ?? 0, all.readable),
    praise: proportion(all.praise.groups.get(id) ?? 0, all.readable),
  }));
  return rows.sort((a, b) => b.complaints.count - a.complaints.count);
};
