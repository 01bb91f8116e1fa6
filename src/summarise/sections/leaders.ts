import type { ReportSections } from '../../schema/report.js';
import type { Proportion } from '../../schema/report-parts.js';
import type { Group, Summary } from '../../schema/summary.js';
import { groups } from '../group.js';
import { orderLabels } from '../segment-values.js';
import { difference, proportion } from '../wilson.js';
import { emptyBecause } from './said.js';
import type { BuildSection, SectionContext } from './section.js';

type Table = Extract<NonNullable<ReportSections['leaders']>, readonly unknown[]>[number];

/**
 * Who is good on service and on price, and who trades one for the other: praise among praise and complaints of each, held against that of
 * all others. Who is held against a figure that is its own would always come out as good as that.
 */
export const leaders: BuildSection<'leaders'> = (summary, context) => {
  if (summary.segments.size === 0) return emptyBecause('no_segment');
  const tables = [...summary.segments.keys()]
    .map((column) => table(summary, column, context))
    .filter((one) => one !== null);
  return tables.length > 0 ? tables : emptyBecause('no_pairs');
};

function table(summary: Summary, column: string, { top, minCell }: SectionContext): Table | null {
  const values = summary.segments.get(column)!;
  const all = groups.empty();
  for (const group of values.cells.values()) groups.absorb(all, group);
  if (values.other) groups.absorb(all, values.other);
  const whole = { service: mentions(all, 'service'), price: mentions(all, 'price') };
  const speaking = [...values.cells]
    .filter(([value]) => value !== '')
    .map(([value, group]) => ({
      value,
      of: { service: mentions(group, 'service'), price: mentions(group, 'price') },
    }))
    .filter(({ of }) => of.service.of > 0 && of.price.of > 0)
    .sort(
      (a, b) =>
        Math.min(b.of.service.of, b.of.price.of) - Math.min(a.of.service.of, a.of.price.of) ||
        orderLabels(a.value, b.value),
    );
  if (speaking.length === 0) return null;
  return {
    column,
    service: whole.service.good.share,
    price: whole.price.good.share,
    values: speaking.slice(0, top).map(({ value, of }) => ({
      value,
      service: of.service.good,
      price: of.price.good,
      ...place(
        of,
        { service: without(whole.service, of.service), price: without(whole.price, of.price) },
        minCell,
      ),
    })),
    notShown: Math.max(0, speaking.length - top),
  };
}

interface Mentions {
  readonly good: Proportion;
  readonly of: number;
}

/** Praise among the verbatims that praise or complain of a group of themes; one that does both counts for each. */
function mentions({ complaint, praise }: Group, group: string): Mentions {
  const good = praise.groups.get(group) ?? 0;
  const of = good + (complaint.groups.get(group) ?? 0);
  return { good: proportion(good, of), of };
}

/** Those of all that are not its own. */
function without(all: Mentions, own: Mentions): Mentions {
  const of = all.of - own.of;
  return { good: proportion(all.good.count - own.good.count, of), of };
}

type Both = Readonly<Record<'service' | 'price', Mentions>>;

function place(
  own: Both,
  others: Both,
  minCell: number,
): Pick<Table['values'][number], 'quadrant' | 'clear'> {
  const all = [own.service, own.price, others.service, others.price];
  if (all.some(({ of }) => of < minCell)) return { quadrant: null, clear: false };
  const isGood = (on: keyof Both) => own[on].good.share >= others[on].good.share;
  const differs = (on: keyof Both) => {
    const [one, rest] = [own[on].good, others[on].good];
    const { low, high } = difference(rest.count, rest.of, one.count, one.of);
    return low > 0 || high < 0;
  };
  const name = isGood('service')
    ? isGood('price')
      ? 'both'
      : 'service'
    : isGood('price')
      ? 'price'
      : 'neither';
  return { quadrant: name, clear: differs('service') && differs('price') };
}
