import { expect, test } from 'vitest';
import { messagesFor } from '../../src/render/messages.js';
import { trends } from '../../src/render/sections/trends.js';
import { proportion } from '../../src/summarise/wilson.js';

const ALL = { full: true, pictures: true, rows: 10, quotes: 1, quotedRows: 1, minCell: 10 };

/** Days with so many texts, and of these so many complaints and mentions of one theme. */
function shown(days: readonly (readonly [readable: number, complaints: number, theme: number])[]) {
  const line = (at: 1 | 2) => days.map((day) => proportion(day[at], day[0]));
  const section = {
    unit: 'day' as const,
    readable: days.reduce((sum, [readable]) => sum + readable, 0),
    periods: days.map(([readable], i) => ({ id: `2026-11-0${i + 1}`, readable })),
    complaints: line(1),
    praise: days.map(([readable]) => proportion(0, readable)),
    themes: [{ id: 'returns.refund', label: 'Refund', line: line(2) }],
    leftOut: 0,
  };
  const blocks = trends(section, messagesFor('en'), ALL);
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  const lines = blocks.flatMap((block) => (block.kind === 'line' ? [block.text] : []));
  return { drawn: tables[0]!.drawn, rows: tables[1]?.rows, lines };
}

test('a day of too few texts is a gap in the line, never its peak', () => {
  const { rows, drawn } = shown([
    [20, 10, 2],
    [5, 5, 4],
    [20, 12, 4],
  ]);
  expect(rows!.map((row) => row.slice(1))).toEqual([
    [{ spark: [0.5, null, 0.6] }, '60.0%', '60.0%', '3 Nov', '60.0%'],
    [{ spark: [0, null, 0] }, '0.0%', '0.0%', '', '0.0%'],
    [{ spark: [0.1, null, 0.2] }, '22.2%', '20.0%', '3 Nov', '20.0%'],
  ]);
  expect(drawn).toMatchObject({ lines: [{ shares: [0.5, null, 0.6] }, {}, { shares: [0.1, null, 0.2] }] });
});

test('periods that tie for the highest share are named together, and counted where they are many', () => {
  const when = (...counts: number[]) => {
    const { rows, lines } = shown(counts.map((count) => [20, 10, count]));
    expect(lines).toContain('Complaints by day: no time stands out beyond chance.');
    return rows![2]!.slice(3);
  };
  expect(when(1, 0, 1)).toEqual(['5.0%', '1 Nov, 3 Nov', '5.0%']);
  expect(when(2, 2, 2, 0)).toEqual(['10.0%', '3 periods', '0.0%']);
});

test('two periods that stand out alike are told together', () => {
  const { lines } = shown([
    [40, 1, 0],
    [20, 19, 0],
    [20, 19, 0],
    [80, 1, 0],
  ]);
  expect(lines[0]).toMatch(/^Complaints were clearly most frequent, by day: .*2.*3.*, 19 of 20 texts/);
});

test('a latest share is never above the highest', () => {
  const { rows, lines } = shown([
    [20, 10, 0],
    [20, 10, 1],
    [5, 5, 1],
  ]);
  expect(rows![2]!.slice(3)).toEqual(['5.0%', '2 Nov', '–']);
  expect(lines).toContain('–, and a gap in a trend: fewer than 10 texts in that period.');
});

test('where no day has enough texts nothing is drawn, and it is said why', () => {
  const { rows, drawn, lines } = shown([
    [4, 3, 2],
    [9, 5, 2],
  ]);
  expect([rows, drawn]).toEqual([undefined, undefined]);
  expect(lines).toEqual([
    'Shares by day would be of fewer than 10 texts each: too few to say how they moved. --min-cell changes that number.',
  ]);
});
