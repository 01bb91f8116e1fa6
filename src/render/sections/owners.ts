import { type Block, heading } from '../blocks.js';
import { proportions, type ShowSection } from './section.js';

export const owners: ShowSection<'owners'> = ({ owners, stages }, messages) => {
  const table = (kind: 'owner' | 'stage', rows: typeof owners): Block[] => {
    if (rows.length === 0) return [];
    const labelled = rows.map((row) => ({ ...row, label: messages.label(kind, row.id) }));
    return [
      heading(messages.text(`heading.${kind}s`)),
      proportions(messages.text(`column.${kind}`), labelled, messages),
    ];
  };
  return [...table('owner', owners), ...table('stage', stages)];
};
