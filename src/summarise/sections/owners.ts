import type { Counts } from '../../schema/summary.js';
import { ranked } from '../counts.js';
import { proportion } from '../wilson.js';
import type { BuildSection } from './section.js';

export const owners: BuildSection<'owners'> = ({ all, owners, stages }) => {
  if (owners.size === 0 && stages.size === 0) return undefined;
  const rows = (counts: Counts) =>
    ranked(counts).map(([id, count]) => ({ id, ...proportion(count, all.complaint.verbatims) }));
  return { owners: rows(owners), stages: rows(stages) };
};
