import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.js';
import { goldColumn, labelColumn, readLabels } from '../../src/input/columns/labels.js';
import { parseIds, parseThemes } from '../../src/input/columns/mentions.js';

const named = { name: 'label', named: true, isRating: false };
const found = { name: 'label', named: false, isRating: false };
const rating = { name: '별점', named: true, isRating: true };

describe('labels', () => {
  test.each([
    ['pos', 'positive'],
    ['Positive ', 'positive'],
    ['weak_positive', 'positive'],
    ['긍정', 'positive'],
    ['NEG', 'negative'],
    ['부정적', 'negative'],
    ['very negative', 'negative'],
    ['neu', 'neutral'],
    ['중립', 'neutral'],
    ['mixed', 'mixed'],
    ['긍정·부정', 'mixed'],
    ['혼합', 'mixed'],
    ['글쎄요', null],
    ['toString', null],
    ['__proto__', null],
  ] as const)('%j is %j', (cell, polarity) => {
    const reading = readLabels(['pos', 'neg', cell], found);
    expect(reading.kind).toBe('words');
    expect(reading.polarityOf(cell)).toBe(polarity);
  });

  test.each([
    ['0 and 1, named', ['0', '1'], named, 'digits', null, { '1': 'positive', '0': 'negative' }],
    [
      '-1, 0, 1',
      ['-1', '0', '1'],
      named,
      'digits',
      null,
      { '1': 'positive', '0': 'neutral', '-1': 'negative' },
    ],
    [
      'stars',
      ['1', '2', '3', '4', '5'],
      named,
      'stars',
      5,
      { '1': 'negative', '2': 'negative', '3': 'middle', '4': 'positive', '5': 'positive' },
    ],
    ['stars as signs', ['★★★★★', '★☆☆☆☆'], rating, 'stars', 5, { '★★★★★': 'positive', '★☆☆☆☆': 'negative' }],
    [
      'stars in words',
      ['5점', '별점 2점', '3.5점'],
      rating,
      'stars',
      5,
      { '5점': 'positive', '별점 2점': 'negative', '3.5점': 'middle' },
    ],
    [
      'out of ten',
      ['10', '4', '7', '8'],
      found,
      'stars',
      10,
      { '4': 'negative', '7': 'middle', '8': 'positive' },
    ],
    ['ones of a rating', ['1', '1'], rating, 'stars', 5, { '1': 'negative' }],
    [
      'stars with a few that are none',
      ['1', '5', '4', 'N/A'],
      found,
      'stars',
      5,
      { 'N/A': null, '4': 'positive' },
    ],
  ] as const)('%s', (_, cells, column, kind, scale, expected) => {
    const reading = readLabels(cells, column);
    expect([reading.kind, reading.scale]).toEqual([kind, scale]);
    for (const [cell, polarity] of Object.entries(expected))
      expect(reading.polarityOf(cell), cell).toBe(polarity);
  });

  test.each([
    ['0 and 1 that nobody named', ['0', '1'], found],
    ['words that are no labels', ['빨강', '파랑'], named],
    ['empty cells', ['', ' '], named],
    ['numbers beyond any scale', ['1', '2026'], named],
  ])('%s are refused', (_, cells, column) => {
    expect(() => readLabels(cells, column)).toThrow(Failure);
  });

  test.each([
    [['빨강', '파랑'], named, 'The column "label" holds no labels that voc knows: "빨강", "파랑".'],
    [['', ' '], named, 'The column "label" holds no labels.'],
    [['-1', '5'], named, 'The column "label" holds no labels that voc knows: "-1", "5".'],
    [['5', 'a', 'b'], named, 'The column "label" holds no labels that voc knows: "5", "a", "b".'],
    [['pos', 'x', 'y'], named, 'The column "label" holds no labels that voc knows: "pos", "x", "y".'],
    [
      ['a', 'b', 'c', 'd', 'e', 'f', 'g', `${'x'.repeat(30)}`],
      named,
      'The column "label" holds no labels that voc knows: "a", "b", "c", "d", "e", "f".',
    ],
    [['x'.repeat(30)], named, `The column "label" holds no labels that voc knows: "${'x'.repeat(20)}".`],
  ] as const)('%j is no column of labels', (cells, column, message) => {
    let failure: unknown;
    try {
      readLabels(cells, column);
    } catch (error) {
      failure = error;
    }
    expect(failure).toMatchObject({
      code: 'label_unclear',
      message,
      remedy:
        'Labels are positive, negative, neutral, mixed (pos, neg, 긍정, 부정, 중립 …), 0 and 1, or stars. Name their column with --label.',
    });
  });

  test('0 and 1 are asked about where nobody named their column', () => {
    expect(() => readLabels(['0', '1'], found)).toThrow(
      expect.toSatisfy(
        (error: Failure) =>
          error.code === 'label_unclear' &&
          error.message === 'The column "label" holds only 0 and 1: labels or stars?' &&
          error.remedy === 'If 1 means positive and 0 negative, say --label "label".',
      ),
    );
  });

  test.each([
    [['pos', 'x'], named, 'words', null, ['pos', 'x', '1'], ['positive', null, null]],
    [
      ['5', 'a'],
      named,
      'stars',
      5,
      ['2', '2.1', '3.9', '4', '6', 'a', ' 1 '],
      ['negative', 'middle', 'middle', 'positive', null, null, 'negative'],
    ],
    [['0', '1'], rating, 'stars', 5, ['0', '1'], ['negative', 'negative']],
    [
      ['-1', '1'],
      named,
      'digits',
      null,
      ['-1', '0', '1', '2', ' -1 '],
      ['negative', 'neutral', 'positive', null, 'negative'],
    ],
    [['0', '1'], named, 'digits', null, ['-1', '0', '1'], [null, 'negative', 'positive']],
    [[], found, 'words', null, ['pos'], [null]],
  ] as const)('%j are read', (cells, column, kind, scale, asked, said) => {
    const reading = readLabels(cells, column);
    expect([reading.kind, reading.scale]).toEqual([kind, scale]);
    expect(asked.map((cell) => reading.polarityOf(cell))).toEqual(said);
  });

  test('an unclear column shows what it holds, safe to print', () => {
    expect(() => readLabels(['\x1b[31m빨강', '파랑'], named)).toThrow('"빨강", "파랑"');
  });

  test('the column named, else the one of a known name, else the rating', () => {
    const columns = ['text', 'Sentiment', 'stars'];
    const stars = { index: 2, name: 'stars', path: [], by: 'name' } as const;
    expect(goldColumn('a.csv', columns, 'stars', null).index).toBe(2);
    expect(goldColumn('a.csv', columns, undefined, stars).index).toBe(1);
    expect(goldColumn('a.csv', ['text', 'x', 'stars'], undefined, stars)).toBe(stars);
    expect(() => goldColumn('a.csv', ['text'], undefined, null)).toThrow('no column with labels or stars');
    expect(labelColumn(['x', '주제'], 'themes')?.index).toBe(1);
  });
});

describe('themes and intents as labelled', () => {
  const speed = { id: 'delivery.speed', polarity: 'negative' };
  test.each([
    ['delivery.speed:negative', [speed]],
    ['delivery.speed:negative; price.value', [speed, { id: 'price.value', polarity: null }]],
    ['[["delivery.speed","negative"]]', [speed]],
    ['[{"id":"delivery.speed","polarity":"negative"}]', [speed]],
    ['["price.value"]', [{ id: 'price.value', polarity: null }]],
    ['delivery.speed:angry', [{ id: 'delivery.speed', polarity: null }]],
    ['', []],
    ['[[1,2],null,{}]', []],
    ['[broken', [{ id: '[broken', polarity: null }]],
  ])('%s', (cell, expected) => expect(parseThemes(cell)).toEqual(expected));

  test.each([
    ['complaint;request', ['complaint', 'request']],
    ['["complaint", 3]', ['complaint']],
    [' a | b, c ', ['a', 'b', 'c']],
    ['', []],
  ])('%s', (cell, expected) => expect(parseIds(cell)).toEqual(expected));
});
