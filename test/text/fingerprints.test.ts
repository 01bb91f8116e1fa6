import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { addFingerprint, duplicatesIn, emptyFingerprints } from '../../src/text/fingerprints.js';

const key = (i: number) => createHash('sha256').update(String(i)).digest('hex').slice(0, 16);

test('duplicates are counted exactly up to the limit', () => {
  const set = emptyFingerprints(1000);
  for (let i = 0; i < 1000; i++) addFingerprint(set, key(i % 700));
  expect(duplicatesIn(set)).toEqual({ count: 300, exact: true });
});

test('beyond the limit the table stays small and the count is an estimate near the truth', () => {
  const set = emptyFingerprints(4096);
  for (let i = 0; i < 60_000; i++) addFingerprint(set, key(i % 40_000));
  const { count, exact } = duplicatesIn(set);
  expect(exact).toBe(false);
  expect(set.size).toBeLessThanOrEqual(4096);
  expect(set.times.length).toBeLessThanOrEqual(8192);
  expect(Math.abs(count - 20_000)).toBeLessThan(2000);
});
