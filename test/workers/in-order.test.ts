import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { inOrder } from '../../src/workers/in-order.js';

async function* numbers(n: number, read: number[] = []) {
  for (let i = 0; i < n; i++) {
    read.push(i);
    yield i;
  }
}

test('results come in the order of the items, whichever is ready first', async () => {
  const found: number[] = [];
  for await (const one of inOrder(numbers(20), async (i) => setTimeout((i * 7) % 5, i), 6)) found.push(one);
  expect(found).toEqual(Array.from({ length: 20 }, (_, i) => i));
});

test('reads no further ahead than the window', async () => {
  const read: number[] = [];
  const results = inOrder(numbers(100, read), async (i) => i, 4);
  await results.next();
  await results.next();
  expect(read).toHaveLength(5);
  await results.return(undefined);
  expect(read).toHaveLength(5);
});

test('a failure is told in its turn and ends the work', async () => {
  const work = async (i: number) => {
    if (i === 2) throw new Error('two');
    return i;
  };
  const found: number[] = [];
  await expect(async () => {
    for await (const one of inOrder(numbers(10), work, 5)) found.push(one);
  }).rejects.toThrow('two');
  expect(found).toEqual([0, 1]);
});
