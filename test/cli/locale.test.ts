import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { localeOf } from '../../src/cli/locale.js';
import { voc } from './voc.js';

const folder = mkdtempSync(join(tmpdir(), 'voc-locale-'));
function file(name: string, lines: readonly string[]): string {
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

describe('the language of a result', () => {
  test.each([
    [{}, {}, 'en'],
    [{}, { none: 3 }, 'en'],
    [{}, { other: 3 }, 'en'],
    [{}, { ko: 1 }, 'ko'],
    [{}, { ko: 1, en: 2 }, 'en'],
    [{}, { ko: 1, mixed: 1, en: 2 }, 'ko'],
    [{ locale: 'ko' }, { en: 9 }, 'ko'],
    [{ locale: 'en' }, { ko: 9 }, 'en'],
  ] as const)('%o and %o: %s', (options, languages, wanted) => {
    expect(localeOf(options, languages)).toBe(wanted);
  });
});

const korean = file('ko.csv', [
  'text,별점,themes',
  ...Array(3).fill('배송이 너무 느려요,1,delivery.speed:negative'),
]);
const english = file('en.csv', [
  'text,별점,themes',
  ...Array(3).fill('The parcel came a week late and nobody told me.,1,delivery.speed:negative'),
]);
const nothing = file('nothing.csv', ['text,별점,themes']);

/** Commands that speak of texts, and such that speak of none. */
const OF_TEXTS = [
  ['report'],
  ['inspect'],
  ['evaluate', '--label', '별점'],
  ['taxonomy', 'coverage'],
  ['taxonomy', 'test'],
  ['taxonomy', 'diff', 'default', 'default'],
  ['explain', '--row', '1', '--file'],
];
const OF_NONE = [
  ['taxonomy', 'list'],
  ['taxonomy', 'show', 'delivery.speed'],
  ['taxonomy', 'validate', 'default'],
  ['doctor'],
  ['report', nothing],
  ['inspect', nothing],
];

/** Whether labels are Korean; cues and texts in the page may be so in any case. */
const speaks = (page: string): 'ko' | 'en' =>
  /주제|전체|불만|부정|버전|쓸 수|정상|살펴본/.test(page) ? 'ko' : 'en';

describe('one rule for all commands', () => {
  test.each(OF_TEXTS)('%s %s speaks as the texts do, or as it is told to', async (...args) => {
    expect(speaks((await voc([...args, korean])).stdout)).toBe('ko');
    expect(speaks((await voc([...args, english])).stdout)).toBe('en');
    expect(speaks((await voc([...args, english, '--locale', 'ko'])).stdout)).toBe('ko');
  });

  test.each(OF_NONE)('%s %s speaks English where no text tells, or as it is told to', async (...args) => {
    const { stdout, stderr } = await voc(args);
    const isTheme = args.includes('show');
    expect(stdout, stderr).not.toBe('');
    expect(isTheme ? stdout.includes('owner: logistics') : speaks(stdout) === 'en').toBe(true);
    expect(speaks((await voc([...args, '--locale', 'ko'])).stdout)).toBe('ko');
  });

  test('messages are English beside a Korean report, so that each can be looked up', async () => {
    const { stderr } = await voc([
      'report',
      file('short.csv', ['내용,점수', '배송이 느려요,1', '"닫히지 않음,2']),
    ]);
    expect(stderr).toMatch(/^[^가-힣]*$/);
    expect(stderr).toContain('could not be read');
  });
});

test.each([
  [['report', 'no-such-file.csv'], '그런 파일이 없습니다. 이름과 지금 있는 폴더를 확인하세요.'],
  [['inspect', korean, '--date', '날짜'], '그런 열이 없습니다. 위의 열 이름 가운데서 골라 주세요.'],
  [['report', korean, '--config', join(folder, 'none.yaml')], '그런 파일이 없습니다.'],
])('a failure is said in Korean too where Korean was asked for: %s', async (args, gist) => {
  const plain = await voc(args);
  expect(plain.stderr).not.toContain(gist);
  const { stderr, exitCode } = await voc([...args, '--locale', 'ko']);
  expect(stderr.startsWith(plain.stderr.trimEnd())).toBe(true);
  expect(stderr).toContain(gist);
  expect(exitCode).toBe(plain.exitCode);
});

test('the configuration may ask for Korean', async () => {
  const config = file('ko.config.yaml', ['locale: ko']);
  const { stderr } = await voc(['report', 'no-such-file.csv', '--config', config]);
  expect(stderr).toMatch(/\n {5}그런 파일이 없습니다\./);
});

test('a page begins with its first line, not with an empty one', async () => {
  for (const args of [
    ['inspect', korean],
    ['taxonomy', 'show', 'delivery.speed'],
    ['evaluate', korean],
    ['report', korean],
  ])
    expect((await voc(args)).stdout, args.join(' ')).toMatch(/^\S/);
});

test('a theme is shown by its label too; a near one is suggested', async () => {
  const byId = await voc(['taxonomy', 'show', 'delivery.speed']);
  expect((await voc(['taxonomy', 'show', '배송 속도'])).stdout).toBe(byId.stdout);
  expect((await voc(['taxonomy', 'show', 'Delivery sped'])).stderr).toContain(
    'Did you mean "Delivery speed"?',
  );
});

test('a theme tells what its ids mean, in both languages', async () => {
  const show = async (locale: string) =>
    (await voc(['taxonomy', 'show', 'delivery.speed', '--locale', locale])).stdout.replaceAll(/\s+/g, ' ');
  const ko = await show('ko');
  for (const said of [
    '접점: 배송 기사 (courier)',
    '순간: 받을 때 (receive)',
    '응답성 (responsiveness)',
    '심각도: 2/5',
  ])
    expect(ko).toContain(said);
  expect(ko).toContain('한국어 · 불만이라는 단서 · 표현 (ko.negative.phrases):');
  expect(ko).toContain('이웃 주제 속도와 연결 (digital.speed):');
  const en = await show('en');
  for (const said of ['moment: receiving (receive)', 'contract not kept (계약불이행)'])
    expect(en).toContain(said);
  expect(en).toContain('Korean · blames · words (ko.negative.phrases):');
});

test.each([
  ['Korean', '번호,내용', /^[^a-z]*머리글 아래에 행이 없어/m],
  ['English', 'id,comment', /^There are no rows below the header/m],
])('a report of no rows speaks as its columns do: %s', async (name, header, sentence) => {
  const { stdout } = await voc(['report', file(`header-${name}.csv`, [header])]);
  expect(stdout).toMatch(sentence);
});
