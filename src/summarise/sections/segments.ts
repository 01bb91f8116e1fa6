import type { Bounded, Group } from '../../schema/summary.js';
import { ranked } from '../counts.js';
import { groups } from '../group.js';
import { orderLabels } from '../segment-values.js';
import { proportion } from '../wilson.js';
import type { BuildSection, SectionContext } from './section.js';

export const segments: BuildSection<'segments'> = (summary, context) => {
  if (summary.segments.size === 0 || summary.all.verbatims === 0) return undefined;
  return [...summary.segments].map(([column, values]) => ({ column, ...table(values, context) }));
};

function table(values: Bounded<Group>, context: SectionContext) {
  const byVolume = [...values.cells].sort(([a, m], [b, n]) => n.verbatims - m.verbatims || orderLabels(a, b));
  const shown = byVolume.slice(0, context.top).map(([value, group]) => row(value, group, context));
  const hidden = byVolume.slice(context.top);
  const rest = groups.empty();
  for (const [, group] of hidden) groups.absorb(rest, group);
  if (values.other) groups.absorb(rest, values.other);
  return {
    values: rest.verbatims > 0 ? [...shown, row(null, rest, context)] : shown,
    notShown: values.other ? null : hidden.length,
  };
}

/** A theme of one text, or one that another equals, is not the top of anything. */
const FEWEST = 2;

function row(value: string | null, group: Group, { minCell, themeLabel }: SectionContext) {
  const [first, second] = ranked(group.complaint.themes);
  const top = first && first[1] >= FEWEST && first[1] > (second?.[1] ?? 0) ? first : null;
  return {
    value,
    verbatims: group.verbatims,
    readable: group.readable,
    complaints: proportion(group.complaint.verbatims, group.readable),
    topTheme: top
      ? { id: top[0], label: themeLabel(top[0]), count: top[1] >= minCell ? top[1] : null }
      : null,
    small: group.readable < minCell,
  };
}
