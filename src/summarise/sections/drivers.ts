import { isGrave } from '../../classify/taxonomy/grave.js';
import { scaleOf } from '../../input/columns/rating-value.js';
import type { ReportSections } from '../../schema/report.js';
import { order } from '../counts.js';
import { type Estimate, estimates, RUNS } from '../drivers/bootstrap.js';
import { type Design, designOf, type Player } from '../drivers/design.js';
import { type Moments, momentsOf, timesOf } from '../drivers/moments.js';
import { emptyBecause } from './said.js';
import type { BuildSection, SectionContext } from './section.js';

type Drivers = Extract<NonNullable<ReportSections['drivers']>, { themes: unknown }>;
type Driver = Drivers['themes'][number];

/** Fewer rated rows than this say nothing of any theme. */
const FEWEST_ROWS = 50;
/** Fewer themes than this are named in their order: a median of two would call one of them frequent, the other rare. */
const FEWEST_PLACED = 4;
const HARMLESS = { severity: 0 };

/** Which themes go with low and with high ratings. Everything is derived from a mergeable sample of rows. */
export const drivers: BuildSection<'drivers'> = (summary, context) => {
  const { rows, seen } = summary.rated;
  if (seen === 0) return emptyBecause(summary.all.readable === 0 ? 'nothing_readable' : 'no_ratings');
  const design = designOf(rows, context.minCell);
  const moments = momentsOf(design, timesOf(design));
  const varies = moments.products.at(-1)! > 0;
  if (rows.length < FEWEST_ROWS || design.players.length === 0 || !varies) return emptyBecause('few_ratings');
  const { impact, effect, explained } = estimates(design);
  const at = (list: readonly (Estimate | null)[], column: number | null) =>
    column === null ? null : list[column]!;
  const found = design.players.map((player, i) =>
    driver(player, moments, context, {
      impact: at(impact, player.complaints),
      penalty: at(effect, player.complaints),
      reward: at(effect, player.praise),
      importance: explained[i]!,
    }),
  );
  const lines = linesOf(found);
  return {
    scale: scaleOf(summary.highestRating),
    rated: seen,
    used: rows.length,
    mean: round(moments.ratings / moments.rows),
    explained: round(
      Math.max(
        0,
        explained.reduce((sum, part) => sum + (part?.value ?? 0), 0),
      ),
    ),
    themes: found
      .map((one) => ({ ...one, quadrant: lines && quadrantOf(one, lines) }))
      .sort((a, b) => (a.impact?.value ?? 0) - (b.impact?.value ?? 0) || order(a.id, b.id)),
    lines,
    tooFew: leftOut(design),
    runs: RUNS,
  };
};

type Found = Pick<Driver, 'impact' | 'penalty' | 'reward' | 'importance'>;

function driver(
  { theme, complaints, praise }: Player,
  { rows, ratings, rowsWith, ratingsWith }: Moments,
  { themeLabel, themeAt }: SectionContext,
  found: Found,
): Omit<Driver, 'quadrant'> {
  const count = complaints === null ? 0 : rowsWith[complaints]!;
  const sum = complaints === null ? 0 : ratingsWith[complaints]!;
  return {
    id: theme,
    label: themeLabel(theme),
    complaints: count,
    share: round(count / rows),
    praise: praise === null ? 0 : rowsWith[praise]!,
    meanWith: count === 0 ? null : round(sum / count),
    meanWithout: count === 0 ? null : round((ratings - sum) / (rows - count)),
    impact: rounded(found.impact),
    importance: rounded(found.importance),
    penalty: rounded(found.penalty),
    reward: rounded(found.reward),
    goesWith: goesWith(found),
    grave: isGrave(themeAt(theme) ?? HARMLESS),
  };
}

/** What is told of a complaint: only where its rows alone, and with all other themes held equal, point the same way beyond chance. */
function goesWith({ impact, penalty }: Found): Driver['goesWith'] {
  if (!impact || !penalty) return 'unclear';
  if (impact.high < 0 && penalty.high < 0) return 'low';
  return impact.low > 0 && penalty.low > 0 ? 'high' : 'unclear';
}

/** Harm to people comes first however rare: it is placed nowhere. */
const isPlaced = ({ goesWith, grave }: Pick<Driver, 'goesWith' | 'grave'>) => goesWith === 'low' && !grave;

/** Medians over the themes that go with low ratings. */
function linesOf(found: readonly Omit<Driver, 'quadrant'>[]): Drivers['lines'] {
  const low = found.filter(isPlaced);
  if (low.length < FEWEST_PLACED) return null;
  return {
    share: median(low.map((one) => one.share)),
    penalty: median(low.map((one) => one.penalty!.value)),
  };
}

function quadrantOf(one: Omit<Driver, 'quadrant'>, lines: NonNullable<Drivers['lines']>): Driver['quadrant'] {
  if (!isPlaced(one)) return null;
  const frequent = one.share >= lines.share;
  const strong = one.penalty!.value <= lines.penalty;
  return frequent ? (strong ? 'first' : 'mild') : strong ? 'rare' : 'watch';
}

const leftOut = ({ leftOut }: Design): Drivers['tooFew'] => ({
  themes: leftOut.length,
  mentions: leftOut.reduce((sum, { rows }) => sum + rows, 0),
});

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return round((sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2);
}

const rounded = (estimate: Estimate | null): Estimate | null =>
  estimate && { value: round(estimate.value), low: round(estimate.low), high: round(estimate.high) };

/** Six decimals, and never -0. */
const round = (value: number): number => Math.round(value * 1e6) / 1e6 + 0;
