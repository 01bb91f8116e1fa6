import { expect, test } from 'vitest';
import { createMemory, createSightings } from '../src/memory.js';

test('gives what it was given, and forgets what nobody asks for', () => {
  const memory = createMemory<number>(3);
  for (let i = 0; i < 4; i++) memory.set(`k${i}`, i);
  expect(memory.get('k1')).toBe(1);
  for (let i = 4; i < 9; i++) {
    memory.set(`k${i}`, i);
    expect(memory.get('k1')).toBe(1);
  }
  expect([memory.get('k0'), memory.get('k2')]).toEqual([undefined, undefined]);
});

test('holds no more than twice its limit, whatever comes', () => {
  const memory = createMemory<number>(10);
  for (let i = 0; i < 1000; i++) memory.set(String(i), i);
  const held = Array.from({ length: 1000 }, (_, i) => memory.get(String(i))).filter(
    (value) => value !== undefined,
  );
  expect(held.length).toBeLessThanOrEqual(20);
  expect(held.length).toBeGreaterThanOrEqual(10);
});

test('a key is known from the second time on, until many others came', () => {
  const cameBefore = createSightings(16);
  expect(['좋아요', '', '좋아요', '', '좋'].map(cameBefore)).toEqual([false, false, true, true, false]);
  for (let i = 0; i < 1000; i++) cameBefore(`other ${i}`);
  expect(cameBefore('좋아요')).toBe(false);
});
