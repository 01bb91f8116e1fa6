import { expect, it } from 'vitest';
import { hashTable } from '../../src/learn/hash-table.js';
import { seededRandom } from '../../src/learn/random.js';

it('holds what a Map holds, and nothing else', () => {
  const random = seededRandom(5);
  const entries = new Map(
    Array.from({ length: 5000 }, () => [Math.floor(random() * 2 ** 32), random()] as const),
  );
  entries.set(0, 7).set(0xffffffff, 8);
  const values = [...entries.values()];
  const table = hashTable([...entries.keys()], (i) => values[i]!);
  for (const [hash, value] of entries) expect(table.get(hash)).toBe(value);
  for (let i = 0; i < 5000; i++) {
    const hash = Math.floor(random() * 2 ** 32);
    expect(table.get(hash)).toBe(entries.get(hash) ?? 0);
  }
  expect(hashTable([], () => 1).get(1)).toBe(0);
});
