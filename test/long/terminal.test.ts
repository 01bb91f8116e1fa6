import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { spawn } from '@lydell/node-pty';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const VOC = `node ${join(root, 'bin/voc.js')}`;
const SHOP = join(root, 'fixtures/feedback/shop-2026-w46.csv');

interface Session {
  readonly screen: string;
  readonly code: number;
}

interface Doing {
  readonly columns?: number;
  readonly cwd?: string;
  readonly env?: Record<string, string>;
  /** Called with everything on the screen so far; may type or resize. */
  readonly on?: (screen: string, terminal: ReturnType<typeof spawn>) => void;
}

/** Runs a line of a shell in a real terminal. */
function inTerminal(line: string, { columns = 80, cwd = root, env = {}, on }: Doing = {}): Promise<Session> {
  const { NO_COLOR: _, ...mine } = process.env;
  const terminal = spawn('bash', ['-c', line], {
    cols: columns,
    rows: 40,
    cwd,
    env: { ...mine, TERM: 'xterm-256color', ...env },
  });
  let screen = '';
  terminal.onData((data) => {
    screen += data;
    on?.(screen, terminal);
  });
  return new Promise((resolve) => terminal.onExit(({ exitCode }) => resolve({ screen, code: exitCode })));
}

const linesOf = (screen: string) => stripVTControlCharacters(screen).split(/\r?\n/);
const widest = (screen: string) => Math.max(...linesOf(screen).map((line) => stringWidth(line)));

/** Enough rows that reading them takes a moment. */
function manyRows(folder: string): string {
  const file = join(folder, 'many.csv');
  const row = (i: number) => `${i},2026-11-${String((i % 28) + 1).padStart(2, '0')},배송이 느려요 ${i}\n`;
  writeFileSync(file, `번호,작성일,내용\n${Array.from({ length: 400_000 }, (_, i) => row(i)).join('')}`);
  return file;
}

describe('in a real terminal', () => {
  test.each([80, 200])('a report is coloured and fits into %i columns', async (columns) => {
    const { screen, code } = await inTerminal(`${VOC} report ${SHOP}`, { columns });
    expect(code).toBe(0);
    expect(screen).toContain('\u001b[');
    expect(widest(screen)).toBeLessThanOrEqual(columns);
  });

  test('NO_COLOR and --plain take the colour away', async () => {
    const quiet = await inTerminal(`${VOC} report ${SHOP}`, { env: { NO_COLOR: '1' } });
    const plain = await inTerminal(`${VOC} report ${SHOP} --plain`);
    const colour = /\u001b\[\d*m/;
    expect([colour.test(quiet.screen), colour.test(plain.screen)]).toEqual([false, false]);
  });

  test('progress tells rows, rate, share and time left, follows a resize, and is gone at the end', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'voc-terminal-'));
    manyRows(folder);
    let resized = -1;
    const { screen, code } = await inTerminal(`${VOC} inspect many.csv -o seen.json`, {
      cwd: folder,
      on(soFar, terminal) {
        if (resized >= 0 || !soFar.includes('rows/s')) return;
        resized = soFar.length;
        terminal.resize(40, 40);
      },
    });
    expect(code).toBe(0);
    expect(screen).toMatch(/many\.csv · [\d,]+ rows · [\d,]+ rows\/s · \d+ % · \d+:\d\d left/);
    const later = screen
      .slice(resized)
      .split('\r')
      .map(stripVTControlCharacters)
      .filter((line) => line.includes('rows'));
    // The program hears of the new size a moment later: its last line fits.
    expect(stringWidth(later.at(-1)!)).toBeLessThan(40);
    expect(
      linesOf(screen)
        .filter((line) => line.trim() !== '')
        .at(-1),
    ).toContain('voc: wrote seen.json.');
  });

  test('Ctrl-C ends with 130 and leaves nothing behind', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'voc-terminal-'));
    manyRows(folder);
    let pressed = false;
    const { code } = await inTerminal(`${VOC} inspect many.csv -o seen.json`, {
      cwd: folder,
      on(soFar, terminal) {
        if (pressed || !soFar.includes('rows/s')) return;
        pressed = true;
        terminal.write('\u0003');
      },
    });
    expect([pressed, code]).toEqual([true, 130]);
    expect(existsSync(join(folder, 'seen.json'))).toBe(false);
    expect(readdirSync(folder)).toEqual(['many.csv']);
  });

  test('| head ends quietly', async () => {
    const { screen, code } = await inTerminal(
      `set -o pipefail; ${VOC} classify ${SHOP} --format ndjson | head -n 1 | cut -c 1-20`,
    );
    expect(code).toBe(0);
    expect(linesOf(screen).filter((line) => line !== '')).toEqual(['{"schemaVersion":1,"']);
  });

  /** less takes the terminal over while voc is at work; voc must not set it back when it ends. */
  test('| less shows the plain report, and q leaves it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'voc-terminal-'));
    const ended = join(folder, 'ended');
    let asked = false;
    const report = `{ ${VOC} report ${SHOP} --sections all; touch ${ended}; }`;
    const { screen, code } = await inTerminal(`${report} | (sleep 0.2; less)`, {
      env: { LESS: '' },
      on(_, terminal) {
        if (asked) return;
        asked = true;
        const timer = setInterval(() => {
          if (!existsSync(ended)) return;
          clearInterval(timer);
          setTimeout(() => terminal.write('q'), 500);
        }, 50);
      },
    });
    expect([asked, code]).toEqual([true, 0]);
    expect(stripVTControlCharacters(screen)).not.toContain('ESC[');
  }, 60_000);

  test('a command without a file says what to do instead of waiting for the keyboard', async () => {
    const { screen, code } = await inTerminal(`${VOC} report`);
    expect(code).toBe(2);
    expect(screen).toContain('No file was given.');
  });
});
