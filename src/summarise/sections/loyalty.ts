import type { Quote } from '../../schema/report-parts.js';
import type { Summary } from '../../schema/summary.js';
import { ranked } from '../counts.js';
import { quotesFor, riskSample, signalOf } from '../signals/index.js';
import { proportion } from '../wilson.js';
import { emptyBecause, said } from './said.js';
import type { BuildSection, SectionContext } from './section.js';

const RS = ['retention', 'relatedSales', 'referral'] as const;
const LEVELS = [-4, -3, -2, -1, 1, 2, 3, 4] as const;

/** The three Rs: retention, related sales, referrals; who may go, with their words. */
export const loyalty: BuildSection<'loyalty'> = (summary, context) => {
  const { readable } = summary.all;
  if (readable === 0) return emptyBecause('nothing_readable');
  const risk = signalOf(summary, 'loyal.risk').verbatims;
  const grow = signalOf(summary, 'loyal.grow').verbatims;
  const away = RS.some((r) => signalOf(summary, `${r}.down`).verbatims > 0);
  if (risk + grow === 0 && !away) return emptyBecause('no_cues');
  const count = (id: string) => signalOf(summary, id).verbatims;
  const verbatims = atRisk(summary, context);
  return {
    atRisk: {
      ...proportion(risk, readable),
      longTime: count('risk.long'),
      conditional: count('retention.-2'),
      themes: whyLeaving(summary, context),
      unsaid: count('risk.unsaid'),
      verbatims,
      notShown: risk - verbatims.length,
      distinct: distinctAtRisk(summary),
    },
    rs: RS.map((id) => ({
      id,
      up: proportion(count(`${id}.up`), readable),
      down: proportion(count(`${id}.down`), readable),
      levels: LEVELS.map((level) => ({ level, count: count(`${id}.${level}`) })),
      upQuotes: context.quotes(quotesFor(summary, `${id}.up`)),
      downQuotes: context.quotes(quotesFor(summary, `${id}.down`)),
    })),
    grow: said(summary, context, 'loyal.grow', readable, { id: 'grow' }),
  };
};

/** Themes of the complaints of those who may leave, each with its share of them. */
function whyLeaving(summary: Summary, context: SectionContext) {
  const { verbatims, themes } = signalOf(summary, 'loyal.risk');
  return ranked(themes)
    .slice(0, context.top)
    .map(([id, count]) => ({
      id,
      label: context.themeLabel(id),
      ...proportion(count, verbatims),
      small: count < context.minCell,
      quotes: context.quotes(quotesFor(summary, `risk/${id}`, ['complaint'])),
    }));
}

/** Different texts of those at risk; null where a sample is full, so that there may be more. */
function distinctAtRisk({ quotes }: Summary): number | null {
  const samples = [true, false].flatMap((longTime) =>
    FURTHEST.flatMap((level) => quotes.get(riskSample(longTime, level)) ?? []),
  );
  if (samples.some(({ items, limit }) => items.length >= limit)) return null;
  return new Set(samples.flatMap(({ items }) => items.map(({ key }) => key))).size;
}

/** From those who are gone to those who ask to cancel and say no more. */
const FURTHEST = [-4, -3, -2, -1, 0] as const;

type AtRisk = Quote & { longTime: boolean; level: number };

/** Long-time customers first, then who has gone furthest; as many as --top. */
function atRisk({ quotes }: Summary, context: SectionContext): AtRisk[] {
  const chosen: AtRisk[] = [];
  for (const longTime of [true, false]) {
    for (const level of FURTHEST) {
      const sample = quotes.get(riskSample(longTime, level));
      const room = context.top - chosen.length;
      if (room > 0)
        chosen.push(...context.quotes(sample, room).map((quote) => ({ ...quote, longTime, level })));
    }
  }
  return chosen;
}
