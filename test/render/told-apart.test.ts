import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/render/blocks.js';
import { mostRisen } from '../../src/render/digest/most-risen.js';
import { trendBlocks } from '../../src/render/digest/trend.js';
import { messagesFor } from '../../src/render/messages.js';
import { leftLine } from '../../src/render/sections/listening.js';
import { segments } from '../../src/render/sections/segments.js';
import type { Digest, DigestSeries } from '../../src/schema/digest.js';
import { proportion } from '../../src/summarise/wilson.js';

const messages = messagesFor('en');
const lines = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : []));
const detail = { full: true, pictures: false, rows: 10, quotes: 0, quotedRows: 0, minCell: 10 };

test('what a list leaves out: other texts, and copies of what it shows', () => {
  const said = (count: number, distinct: number | null, shown: number) =>
    lines(leftLine({ count, distinct, shown }, messages)).join();
  expect(said(5, 5, 5)).toBe('');
  expect(said(8, 8, 5)).toBe('Not listed here: 3 more.');
  expect(said(8, 5, 5)).toContain('other 3 say the very same');
  expect(said(8, 6, 5)).toMatch(/1 more; the other 2 repeat/);
  expect(said(8, null, 5)).toBe('Not listed here: 3 more.');
});

describe('which value is worst', () => {
  const shown = (shops: Readonly<Record<string, readonly [complaints: number, of: number]>>) => {
    const values = Object.entries(shops).map(([value, [count, of]]) => ({
      value,
      verbatims: of,
      readable: of,
      complaints: proportion(count, of),
      topTheme: { id: 'x', label: 'x', count: null },
      small: of < detail.minCell,
    }));
    const blocks = segments([{ column: 'shop', values, notShown: 0 }], messages, detail);
    const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map(([name]) => name) : []));
    return { rows, said: lines(blocks).join() };
  };

  test('is the first row and told in a sentence; too few texts come last', () => {
    const { rows, said } = shown({ A: [10, 100], B: [60, 100], C: [3, 4], D: [12, 90] });
    expect(rows).toEqual(['B', 'D', 'A', 'C']);
    expect(said).toMatch(/^Most complaints: B, 60\.0% .*hardly chance/);
  });

  test('that no difference is clear is told too, and that too few were compared', () => {
    expect(shown({ A: [10, 40], B: [12, 40] }).said).toMatch(/highest at B .*no difference is clear/);
    expect(shown({ A: [10, 40], B: [3, 4] }).said).toMatch(/not compared/);
  });
});

test('what rose most is named where no test can say, and nothing where nothing rose', () => {
  const series = (id: string, now: number, shareBefore: number): DigestSeries =>
    ({ kind: 'complaint', id, label: id, now, of: 50, shareBefore, verdict: 'not_enough' }) as DigestSeries;
  expect(lines(mostRisen([series('a', 6, 0.1), series('b', 6, 0.02)], messages)).join()).toMatch(
    /^Most risen: b, 6 complaints where about 1 .*too few texts/,
  );
  expect(mostRisen([series('a', 6, 0.1)], messages)).toEqual([]);
});

test('the column of a digest’s trend says by what it goes', () => {
  const trend = {
    periods: ['2026-W45', '2026-W46'],
    lines: [{ kind: 'complaint', id: 'a', label: 'a', shares: [0.1, 0.2] }],
  };
  const blocks = trendBlocks({ trend, period: { kind: 'week' } } as unknown as Digest, messages);
  expect(JSON.stringify(blocks)).toMatch(/by week/);
});
