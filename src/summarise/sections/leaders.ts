import type { ReportSections } from '../../schema/report.js';
import type { Proportion } from '../../schema/report-parts.js';
import type { Group, Summary } from '../../schema/summary.js';
import { order } from '../counts.js';
import { groups } from '../group.js';
import { proportion } from '../wilson.js';
import { emptyBecause } from './said.js';
import type { BuildSection, SectionContext } from './section.js';

type Table = Extract<NonNullable<ReportSections['leaders']>, readonly unknown[]>[number];

/** Who is good on service and on price, and who trades one for the other: praise among praise and complaints of each. */
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
  const [service, price] = [mentions(all, 'service'), mentions(all, 'price')];
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
        order(a.value, b.value),
    );
  if (speaking.length === 0) return null;
  return {
    column,
    service: service.good.share,
    price: price.good.share,
    values: speaking.slice(0, top).map(({ value, of }) => ({
      value,
      service: of.service.good,
      price: of.price.good,
      ...place(of, { service: service.good.share, price: price.good.share }, minCell),
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

function place(
  { service, price }: { readonly service: Mentions; readonly price: Mentions },
  line: { readonly service: number; readonly price: number },
  minCell: number,
): Pick<Table['values'][number], 'quadrant' | 'clear'> {
  if (service.of < minCell || price.of < minCell) return { quadrant: null, clear: false };
  const [atService, atPrice] = [service.good.share >= line.service, price.good.share >= line.price];
  const outside = ({ low, high }: Proportion, at: number) => low > at || high < at;
  const name = atService ? (atPrice ? 'both' : 'service') : atPrice ? 'price' : 'neither';
  return { quadrant: name, clear: outside(service.good, line.service) && outside(price.good, line.price) };
}
