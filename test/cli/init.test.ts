import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../../src/cli/config-file.js';
import { voc, vocProcess } from './voc.js';

const SHOP = new URL('../../fixtures/feedback/shop-2026-w46.csv', import.meta.url).pathname;
const folder = () => mkdtempSync(join(tmpdir(), 'voc-init-'));

describe('voc init', () => {
  test('writes the columns that it sees, and what it writes is a configuration', async () => {
    const cwd = folder();
    const { exitCode, stdout, stderr } = await vocProcess(['init', SHOP], { cwd });
    expect([exitCode, stdout]).toEqual([0, '']);
    expect(stderr).toContain('voc: wrote voc.config.yaml.');
    const file = join(cwd, 'voc.config.yaml');
    expect(readConfig(file)).toMatchObject({ text: ['리뷰내용'], timezone: 'Asia/Seoul', locale: 'ko' });
    expect(readConfig(file, 'weekly')).toMatchObject({ period: 'week', 'fail-on': ['critical'] });
    const report = await vocProcess(['report', SHOP, '--limit', '3'], { cwd });
    expect(report.exitCode).toBe(0);
  });

  test('"-" is standard output', async () => {
    const cwd = folder();
    const { exitCode, stdout } = await vocProcess(['init', SHOP, '-o', '-'], { cwd });
    expect([exitCode, existsSync(join(cwd, '-'))]).toEqual([0, false]);
    expect(stdout).toContain('text: [ 리뷰내용 ]');
  });

  test('never replaces a file unless it is told to', async () => {
    const cwd = folder();
    writeFileSync(join(cwd, 'voc.config.yaml'), 'top: 3\n');
    const refused = await vocProcess(['init', SHOP], { cwd });
    expect([refused.exitCode, refused.stderr]).toEqual([
      2,
      'voc: voc.config.yaml exists already.\n     Name another file with -o, or replace it with --force.\n',
    ]);
    expect(readFileSync(join(cwd, 'voc.config.yaml'), 'utf8')).toBe('top: 3\n');
    expect((await vocProcess(['init', SHOP, '--force'], { cwd })).exitCode).toBe(0);
    expect(readConfig(join(cwd, 'voc.config.yaml')).text).toEqual(['리뷰내용']);
  });

  test('without an export it writes a file to fill in', async () => {
    const cwd = folder();
    expect((await vocProcess(['init', '-o', 'ours.yaml'], { cwd })).exitCode).toBe(0);
    expect(existsSync(join(cwd, 'voc.config.yaml'))).toBe(false);
    expect(readFileSync(join(cwd, 'ours.yaml'), 'utf8')).toContain('# text: [내용]');
    expect(Object.keys(readConfig(join(cwd, 'ours.yaml')))).toEqual(['timezone', 'locale']);
  });

  test('column names that mean something to YAML come back as they are', async () => {
    const cwd = folder();
    writeFileSync(
      join(cwd, 'odd.csv'),
      '"리뷰: ""#1"", 내용",date\n배송이 느려요,2026-11-01\n친절해요,2026-11-02\n',
    );
    expect((await vocProcess(['init', 'odd.csv', '--text', '리뷰: "#1", 내용'], { cwd })).exitCode).toBe(0);
    expect(readConfig(join(cwd, 'voc.config.yaml')).text).toEqual(['리뷰: "#1", 내용']);
  });
});

describe('voc init says what it took and why', () => {
  const made = async (rows: readonly string[], ...flags: string[]) => {
    const cwd = folder();
    writeFileSync(join(cwd, 'survey.csv'), `${rows.join('\n')}\n`);
    const file = join(cwd, 'ours.yaml');
    const { exitCode } = await voc(['init', join(cwd, 'survey.csv'), '-o', file, ...flags]);
    expect(exitCode).toBe(0);
    return { text: readFileSync(file, 'utf8'), settings: readConfig(file) };
  };
  const texts = [
    '직원이 친절해요',
    '음식이 너무 늦게 나와요',
    '화장실이 더러워요',
    '다 좋아요',
    '가격이 비싸요',
    '맛있어요',
  ];
  const survey = (header: string, cells: (row: number) => string) => [
    `${header},의견`,
    ...texts.map((text, row) => `${cells(row)},${text}`),
  ];

  test('how likely people are to recommend, from 0 to 10', async () => {
    const { text, settings } = await made(survey('추천 의향(0-10)', (row) => String(row * 2)));
    expect(settings.rating).toBe('추천 의향(0-10)');
    expect(text).toMatch(/^# .*"추천 의향\(0-10\)".*NPS.*0부터 10까지.*\nrating: /m);
  });

  test.each([
    ['별점', (row: number) => String((row % 5) + 1), '1부터 5까지의 수를 5점 만점으로'],
    ['만족도', (row: number) => String(row * 20), '0부터 100까지의 수를 100점 만점으로'],
    ['NPS', (row: number) => String((row % 5) + 1), '1부터 5까지의 수를 5점 만점으로'],
  ])('the numbers of %s', async (header, cells, words) => {
    expect((await made(survey(header, cells))).text).toContain(words);
  });

  test('columns of few values that are called like a store or a brand are compared', async () => {
    const { text, settings } = await made(
      survey(
        '매장,브랜드,연령대',
        (row) => `${['강남점', '홍대점'][row % 2]},${'가나다'[row % 3]},${row % 2}0대`,
      ),
    );
    expect(settings.segment).toEqual(['매장', '브랜드']);
    expect(text).toMatch(/^# .*"매장"\(값 2가지\), "브랜드"\(값 3가지\)/m);
    expect(text).toMatch(/^# .*"연령대"\(값 2가지\)/m);
  });

  test.each([
    ['지점', ['강남', '부산', '대구']],
    ['점포', ['서초', '이천', '안양']],
    ['이용 매장', ['강서', '성남', '남원']],
    ['지역', ['강원', '전북', '경기']],
    ['team', ['Blue Ocean', 'Customer Care', 'Field Sales']],
    ['부서', ['주문', '배송', '정산']],
  ])('%s is compared, though its values may be names of people too', async (header, values) => {
    const rows = survey(header, (row) => values[row % values.length]!);
    expect((await made(rows)).settings.segment).toEqual([header]);
  });

  test.each(['지점장', '매장 담당자', 'Branch manager', 'agent'])('%s is not: people', async (header) => {
    const rows = survey(header, (row) => ['조미란', '윤가람', '문태식'][row % 3]!);
    const { text, settings } = await made(rows);
    expect(settings.segment).toBeUndefined();
    expect(text).not.toMatch(/조미란|윤가람|문태식/);
  });

  test.each([
    ['매장', (row: number) => `${row}호점`, 'each value once'],
    ['매장', () => '강남점', 'one value'],
    ['매장번호', (row: number) => String(row % 2), 'a number'],
    ['메모', (row: number) => `${row % 2}`, 'another name'],
  ])('%s is not: %s', async (header, cells) => {
    expect((await made(survey(header, cells))).settings.segment).toBeUndefined();
  });

  test('those that are named are taken, and no others', async () => {
    const rows = survey('매장,메모', (row) => `${['강남점', '홍대점'][row % 2]},${row}`);
    expect((await made(rows, '--segment', '메모')).settings.segment).toEqual(['메모']);
  });
});
