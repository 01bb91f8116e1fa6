import { describe, expect, test } from 'vitest';
import { withLog } from '../../src/cli/log.js';
import { progressLine, progressOf } from '../../src/cli/progress.js';
import type { Terminal } from '../../src/cli/terminal.js';

const source = (name: string, read: number, total: number) => ({ name, position: () => ({ read, total }) });

function fake(): { terminal: Terminal; said: string[]; shown: string[] } {
  const said: string[] = [];
  const shown: string[] = [];
  const terminal = {
    stderrIsTerminal: true,
    say: (line: string) => said.push(line),
    progress: (line: string) => shown.push(line),
  } as unknown as Terminal;
  return { terminal, said, shown };
}

describe('progress', () => {
  test.each([
    [source('w.csv', 250, 1000), 1, 'w.csv · 5,000 rows · 2,500 rows/s · 25 % · 0:06 left'],
    [source('w.csv', 1, 1000), 1, 'w.csv · 5,000 rows · 2,500 rows/s · 0 % · 33:18 left'],
    [source('w.xlsx', 1000, 1000), 1, 'w.xlsx · 5,000 rows · 2,500 rows/s'],
    [source('w.csv', 250, 1000), 3, 'w.csv (2 of 3) · 5,000 rows · 2,500 rows/s · 25 %'],
    [{ name: '-', position: () => null }, 1, '- · 5,000 rows · 2,500 rows/s'],
  ])('rate, share and time left: %#', (from, files, line) => {
    expect(progressLine({ number: 2, source: from, seen: 5000 }, files, 2)).toBe(line);
  });

  test('starts only when people would wonder, and does not flicker', () => {
    const { terminal, shown } = fake();
    let now = 0;
    const from = source('w.csv', 1, 2);
    const tell = progressOf(terminal, [from], () => now);
    for (let seen = 500; seen <= 10_000; seen += 500) {
      now += 100;
      tell({ number: 1, source: from, seen });
    }
    expect(shown.map((line) => /([\d,]+) rows/.exec(line)![1])).toEqual([
      '3,500',
      '4,500',
      '5,500',
      '6,500',
      '7,500',
      '8,500',
      '9,500',
    ]);
  });
});

describe('messages', () => {
  const now = () => new Date('2026-11-26T07:00:00Z');

  test('--log-format json: one object a line, and no progress', () => {
    const { terminal, said, shown } = fake();
    const log = withLog(terminal, { 'log-format': 'json' }, now);
    log.say('voc: wrote x.csv.', { level: 'info' });
    log.say('voc: No.\n     Do.', { level: 'error', code: 'usage', message: 'No.', remedy: 'Do.' });
    log.progress('half');
    expect(said.map((line) => JSON.parse(line) as unknown)).toEqual([
      { time: '2026-11-26T07:00:00.000Z', level: 'info', message: 'wrote x.csv.' },
      { time: '2026-11-26T07:00:00.000Z', level: 'error', code: 'usage', message: 'No.', remedy: 'Do.' },
    ]);
    expect(shown).toEqual([]);
  });

  test('--quiet leaves out what is only for information', () => {
    const { terminal, said } = fake();
    const log = withLog(terminal, { quiet: true }, now);
    log.say('voc: wrote x.csv.', { level: 'info' });
    log.say('voc: careful.');
    expect(said).toEqual(['voc: careful.']);
  });
});
