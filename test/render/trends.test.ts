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
    [{ spark: [null, null, null] }, '0.0%', '–', '', '0.0%'],
    [{ spark: [0.1, null, 0.2] }, '22.2%', '20.0%', '3 Nov', '20.0%'],
  ]);
  expect(drawn).toMatchObject({ lines: [{ shares: [0.5, null, 0.6] }, {}, { shares: [0.1, null, 0.2] }] });
});

test('a theme that is never said twice in a period has neither a peak nor a line', () => {
  const { rows } = shown([
    [20, 10, 1],
    [20, 10, 0],
    [20, 12, 1],
  ]);
  expect(rows![2]!.slice(1)).toEqual([{ spark: [null, null, null] }, '3.3%', '–', '', '5.0%']);
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
