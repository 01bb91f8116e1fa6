import { cpSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { DIGEST_FORMATS } from '../../src/render/index.js';
import type { Digest } from '../../src/schema/digest.js';
import { readable } from '../render/readable.js';
import { voc } from './voc.js';

const fixture = (name: string) => fileURLToPath(new URL(`../../fixtures/${name}`, import.meta.url));
const weeks = (language: string) => fixture(`feedback/weeks-${language}.csv`);
const scratch = () => mkdtempSync(join(tmpdir(), 'voc-digest-'));
const fixed = ['--at', '2026-W46', '--as-of', '2026-11-16', '--no-config'];
const json = async (...args: string[]) =>
  JSON.parse((await voc(['digest', ...args, '--format', 'json'])).stdout) as Digest;

/** The rows of a fixture whose day is wanted, as an export of their own: a run costs what it reads. */
function weeksOf(
  language: string,
  wanted: (day: string) => boolean,
  folder = scratch(),
  name = 'part.csv',
): string {
  const [header = '', ...rows] = readFileSync(weeks(language), 'utf8').split('\n');
  const part = rows.filter((row) => wanted(/\d{4}-\d\d-\d\d/.exec(row)?.[0] ?? ''));
  writeFileSync(join(folder, name), [header, ...part].join('\n'));
  return join(folder, name);
}
const lastWeek = (day: string): boolean => day >= '2026-11-09';

/** The digest of a whole fixture, made once, and the history that it leaves. */
const known = new Map<string, Promise<{ digest: Digest; history: string }>>();
function whole(language: string): Promise<{ digest: Digest; history: string }> {
  const history = scratch();
  const make = async () => ({ digest: await json(weeks(language), ...fixed, '--history', history), history });
  if (!known.has(language)) known.set(language, make());
  return known.get(language)!;
}

/** A page as the command line shows it; the other formats show the same digest, which is not made again for them. */
async function shown(language: string, ending: 'txt' | 'md' | 'html'): Promise<string> {
  if (ending === 'txt') {
    const { stdout, exitCode } = await voc(['digest', weeks(language), ...fixed, '--format', 'terminal']);
    expect(exitCode).toBe(0);
    return stdout;
  }
  const { digest } = await whole(language);
  const format = DIGEST_FORMATS.find(({ id }) => id === { md: 'markdown', html: 'html' }[ending])!;
  return format.render(digest, { width: 80, colour: false, plain: true });
}

/** Written anew with VOC_UPDATE=1; every line is to be read before it is committed. */
test.each(
  (['ko', 'en'] as const).flatMap((language) =>
    (['txt', 'md', 'html'] as const).map((ending) => ({ language, ending })),
  ),
)('the digest of eight weeks in $language, $ending, is as it was read', async ({ language, ending }) => {
  const digested = await shown(language, ending);
  const file = fixture(`expected/digest/weeks-${language}.${ending}`);
  const text = ending === 'html' ? readable(digested) : digested;
  if (process.env.VOC_UPDATE === '1') writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
});

describe('what was planted is found, in both languages', () => {
  test.each([
    ['ko', ['delivery.speed', 'digital.stability'], ['파업', '화면 + 희다']],
    ['en', ['delivery.speed', 'digital.stability'], ['courier strike', 'white screen']],
  ])('%s', async (language, themes, phrases) => {
    const { digest } = await whole(language);
    expect(digest.findings.filter(({ kind }) => kind === 'complaint').map(({ id }) => id)).toEqual(
      expect.arrayContaining(themes),
    );
    expect(digest.wording.risen.filter(({ isNew }) => isNew).map(({ phrase }) => phrase)).toEqual(
      expect.arrayContaining(phrases),
    );
    expect(digest.copies.campaigns).toMatchObject([{ verbatims: 32 }]);
    expect(digest.copies.verbatims).toBe(31);
    expect(digest.baseline.leftOut).toEqual([{ id: '2026-W43', why: 'silent', verbatims: 5 }]);
    expect(digest.baseline.periods.map(({ id }) => id)).not.toContain('2026-W43');
  });

  test('a week in which nothing was planted has no finding', async () => {
    const week = weeksOf('ko', (day) => day >= '2026-11-02' && day < '2026-11-09');
    const { history } = await whole('ko');
    const asked = ['--as-of', '2026-11-16', '--no-config', '--history', history];
    const digest = await json(week, '--at', '2026-W45', ...asked);
    expect([digest.findings, digest.wording.risen, digest.copies.campaigns]).toEqual([[], [], []]);
    expect(digest.tests.made).toBeGreaterThan(50);
  });

  test('the export that broke is a critical alert', async () => {
    const weeks = weeksOf('ko', (day) => day < '2026-11-02');
    const digest = await json(weeks, '--at', '2026-W43', '--as-of', '2026-11-16', '--no-config');
    expect(digest.alerts).toContainEqual(
      expect.objectContaining({ when: 'silence', level: 'critical', count: 5, limit: 0.2 }),
    );
  });
});

describe('periods', () => {
  const recent = weeksOf('en', (day) => day >= '2026-10-26');

  test('the last full one before --as-of', async () => {
    const digest = await json(recent, '--as-of', '2026-11-15', '--no-config');
    expect(digest.period).toMatchObject({ id: '2026-W45', partial: null });
  });

  test('one that has not ended is shown, not compared', async () => {
    const digest = await json(recent, '--at', '2026-W46', '--as-of', '2026-11-14', '--no-config');
    expect(digest).toMatchObject({ notCompared: 'partial', period: { partial: 'unfinished' }, findings: [] });
    expect(digest.tests.made).toBe(0);
    expect(digest.themes.length).toBeGreaterThan(3);
  });

  test('nothing is dated there: it says where the data are', async () => {
    const { stdout, stderr, exitCode } = await voc([
      'digest',
      recent,
      '--as-of',
      '2026-12-31',
      '--no-config',
    ]);
    expect(stderr).toContain('--at 2026-W46 reports it');
    expect(stdout).toContain('Week 52, 2026');
    expect(exitCode).toBe(0);
  });

  test.each([
    [['--at', '2026-W99'], '--at cannot be'],
    [['--against', 'average:none'], '--against cannot be'],
    [['--period', 'year'], '--period cannot be'],
    [['--timezone', 'Mars'], '--timezone cannot be'],
    [['--fail-on', 'never'], '--fail-on cannot be'],
  ])('%j is a usage error', async (flags, message) => {
    const { stderr, exitCode } = await voc(['digest', recent, '--no-config', ...flags]);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});

describe('alerts and exit codes', () => {
  const config = (rules: string) => {
    const file = join(scratch(), 'voc.config.yaml');
    writeFileSync(file, `locale: en\nalerts:\n${rules}`);
    return file;
  };
  const week = weeksOf('en', lastWeek);
  const run = async (rules: string, ...flags: string[]) => {
    const { history } = await whole('en');
    const asked = ['--at', '2026-W46', '--as-of', '2026-11-16', '--history', history];
    return voc(['digest', week, ...asked, '--config', config(rules), ...flags]);
  };

  test('rules of the configuration replace those of voc; the digest is written before it fails', async () => {
    const rules = '  - { when: theme, theme: delivery.speed, over: 8 % }\n  - { when: rise }\n';
    const { stdout, exitCode } = await run(rules, '--fail-on', 'alert');
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/Complaints of Delivery speed: \d+ \(\d+\.\d%\), above 8\.0%/);
    expect(stdout).toContain('Complaints of App stability rose');
    expect(stdout).not.toContain('To be looked at today');
  });

  test.each([
    ['  - { when: theme, theme: delivery.speed, over: 90 % }', ['--fail-on', 'alert'], 0],
    ['  - { when: rise }', ['--fail-on', 'critical'], 0],
    ['  - { when: rise, level: critical }', ['--fail-on', 'critical'], 1],
    ['  []', ['--fail-on', 'significant'], 1],
    ['  []', ['--fail-on', 'alert', '--fail-on', 'critical'], 0],
  ])('%s with %j ends with %i', async (rules, flags, code) => {
    const { exitCode, stderr } = await run(`${rules}\n`, ...flags);
    expect(exitCode).toBe(code);
    expect(/ends with 1: \d+ .+ \(--fail-on \w+\)\./.test(stderr), stderr).toBe(code === 1);
  });

  test('a wrong rule is named with its place', async () => {
    const { stderr, exitCode } = await run('  - { when: rise }\n  - { when: anger, over: lots }\n');
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/voc\.config\.yaml:4:\d+: this alert rule is wrong: over/);
  });
});

describe('history', () => {
  test('from a folder, from --baseline or from one file: the same comparison; repeated: the same bytes', {
    timeout: 240_000,
  }, async () => {
    const folder = scratch();
    const before = weeksOf('en', (day) => !lastWeek(day), folder, 'before.csv');
    const last = weeksOf('en', lastWeek, folder, 'last.csv');
    const history = join(folder, 'history');
    const { digest } = await whole('en');
    const asked = ['--as-of', '2026-11-16', '--no-config', '--history', history];
    await voc(['digest', before, '--at', '2026-W45', ...asked]);
    const kept = readdirSync(history).sort();
    expect(kept).toContain('week-2026-W39.json');
    const withHistory = await json(last, '--at', '2026-W46', ...asked);
    const withBaseline = await json(last, ...fixed, '--baseline', before);
    const compared = ({ findings, wording, tests, baseline, themes }: Digest) => ({
      findings: findings.map(({ quotes: _, ...rest }) => rest),
      words: wording.risen.map(({ phrase, now, before: was, q }) => ({ phrase, now, was, q })),
      tests,
      baseline,
      themes,
    });
    expect(compared(withHistory)).toEqual(compared(digest));
    expect(compared(withBaseline)).toEqual(compared(digest));

    const bytes = () => readdirSync(history).map((name) => [name, readFileSync(join(history, name), 'utf8')]);
    const once = bytes();
    await voc(['digest', last, '--at', '2026-W46', ...asked]);
    expect(bytes()).toEqual(once);
    expect(readdirSync(history)).not.toContain('.voc.lock');
  });

  test('another run over the same folder is kept out', async () => {
    const history = scratch();
    writeFileSync(join(history, '.voc.lock'), String(process.pid));
    const { exitCode, stderr } = await voc([
      'digest',
      weeksOf('en', lastWeek),
      ...fixed,
      '--history',
      history,
    ]);
    expect([exitCode, stderr]).toEqual([4, expect.stringContaining('Another digest is at work')]);
  });
});

test('Slack’s payload is within its limits, and customers’ words are no mark-up', async () => {
  const folder = scratch();
  const file = join(folder, 'weeks.csv');
  cpSync(weeks('en'), file);
  const hostile = readFileSync(file, 'utf8')
    .replaceAll('courier strike', 'courier strike <!channel>')
    .replaceAll('nut allergy', 'nut allergy <!channel>')
    .replaceAll(/white screen/gi, 'white screen <https://evil.example|x>');
  writeFileSync(file, hostile);
  const { stdout } = await voc(['digest', file, ...fixed, '--format', 'slack']);
  const { text, blocks } = JSON.parse(stdout) as {
    text: string;
    blocks: { type: string; text: { text: string } }[];
  };
  expect(text).toContain('Week 46, 2026');
  expect(blocks.length).toBeLessThanOrEqual(50);
  for (const block of blocks)
    expect(block.text.text.length).toBeLessThanOrEqual(block.type === 'header' ? 150 : 3000);
  expect(stdout).toContain('&lt;!channel&gt;');
  expect(stdout).not.toMatch(/<!channel>|<https/);
});

test('a file whose dates nothing reads is refused, and inspect and init say which columns look like dates', async () => {
  const folder = scratch();
  const file = join(folder, 'visits.csv');
  const rows = ['음식 먹고 식중독에 걸렸어요', '친절해서 좋았어요', '주차가 불편했습니다'];
  writeFileSync(
    file,
    ['시작,끝,내용', ...rows.map((text, i) => `2026-11-1${i},2026.11.1${i},${text}`)].join('\n'),
  );
  const { exitCode, stdout, stderr } = await voc(['digest', file, ...fixed]);
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/no date column.*\n.*--date.*시작, 끝, 내용/);
  expect((await voc(['inspect', file, '--no-config'])).stdout).toContain('--date "시작"');
  expect((await voc(['init', file, '-o', '-'])).stdout).toMatch(/#.*"시작", "끝"/);
  const named = await voc(['digest', file, ...fixed, '--date', '끝']);
  expect([named.exitCode, named.stdout.includes('식중독')]).toEqual([0, true]);
});
