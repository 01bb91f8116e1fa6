import { describe, expect, test } from 'vitest';
import { textsOf } from '../scripts/leak/own.js';
import { folded, highOverlaps, isLeak, sharedRuns, substance } from '../scripts/leak/shared.js';

const long = '주문한 지 보름이 지나도록 송장 번호조차 안 나오는 가게는 처음 봅니다';

describe('what is shared with the texts to measure on', () => {
  test.each([
    ['  “Great”,  REALLY!! great ', 'great really great'],
    ['배송이\t너무…느려요ㅠㅠ', '배송이 너무 느려요ㅠㅠ'.normalize('NFKC')],
    ['ＡＢＣ', 'abc'],
    ['…', ''],
  ])('%j is folded to %j', (text, expected) => expect(folded(text)).toBe(expected));

  test('a Hangul syllable says as much as two letters', () => {
    expect(substance(' 배송 ok ')).toBe(7);
  });

  test('the longest run of each pair, with its share of both texts', () => {
    const [run, ...more] = sharedRuns(['없는 글', long], [`그런데요${long.slice(5, 24)}!`]);
    expect(more).toEqual([]);
    expect(run).toMatchObject({ own: 1, theirs: 0, run: long.slice(5, 24) });
    expect(run!.ofOwn).toBeCloseTo(19 / long.length, 10);
    expect(run!.ofTheirs).toBeCloseTo(19 / 24, 10);
  });

  test('eleven characters are no run, twelve are', () => {
    expect(sharedRuns(['xyabcdefghijk'], ['abcdefghijk q'])).toEqual([]);
    expect(sharedRuns(['xabcdefghijkl'], ['abcdefghijkl q'])).toHaveLength(1);
  });

  test.each([
    ['a whole long text', [long], [long], true],
    ['more than half of theirs', [`${long} 그리고 또 다른 이야기가 한참 더 이어집니다 정말로`], [long], true],
    [
      'less than half of both',
      [`${long} ${'가나다라마바사아 '.repeat(9)}`],
      [`${long} ${'하파타카차자 '.repeat(12)}`],
      false,
    ],
    ['the same few words', ['too many ads'], ['too many ads'], false],
    ['an idiom in a short text', ['leaves a lot to be desired'], ['it leaves a lot to be desired'], false],
  ] as const)('%s', (_, own, theirs, leak) => {
    const runs = sharedRuns(own.map(folded), theirs.map(folded));
    expect(runs).toHaveLength(1);
    expect(isLeak(runs[0]!)).toBe(leak);
  });

  test('reworded texts are alike by their 5-grams, others are not', () => {
    const reworded = '송장 번호조차 안 나오는 가게는 처음 봅니다 주문한 지 보름이 지나도록';
    expect(
      highOverlaps([long, '전혀 다른 이야기를 하는 글이고 겹치는 것이 없어요'], [reworded], 0.5),
    ).toMatchObject([{ own: 0, theirs: 0 }]);
  });

  test('texts of a file with their lines: scalars of YAML but no keys, cells of a table', () => {
    expect(textsOf('a.yaml', 'id: x\ncues:\n  - 배송이 느려\n  - { text: "둘 다" }\n')).toEqual([
      { place: 'a.yaml:1', text: 'x' },
      { place: 'a.yaml:3', text: '배송이 느려' },
      { place: 'a.yaml:4', text: '둘 다' },
    ]);
    expect(textsOf('a.tsv', 'h\n가\t나')).toEqual([
      { place: 'a.tsv:1', text: 'h' },
      { place: 'a.tsv:2', text: '가' },
      { place: 'a.tsv:2', text: '나' },
    ]);
  });

  test('100,000 characters that repeat take a moment', () => {
    const started = Date.now();
    sharedRuns(['가'.repeat(100_000)], [`${'가'.repeat(100_000)}나`]);
    expect(Date.now() - started).toBeLessThan(5000);
  });
});
