import { stripVTControlCharacters } from 'node:util';
import { Chalk } from 'chalk';
import { expect, test } from 'vitest';
import { bars, words } from '../../src/render/blocks.js';
import { quoteLines } from '../../src/render/formats/terminal-quotes.js';
import { table } from '../../src/render/formats/terminal-table.js';

const colour = new Chalk({ level: 1 });
const none = new Chalk({ level: 0 });
const U = '\u001b[4m';
const END = '\u001b[24m';

const quote = {
  text: '배송이  너무\n늦어서 생일이 지나 버렸습니다. 너무 늦어요',
  place: 'week46.csv 2행',
  marks: [
    [5, 11],
    [27, 32],
  ],
} as const;

test('evidence is underlined, over a line break and behind spaces that were tidied', () => {
  const lines = quoteLines(quote, 16, colour);
  expect(lines[0]).toBe(`“배송이 ${U}너무${END}`);
  expect(lines[1]).toContain(`${U}늦어서${END} 생일이`);
  expect(lines.join(' ')).toContain(`${U}너무${END}`);
});

test('underlining changes no character and no line', () => {
  for (const width of [8, 16, 40, 110])
    expect(quoteLines(quote, width, colour).map(stripVTControlCharacters)).toEqual(
      quoteLines(quote, width, none),
    );
});

test('words that tidying took away are not looked for elsewhere', () => {
  const lines = quoteLines({ text: 'a \u001b[31m b', place: 'x', marks: [[2, 7]] }, 40, colour);
  expect(lines).toEqual(['“a b” (x)']);
});

test.each([
  [80, 12],
  [200, 24],
])('at %i columns a whole bar has %i columns, a half one half of them, an eighth shows', (width, columns) => {
  const rows = [1, 0.5, 1 / 96, 0].map((bar, i) => [`row ${i}`, { bar }]);
  const lines = table([words('name'), bars], rows, { width, colour: false, plain: false }, none);
  const drawn = lines.filter((line) => line.includes('row')).map((line) => line.replace(/[^█▏▎▍▌▋▊▉]/g, ''));
  expect(drawn[0]).toBe('█'.repeat(columns));
  expect(drawn[1]).toBe('█'.repeat(columns / 2));
  expect(drawn[2]).toMatch(/^[▏▎]$/);
  expect(drawn[3]).toBe('');
});
