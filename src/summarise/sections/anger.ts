import type { Summary } from '../../schema/summary.js';
import { ranked } from '../counts.js';
import { customerShares } from '../customers.js';
import { ANGRY } from '../signals/atoms.js';
import { SIGNALS } from '../signals/definitions.js';
import { ANGRY_UNSAID, quotesFor, signalOf, valuesOf } from '../signals/index.js';
import { proportion } from '../wilson.js';
import { emptyBecause, said } from './said.js';
import type { BuildSection, SectionContext } from './section.js';

/** Customer rage, with the questions of the National Customer Rage Survey: how many, why, what they did, what they wanted. */
export const anger: BuildSection<'anger'> = (summary, context) => {
  const { all } = summary;
  const complaints = all.complaint.verbatims;
  if (all.readable === 0) return emptyBecause('nothing_readable');
  if (complaints === 0) return emptyBecause('no_complaints');
  const levels = [0, 1, 2, 3, 4].map((intensity) => ({
    intensity,
    count: all.intensities.get(String(intensity)) ?? 0,
  }));
  const angry = levels.slice(ANGRY).reduce((sum, { count }) => sum + count, 0);
  return {
    complaints,
    levels,
    angry: proportion(angry, complaints),
    problems: proportion(complaints, all.readable),
    customers: customerShares(summary.customers),
    themes: angryThemes(summary, context),
    unsaid: signalOf(summary, ANGRY_UNSAID).verbatims,
    did: didOrThreaten(summary, context),
    wanted: wanted(summary),
    abuse: proportion(signalOf(summary, 'abusive.yes').verbatims, all.readable),
  };
};

/** Who recommends to friends out of joy does not belong here. */
const didOrThreaten = (summary: Summary, context: SectionContext) =>
  valuesOf(summary, 'behaviours')
    .map(([id, { verbatims, happy }]) => ({ id, count: verbatims - happy }))
    .filter(({ count }) => count > 0)
    .map(({ id, count }) => ({
      ...said(summary, context, `behaviours.${id}`, summary.all.readable, {
        id,
        sides: ['complaint', 'neither'],
      }),
      ...proportion(count, summary.all.readable),
      small: count < context.minCell,
    }))
    .sort((a, b) => b.count - a.count);

/** Themes of the angry complaints, each with the share of its complaints that are angry. */
function angryThemes(summary: Summary, context: SectionContext) {
  const { themes } = summary.all.complaint;
  return ranked(signalOf(summary, 'angry').themes)
    .slice(0, context.top)
    .map(([id, count]) => ({
      id,
      label: context.themeLabel(id),
      ...proportion(count, themes.get(id) ?? 0),
      small: count < context.minCell,
      quotes: context.quotes(quotesFor(summary, `angry/${id}`, ['complaint'])),
    }));
}

const KINDS = [
  ['words', 'wants.words'],
  ['money', 'wants.money'],
  ['acts', 'wants.act'],
] as const;

function wanted(summary: Summary) {
  const any = signalOf(summary, 'wants.any').verbatims;
  const of = (signal: string) => proportion(signalOf(summary, signal).verbatims, any);
  /** Nobody can tell of a remedy that no theme speaks of. */
  const told = (signal: string) => (SIGNALS.has(signal) ? signalOf(summary, signal).verbatims : null);
  return {
    any: proportion(any, summary.all.readable),
    words: of('wants.words'),
    money: of('wants.money'),
    acts: of('wants.act'),
    remedies: valuesOf(summary, 'remedies').map(([id]) => ({
      id,
      kind: KINDS.find(([, signal]) => SIGNALS.get(signal)!.includes(`remedies.${id}`))?.[0] ?? 'acts',
      ...of(`remedies.${id}`),
      got: told(`got.${id}`),
      lacking: told(`lacking.${id}`),
    })),
  };
}
