import { createHash } from 'node:crypto';
import type { Annotation } from '../schema/annotation.js';
import type { Counts, Customer, Customers } from '../schema/summary.js';
import { absorbCounts, count, ranked } from './counts.js';
import { takesStance, themesOf } from './group.js';
import type { SectionContext } from './sections/section.js';
import { isAngry } from './signals/atoms.js';
import { proportion } from './wilson.js';

/**
 * Customers by hash, so that a summary holds no name. When more than `limit` are held, those whose hash has not one more leading
 * zero bit go (adaptive sampling, Flajolet 1990, as in fingerprints.ts): whole customers stay, and the level depends on the set
 * of customers alone, which makes the merge exact.
 */
export const emptyCustomers = (limit: number): Customers => ({ limit, level: 0, cells: new Map() });

/** "이*영", "김○수": a masked name is that of many people. */
const MASKED = /[*＊○〇●◯]/u;

/** Adds a readable verbatim of a customer, named by what the customer column says. */
export function addCustomer(customers: Customers, annotation: Annotation, name: string): void {
  const key = name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
  if (key === '' || MASKED.test(key)) return;
  const customer = held(customers, createHash('sha256').update(key).digest('hex').slice(0, 16));
  if (!customer) return;
  customer.verbatims++;
  if (!takesStance(annotation, 'negative')) return;
  customer.complaints++;
  if (isAngry(annotation)) customer.angry++;
  for (const theme of themesOf(annotation, 'negative')) count(customer.themes, theme);
}

export function absorbCustomers(target: Customers, from: Customers): void {
  raiseLevel(target, from.level);
  for (const [hash, one] of from.cells) {
    const customer = held(target, hash);
    if (!customer) continue;
    for (const key of ['verbatims', 'complaints', 'angry'] as const) customer[key] += one[key];
    absorbCounts(customer.themes, one.themes);
  }
}

/** The customer of a hash, begun when first seen; undefined where the sample does not hold it. */
function held(customers: Customers, hash: string): Customer | undefined {
  if (levelOf(hash) < customers.level) return undefined;
  const known = customers.cells.get(hash);
  if (known) return known;
  const customer = { verbatims: 0, complaints: 0, angry: 0, themes: new Map() };
  customers.cells.set(hash, customer);
  if (customers.cells.size > customers.limit) raiseLevel(customers, customers.level + 1);
  return levelOf(hash) < customers.level ? undefined : customer;
}

/** Lets the customers below a level go, and on until the limit holds. */
function raiseLevel(customers: Customers, level: number): void {
  if (level <= customers.level) return;
  customers.level = level;
  for (const hash of customers.cells.keys()) if (levelOf(hash) < level) customers.cells.delete(hash);
  if (customers.cells.size > customers.limit) raiseLevel(customers, level + 1);
}

const levelOf = (hash: string): number => Math.clz32(Number.parseInt(hash.slice(0, 8), 16));

/** How many customers have a problem, and how many are angry; null where no customer is known. */
export function customerShares(customers: Customers) {
  const all = [...customers.cells.values()];
  if (all.length === 0) return null;
  const { whole, share, exact } = scaled(customers);
  return {
    all: whole(all.length),
    withProblem: share(all.filter(({ complaints }) => complaints > 0).length, all.length),
    angry: share(all.filter(({ angry }) => angry > 0).length, all.length),
    exact,
  };
}

/** Customers who complain again, and of the same theme again: by theme, by who can mend it, by stage. */
export function complainAgain(
  customers: Customers,
  { top, themeLabel, themeAt }: Pick<SectionContext, 'top' | 'themeLabel' | 'themeAt'>,
) {
  const complaining = [...customers.cells.values()].filter(({ complaints }) => complaints > 0);
  if (customers.cells.size === 0) return null;
  const { whole, share, exact } = scaled(customers);
  const [themes, owners, stages]: Counts[] = [new Map(), new Map(), new Map()];
  let same = 0;
  for (const customer of complaining) {
    const twice = [...customer.themes].filter(([, times]) => times > 1).map(([theme]) => theme);
    if (twice.length > 0) same++;
    for (const theme of twice) count(themes!, theme);
    const known = twice.map(themeAt).filter((at) => at !== null);
    for (const owner of new Set(known.map(({ owner }) => owner))) count(owners!, owner);
    for (const stage of new Set(known.map(({ stage }) => stage))) count(stages!, stage);
  }
  const rows = (counts: Counts) => ranked(counts).map(([id, times]) => ({ id, count: whole(times) }));
  return {
    complaining: whole(complaining.length),
    again: share(complaining.filter(({ complaints }) => complaints > 1).length, complaining.length),
    sameProblem: share(same, complaining.length),
    themes: rows(themes!)
      .slice(0, top)
      .map((row) => ({ ...row, label: themeLabel(row.id) })),
    owners: rows(owners!),
    stages: rows(stages!),
    exact,
  };
}

/** Counts of the sample as counts of all customers; shares and intervals stay those of the sample. */
function scaled({ level }: Customers) {
  const whole = (times: number) => times * 2 ** level;
  return {
    whole,
    share: (times: number, of: number) => ({
      ...proportion(times, of),
      count: whole(times),
      of: whole(of),
    }),
    exact: level === 0,
  };
}
