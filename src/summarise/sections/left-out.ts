import { signalOf, valuesOf } from '../signals/index.js';
import { emptyBecause, namedThemes, said } from './said.js';
import type { BuildSection } from './section.js';

/** Elderly, disabled, children, foreigners; accessibility and self-service complaints. */
export const leftOut: BuildSection<'leftOut'> = (summary, context) => {
  const { readable } = summary.all;
  if (readable === 0) return emptyBecause('nothing_readable');
  const values = valuesOf(summary, 'customerGroup');
  const access = said(summary, context, 'leftout.access', readable, { id: 'access' });
  const machine = said(summary, context, 'leftout.machine', readable, { id: 'machine' });
  if (values.length === 0 && access.count + machine.count === 0) return emptyBecause('no_cues');
  return {
    groups: values.map(([id, { complaints }]) => {
      const sides = complaints > 0 ? (['complaint'] as const) : undefined;
      const row = said(summary, context, `customerGroup.${id}`, readable, { id, ...(sides && { sides }) });
      const [topTheme = null] = namedThemes(signalOf(summary, `customerGroup.${id}`).themes, context);
      return { ...row, topTheme: row.small ? null : topTheme };
    }),
    access,
    machine,
  };
};
