import type { Evaluation } from '../schema/evaluation.js';
import { type Block, heading, line } from './blocks.js';
import type { Messages } from './messages.js';

/** What the labels were taken for, and which rows have none that count. */
export function goldBlocks({ gold, rows }: Pick<Evaluation, 'gold' | 'rows'>, messages: Messages): Block[] {
  const { text } = messages;
  const title = text(gold.kind === 'stars' ? 'gold.stars' : 'gold.labels', {
    column: gold.column,
    scale: gold.scale ?? 0,
  });
  const facts = [
    text('coverage.read', { count: rows.read }),
    text('gold.used', { count: rows.evaluated }),
    ...(rows.unlabelled > 0 ? [text('gold.unlabelled', { count: rows.unlabelled })] : []),
    ...(rows.middle > 0 ? [text('gold.middle', { count: rows.middle })] : []),
    ...(rows.unreadable > 0 ? [text('gold.unreadable', { count: rows.unreadable })] : []),
  ];
  const { unknown: count, unknownLabels } = rows;
  const list = unknownLabels.map((label) => `“${label}”`).join(', ');
  return [
    heading(title),
    { kind: 'facts', facts },
    ...(gold.kind === 'stars'
      ? [line(text(gold.middle === 'neutral' ? 'gold.middleNeutral' : 'gold.middleOut'), 'muted')]
      : []),
    ...(count > 0 ? [line(text('gold.unknown', { count, list }), 'alarm')] : []),
  ];
}
