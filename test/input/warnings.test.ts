import { describe, expect, test } from 'vitest';
import { openSource } from '../../src/input/verbatims.js';
import { failureOf, source } from './source.js';

const LIST = '배송이 너무 늦어요\n색상이 예쁘고 마음에 들어요\n포장이 엉망이라 실망했습니다\n';
const RECORDS =
  '2026-11-09,배송이 너무 늦어요,3\n2026-11-10,색상이 예쁘고 마음에 들어요,5\n2026-11-11,포장이 엉망이라 실망했습니다,1\n';

const warnings = async (name: string, content: string, options: object = {}) =>
  (await openSource(source(content, name), { maxField: 4096, columns: {}, ...options })).warnings;

describe('files that may be no table', () => {
  test.each([
    ['prose', 'README', `# 안내\n\n${LIST}`, 'README was read as CSV: one column, each line a text'],
    [
      'a table with another ending',
      'notes.md',
      `날짜,내용\n${RECORDS}`,
      'notes.md was read as CSV: columns cut at ","',
    ],
    ['a list without a header', 'list.txt', LIST, 'the first line "배송이 너무 늦어요" as its header'],
    ['a list of customers', 'list.txt', `전화 주세요 010-1234-5678 늦어요\n${LIST}`, '〈phone〉'],
    ['records without a header', 'week.csv', RECORDS, 'was taken for the header, and is not read as a text'],
  ])('%s', async (_, name, content, expected) => {
    const [warning, ...others] = await warnings(name, content);
    expect(warning).toContain(expected);
    expect(warning).not.toContain('010-1234');
    expect(others).toEqual([]);
  });

  test('each warning is told whole', async () => {
    expect(await warnings('README', `# 안내\n\n${LIST}`)).toEqual([
      'README was read as CSV: one column, each line a text, and the first line "# 안내" as its header, not as a text. Is it feedback? "voc inspect" shows what voc sees',
    ]);
    expect(await warnings('notes.md', `날짜,내용\n${RECORDS}`)).toEqual([
      'notes.md was read as CSV: columns cut at ",", and the first line "날짜, 내용" as its header, not as a text. Is it feedback? "voc inspect" shows what voc sees',
    ]);
    expect(await warnings('week.csv', RECORDS)).toEqual([
      'week.csv: the first line "2026-11-09, 배송이 너무 늦어요, 3" was taken for the header, and is not read as a text. If it is a record, put a line with the names of the columns above it',
    ]);
    // A first line is shown to its fortieth character.
    expect((await warnings('list.txt', `${'가'.repeat(41)}\n${LIST}`))[0]).toContain(`"${'가'.repeat(40)}"`);
  });

  test('columns that are left out are told, with the flags that read them', async () => {
    const table = (more: string, cell: string) =>
      `내용,${more}\n${'배송이 너무 늦어서 정말 화가 많이 났어요 다시는 안 살게요'.repeat(4)},${cell}\n`;
    expect(await warnings('week.csv', table('메모', '포장이 아쉬워요'))).toEqual([
      'week.csv: "메모" reads like customers’ words too, and is left out. To read everything: --text 내용 --text 메모. If it is right so: --text 내용',
    ]);
    expect(await warnings('week.csv', table('메모,이야기', '포장이 아쉬워요,색이 조금 달라요'))).toEqual([
      'week.csv: "메모", "이야기" read like customers’ words too, and are left out. To read everything: --text 내용 --text 메모 --text 이야기. If it is right so: --text 내용',
    ]);
  });

  test.each([
    ['README.md', `# VOC\n\n${LIST}`, 'begins with "# VOC"'],
    ['notes.md', `${RECORDS}`, 'begins with "2026-11-09, 배송이 너무 늦어요, 3"'],
    ['letter.eml', `From: kim@example.com\n\n${LIST}`, 'begins with "From: 〈email〉"'],
  ])('%s is no feedback unless somebody says so', async (name, content, expected) => {
    const { code, message, remedy } = await failureOf(warnings(name, content));
    expect(code).toBe('format_unknown');
    expect(message).toContain(`${name} does not look like feedback`);
    expect(message).toContain(expected);
    expect(remedy).toContain('--format-in csv');
    for (const said of [{ format: 'csv' }, { columns: { text: [content.split(/[\n,]/, 1)[0]!] } }])
      expect(await warnings(name, content, said)).toHaveLength('format' in said ? 0 : 1);
    // Who only looks is shown what is there.
    expect(await warnings(name, content, { columns: { unclear: 'all' } })).toHaveLength(1);
  });

  test.each(['11월.자료', 'out.export', 'week.bak'])(
    '%s is read where its content is records',
    async (name) => {
      const [told, ...more] = await warnings(name, `날,이야기,점\n${RECORDS}`);
      expect([told, more]).toEqual([
        expect.stringContaining(`${name} was read as CSV: columns cut at ","`),
        [],
      ]);
      for (const unlike of [
        `날,이야기,점\n${RECORDS}끝\n`,
        `말,이야기\n${LIST.replaceAll(/^/gm, '가,').slice(0, -2)}`,
        `날,이야기,점\n${RECORDS.split('\n')[0]}\n`,
      ])
        expect((await failureOf(warnings(name, unlike))).code).toBe('format_unknown');
    },
  );

  test.each([
    ['a header that is known', 'list.csv', `내용\n${LIST}`, {}],
    ['a name without an ending', '-', `내용\n${LIST}`, {}],
    ['the format was given', 'README.md', `내용\n${LIST}`, { format: 'csv' }],
    ['the column was given', 'list.txt', `이야기\n${LIST}`, { columns: { text: ['이야기'] } }],
    ['found by content', 'week.csv', `날,이야기,점\n${RECORDS}`, {}],
    [
      'cut at |',
      'week.psv',
      `날|내용\n${RECORDS.replaceAll(',3', '').replaceAll(',5', '').replaceAll(',1\n', '\n').replaceAll(',', '|')}`,
      {},
    ],
    ['only a header', 'week.csv', '날,내용\n', {}],
    ['a date for an ending', 'reviews.2026-11', `날짜,내용,점수\n${RECORDS}`, {}],
  ])('nothing is said where %s', async (_, name, content, options) => {
    expect(await warnings(name, content, options)).toEqual([]);
  });
});
