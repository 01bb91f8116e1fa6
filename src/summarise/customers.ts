import { createHash } from 'node:crypto';
import type { Annotation } from '../schema/annotation.js';
import type { Customer, Customers } from '../schema/summary.js';
import { absorbCounts, count } from './counts.js';
import { takesStance, themesOf } from './group.js';
import { isAngry } from './signals/atoms.js';

/**
 * Customers by hash, so that a summary holds no name. When more than `limit` are held, those whose hash has not one more leading
 * zero bit go (adaptive sampling, Flajolet 1990, as in fingerprints.ts): whole customers stay, and the level depends on the set
 * of customers alone, which makes the merge exact.
 */
export const emptyCustomers = (limit: number): Customers => ({ limit, level: 0, cells: new Map() });

/** Adds a readable verbatim of a customer, named by what the customer column says. */
export function addCustomer(customers: Customers, annotation: Annotation, name: string): void {
  const key = name.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
  if (key === '') return;
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
