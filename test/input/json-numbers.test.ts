import { describe, expect, test } from 'vitest';
import { json } from '../../src/input/json/json.js';
import { brief, options, readAll, source } from './source.js';

const read = async (content: string, more = {}) => {
  const table = await json.open(source(content), { ...options, ...more });
  return { cells: brief(await readAll(table)) };
};

describe('numbers', () => {
  test.each([
    ['beside a long id, a fraction of as many digits', '0.8414709848078965', 0.8414709848078965],
    ['beside a long id, one below zero', '-12.3456789012345678', '-12.3456789012345678'],
    ['more than a double can be', '1e999', '1e999'],
    ['less than a double can be', '-1e-400', '-1e-400'],
    ['a long number with a fraction', '12345678901234567890.5', '12345678901234567890.5'],
    ['more digits than a double holds', '0.10000000000000001', '0.10000000000000001'],
    ['an exponent that loses digits', '1234567890123456789E2', '1234567890123456789E2'],
    ['all digits that a double writes', '0.30000000000000004', 0.30000000000000004],
    ['zeros that say nothing', '2.5000000000000000000', 2.5],
    ['an exponent', '15E+0002', 1500],
    ['many zeros and one digit', `0.${'0'.repeat(30)}1`, 1e-31],
    ['nought', '-0.0e999', -0],
    ['a list of them', '[1e999, 1.5,0.8414709848078965]', ['1e999', 1.5, 0.8414709848078965]],
  ])('a number that a double would change keeps its text: %s', async (_, number, expected) => {
    const { cells } = await read(`[{"id":12345678901234567,"n":${number}},{"n":${number}}]`);
    expect(cells).toEqual([
      ['12345678901234567', expected],
      ['', expected],
    ]);
  });

  test('a long text of escapes beside a long number is no obstacle', async () => {
    const text = '\\"'.repeat(2_000_000);
    const { cells } = await read(`[{"n":12345678901234567,"t":"${text}"}]`, { maxField: 1e7 });
    expect(cells).toEqual([['12345678901234567', '"'.repeat(2_000_000)]]);
  });

  test.each(['12345678901234567.', '.12345678901234567', '1.e999', '1e999x', '--1e999'])(
    'what is no number stays none: %s',
    async (number) => {
      expect((await read(`[{"n":${number}},{"n":1}]`)).cells).toEqual(['bad_json', [1]]);
    },
  );
});
