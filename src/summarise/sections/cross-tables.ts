import type { ReportSections } from '../../schema/report.js';
import type { Bounded, Counts, Group } from '../../schema/summary.js';
import { absorbCounts } from '../counts.js';
import { falseDiscovery } from '../cross/chi-square.js';
import { homogeneity, type Part, residuals, suppressed } from '../cross/table.js';
import { groups } from '../group.js';
import { orderLabels } from '../segment-values.js';
import { emptyBecause } from './said.js';
import type { BuildSection, SectionContext } from './section.js';
import { shownThemes } from './shown-themes.js';

type Table = Extract<NonNullable<ReportSections['crossTables']>, readonly unknown[]>[number];

/** Two-sided 95 %. */
const BEYOND = 1.96;
const FALSE_DISCOVERIES = 0.05;

/** Complaint themes by each segment column: counts, shares of row and column, and whether the values differ beyond chance. */
export const crossTables: BuildSection<'crossTables'> = (summary, context) => {
  if (summary.segments.size === 0) return emptyBecause('no_segment');
  if (summary.all.readable === 0) return emptyBecause('nothing_readable');
  return [...summary.segments].map(([column, values]) => ({ column, ...table(values, context) }));
};

function table(values: Bounded<Group>, context: SectionContext): Omit<Table, 'column'> {
  const { top, minCell } = context;
  const shown = [...values.cells]
    .filter(([, { readable }]) => readable >= minCell)
    .sort(([a, m], [b, n]) => n.readable - m.readable || orderLabels(a, b))
    .slice(0, top);
  const names = new Set(shown.map(([value]) => value));
  const rest = groups.empty();
  for (const [value, group] of values.cells) if (!names.has(value)) groups.absorb(rest, group);
  if (values.other) groups.absorb(rest, values.other);
  const rows: (readonly [string | null, Group])[] = rest.readable > 0 ? [...shown, [null, rest]] : shown;
  const all: Counts = new Map();
  for (const [, group] of rows) absorbCounts(all, group.complaint.themes);
  const themes = rows.length < 2 ? [] : shownThemes(all, context);
  const tested = themes.map(([id]) => partsOf(rows, id)).map(homogeneity);
  const q = falseDiscovery(tested.flatMap((test) => (test ? [test.p] : [])));
  let next = 0;
  const made = themes.map(([id, count], i) =>
    theme(id, count, rows, tested[i] ? { ...tested[i], q: q[next++]! } : null, context),
  );
  return {
    values: rows.map(([value, { readable }]) => ({ value, readable })),
    themes: made,
    suppressed: made.flatMap(({ cells }) => cells).filter(({ count }) => count === null).length,
  };
}

const partsOf = (rows: readonly (readonly [string | null, Group])[], id: string): Part[] =>
  rows.map(([, { readable, complaint }]) => ({ of: readable, count: complaint.themes.get(id) ?? 0 }));

function theme(
  id: string,
  count: number,
  rows: readonly (readonly [string | null, Group])[],
  test: Table['themes'][number]['test'],
  { themeLabel, minCell }: SectionContext,
): Table['themes'][number] {
  const parts = partsOf(rows, id);
  const differs = test !== null && test.q <= FALSE_DISCOVERIES;
  const away = residuals(parts);
  const hidden = suppressed(parts, minCell);
  return {
    id,
    label: themeLabel(id),
    count,
    share: round(count / parts.reduce((sum, { of }) => sum + of, 0)),
    test: test && { ...test, chiSquare: round(test.chiSquare), p: round(test.p), q: round(test.q) },
    differs,
    cells: rows.map(([value], i) => {
      if (hidden[i]) return { value, count: null, ofRow: null, ofColumn: null, direction: null };
      const { of, count: said } = parts[i]!;
      return {
        value,
        count: said,
        ofRow: of === 0 ? null : round(said / of),
        ofColumn: count === 0 ? null : round(said / count),
        direction: !differs || Math.abs(away[i]!) < BEYOND ? null : away[i]! > 0 ? 'more' : 'less',
      };
    }),
  };
}

const round = (value: number): number => Math.round(value * 1e6) / 1e6;
