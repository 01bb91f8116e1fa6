import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FacetModelHeader, HEADS, type HeadName } from '../../../src/classify/facets/learned/model.js';
import type { Trained } from './trained.js';

/** The heads of a model's folder that are not to be learned. */
export function keptHeads(folder: string, learned: ReadonlySet<string>): Map<HeadName, Trained> {
  const header = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8')) as FacetModelHeader;
  const weights = readFileSync(join(folder, 'weights.bin'));
  const lines = readFileSync(join(folder, 'card.md'), 'utf8').split('\n');
  const known = new Map<HeadName, Trained>();
  let from = 0;
  for (const name of HEADS.filter((head) => header.heads[head] !== undefined)) {
    const { threshold, ...head } = header.heads[name];
    const table = new Int8Array(weights.subarray(from, from + 2 ** head.bits));
    from += 2 ** head.bits;
    const [, , , f1, support] = lines.find((line) => line.startsWith(`| ${name} |`))!.split('|');
    if (!learned.has(name))
      known.set(name, { head: { ...head, table }, threshold, f1: Number(f1), support: Number(support) });
  }
  return known;
}
