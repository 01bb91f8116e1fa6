import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { voc } from './voc.js';

const root = mkdtempSync(join(tmpdir(), 'voc-people-'));
const place = (name: string) => join(root, name);

function file(name: string, rows: readonly string[]): string {
  writeFileSync(place(name), `내용,처리직원,고객명\n${rows.join('\n')}\n`);
  return place(name);
}

const FIRST = [
  '포장이 찢어져 왔어요,조미란,문태식',
  '응대가 무례했어요,조미란,Dana',
  '배송이 늦어요,박영희,문태식',
];
const SECOND = [
  '전화를 안 받아요,박영희,오하늘',
  '설명이 틀렸어요,박영희,Dana',
  '좋아요,윤가람,문태식',
  '별로예요,,',
  '그저 그래요,,',
];
const PEOPLE = /조미란|박영희|윤가람|문태식|오하늘|dana/i;

const whole = file('whole.csv', [...FIRST, ...SECOND]);
const sections = ['--sections', 'segments', '--format', 'json'];

async function values(args: readonly string[]): Promise<[string, number][]> {
  const { stdout } = await voc([...args, ...sections]);
  expect(stdout).not.toMatch(PEOPLE);
  return JSON.parse(stdout).sections.segments[0].values.map((row: { value: string; verbatims: number }) => [
    row.value,
    row.verbatims,
  ]);
}

describe('people as values of --segment', () => {
  test.each([
    ['처리직원', [3, 2, 1]],
    ['고객명', [3, 2, 1]],
  ])('%s: each is counted alone and shown by a number', async (column, counts) => {
    const said = await values(['report', whole, '--segment', column]);
    expect(said.filter(([value]) => value !== '')).toEqual(
      counts.map((count, i) => [`〈이름 ${i + 1}〉`, count]),
    );
    expect(said).toContainEqual(['', 2]);
  });

  test('in the language asked for', async () => {
    const said = await values(['report', whole, '--segment', '고객명', '--locale', 'en']);
    expect(said.map(([value]) => value)).toEqual(['〈name 1〉', '', '〈name 2〉', '〈name 3〉']);
  });

  test('parts hold no name and give the same report, as do several threads', async () => {
    const flags = ['--segment', '고객명', '--segment', '처리직원'];
    const parts = [file('a.csv', FIRST), file('b.csv', SECOND)];
    for (const path of parts) await voc(['report', path, ...flags, '--partial', '-o', `${path}.json`]);
    const held = readFileSync(`${parts[0]}.json`, 'utf8');
    expect(held).not.toMatch(PEOPLE);
    const once = await voc(['report', ...parts, ...flags, ...sections]);
    const merged = await voc(['merge', ...parts.map((path) => `${path}.json`).reverse(), ...sections]);
    expect(merged.stdout).toBe(once.stdout);
    const many = await voc(['report', ...parts, ...flags, ...sections, '--jobs', '2']);
    expect(many.stdout).toBe(once.stdout);
  });

  test('with --no-redact they are named', async () => {
    const { stdout } = await voc(['report', whole, '--segment', '고객명', '--no-redact', ...sections]);
    expect(JSON.parse(stdout).sections.segments[0].values[0]).toMatchObject({
      value: '문태식',
      verbatims: 3,
    });
  });
});

test.each(['처리직원', '고객명'])('--split-by %s: a file a person, none named', async (column) => {
  const folder = place(`split-${column}`);
  const { stderr } = await voc(['report', whole, '--split-by', column, '-o', folder, '--format', 'json']);
  expect(stderr).not.toMatch(PEOPLE);
  expect(readdirSync(folder).sort()).toEqual(['empty.json', '이름_1.json', '이름_2.json', '이름_3.json']);
  const report = JSON.parse(readFileSync(join(folder, '이름_1.json'), 'utf8'));
  expect([report.subset, report.coverage.verbatims]).toEqual([{ by: column, value: '〈이름 1〉' }, 3]);
});
