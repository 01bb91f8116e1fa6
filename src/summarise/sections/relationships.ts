import { valuesOf } from '../signals/index.js';
import { proportion } from '../wilson.js';
import { emptyBecause, said } from './said.js';
import type { BuildSection } from './section.js';

/**
 * What relation customers assume (Avery, Fournier & Wittenbraker 2014; Fournier 1998). A label says much about a person: only
 * relations that --min-cell verbatims or more say are named.
 */
export const relationships: BuildSection<'relationships'> = (summary, context) => {
  if (summary.all.readable === 0) return emptyBecause('nothing_readable');
  const values = valuesOf(summary, 'relationship');
  const all = values.reduce((sum, [, { verbatims }]) => sum + verbatims, 0);
  if (all === 0) return emptyBecause('no_cues');
  const named = values.filter(([, { verbatims }]) => verbatims >= context.minCell);
  const shown = named.reduce((sum, [, { verbatims }]) => sum + verbatims, 0);
  return {
    said: proportion(all, summary.all.readable),
    relations: named.map(([id]) => ({
      ...said(summary, context, `relationship.${id}`, all, { id }),
      ...context.relationship(id),
    })),
    tooFew: { relations: values.length - named.length, verbatims: all - shown },
  };
};
