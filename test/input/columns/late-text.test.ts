import { expect, test } from 'vitest';
import { openSource, type SourceOptions } from '../../../src/input/verbatims.js';
import { source } from '../source.js';

const OPTIONS: SourceOptions = { maxField: 4096, columns: {} };
const SECOND = ['직원분들이 친절하고 깨끗해요', '가격이 저렴하고 신선합니다', '물건이 다양해서 정말 좋아요'];

/** 240 records whose last column is filled from record `from` on with these cells in turn, or with nothing. */
async function warned(from: number, cells: readonly string[], name = '좋은 점', options = OPTIONS) {
  const rows = Array.from({ length: 240 }, (_, i) => {
    const cell = cells[i % cells.length]!;
    const late = i + 1 < from ? '' : cells === SECOND ? `${i}번 매장 ${cell}` : cell;
    return `${i},배송이 너무 늦어서 ${i}번 전화했어요,${late}`;
  });
  const opened = await openSource(source(`번호,의견,${name}\n${rows.join('\n')}\n`, 'survey.csv'), options);
  for await (const _ of opened.verbatims());
  return [...opened.warnings, opened.lateWarning()];
}

test('a column of words that begins where voc no longer looked is told of, with the flags that read it', async () => {
  const [warning] = await warned(215, SECOND);
  expect(warning).toContain('survey.csv: "좋은 점", which is empty or nearly so in the first records');
  expect(warning).toContain('To read everything: --text 의견 --text "좋은 점"');
});

test.each<[string, Parameters<typeof warned>]>([
  ['it is empty to the end', [215, ['']]],
  ['two cells were filled', [239, SECOND]],
  ['it holds ticks', [215, ['예', '아니오', '예']]],
  ['it holds numbers', [215, ['1', '2', '3']]],
  ['the company answers in it', [215, SECOND, '답변내용']],
  ['somebody named the text', [215, SECOND, '좋은 점', { ...OPTIONS, columns: { text: ['의견'] } }]],
  ['somebody breaks down by it', [215, SECOND, '좋은 점', { ...OPTIONS, columns: { segment: ['좋은 점'] } }]],
])('nothing is said where %s', async (_, args) => {
  expect(await warned(...args)).toEqual([null]);
});

test('a column that is seen at once is told of once', async () => {
  const warnings = await warned(150, SECOND);
  expect(warnings).toHaveLength(2);
  expect(warnings[0]).toContain('"좋은 점" reads like customers’ words too');
  expect(warnings[1]).toBeNull();
});
