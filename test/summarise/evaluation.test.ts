import { describe, expect, test } from 'vitest';
import type { Polarity } from '../../src/schema/annotation.js';
import { type EvaluationOptions, evaluationOf, type LabelledAnswer } from '../../src/summarise/evaluation.js';
import { mention } from './make.js';

type Said = Partial<Omit<LabelledAnswer, 'annotation'>> & Partial<LabelledAnswer['annotation']>;

/** A row of a file with labels; what is not said is a right answer to a complaint. */
function answer(label: string, found: Polarity | null, said: Said = {}): LabelledAnswer {
  const {
    segments = {},
    themes: _,
    intents: __,
    texts = [{ column: 'text', text: `${label} ${found}` }],
  } = said;
  return {
    label,
    segments,
    themes: null,
    intents: null,
    texts,
    annotation: {
      source: 'labels.csv',
      row: 1,
      id: null,
      language: 'ko',
      polarity: found,
      score: found === 'positive' ? 0.5 : -0.5,
      confidence: 0.9,
      themes: [],
      intents: [],
      ...said,
    },
  } as LabelledAnswer;
}

const READING: EvaluationOptions['reading'] = {
  kind: 'stars',
  scale: 5,
  polarityOf: (cell: string) =>
    ({ '1': 'negative', '3': 'middle', '5': 'positive' })[cell] as 'negative' | 'middle' | 'positive' | null,
} as EvaluationOptions['reading'];
const known = (cell: string) => READING.polarityOf(cell) ?? null;
const OPTIONS: EvaluationOptions = {
  by: 'voc@0.1.0',
  column: '별점',
  reading: { ...READING, polarityOf: known } as EvaluationOptions['reading'],
  middle: 'leave-out',
  segments: [],
  top: 10,
  redact: true,
  locale: 'ko',
  evidence: (_, found) => [{ text: `says ${found}`, weight: 1 }],
};
const evaluate = (answers: readonly LabelledAnswer[], options: Partial<EvaluationOptions> = {}) =>
  evaluationOf(answers, { ...OPTIONS, ...options });

describe('rows', () => {
  const answers = [
    answer('1', 'negative'),
    answer(' 5 ', 'positive'),
    answer('5', 'negative'),
    answer('', 'negative'),
    answer('  ', null),
    answer('3', 'neutral'),
    answer('별로', 'negative'),
    answer('1', null),
  ];

  test('each row is counted once, as what it is', () => {
    const { rows, gold, by, schemaVersion } = evaluate(answers);
    expect(rows).toEqual({
      read: 8,
      evaluated: 3,
      unlabelled: 2,
      unknown: 1,
      middle: 1,
      unreadable: 1,
      unknownLabels: ['별로'],
    });
    expect({ gold, by, schemaVersion }).toEqual({
      gold: { column: '별점', kind: 'stars', scale: 5, middle: 'leave-out' },
      by: 'voc@0.1.0',
      schemaVersion: 1,
    });
  });

  test('the middle counts as neutral where that is wanted', () => {
    const { rows, polarity } = evaluate(answers, { middle: 'neutral' });
    expect(rows).toMatchObject({ evaluated: 4, middle: 0 });
    expect(polarity.confusion).toEqual({
      gold: ['negative', 'neutral', 'positive'],
      found: ['negative', 'neutral', 'positive'],
      counts: [
        [1, 0, 0],
        [0, 1, 0],
        [1, 0, 1],
      ],
    });
  });

  test('six labels that are not known are shown, each once, short, without personal data', () => {
    const labels = ['가', '나', '나', '010-1234-5678', '다'.repeat(30), '라', '마', '바'];
    const { rows } = evaluate(labels.map((label) => answer(label, 'negative')));
    expect(rows.unknown).toBe(8);
    expect(rows.unknownLabels).toEqual(['가', '나', '〈전화〉', '다'.repeat(20), '라', '마']);
  });

  test('nothing to read', () => {
    const { rows, languages, errors, polarity, themes, intents } = evaluate([]);
    expect(rows).toMatchObject({ read: 0, evaluated: 0, unknownLabels: [] });
    expect({ languages, errors, themes, intents }).toEqual({
      languages: [],
      errors: [],
      themes: null,
      intents: null,
    });
    expect(polarity).toMatchObject({ count: 0, classes: [] });
  });
});

test('figures: all, by class, by language', () => {
  const { polarity, languages } = evaluate([
    answer('1', 'negative', { language: 'en' }),
    answer('1', 'positive', { confidence: 0.4 }),
    answer('5', 'positive'),
    answer('5', 'positive'),
  ]);
  expect(polarity).toMatchObject({ count: 4, accuracy: 0.75, sign: { count: 4, accuracy: 0.75 } });
  expect(polarity.classes).toMatchObject([
    { id: 'negative', count: 2, found: 1, precision: 1, recall: 0.5 },
    { id: 'positive', count: 2, found: 3, recall: 1 },
  ]);
  // Who is right is surer than who is wrong.
  expect(polarity.calibration.auroc).toBe(1);
  expect(languages).toMatchObject([
    { language: 'en', count: 1, accuracy: 1 },
    { language: 'ko', count: 3, accuracy: 0.666667 },
  ]);
});

test('a segment by its values: most rows first, equal ones by name, so many of them', () => {
  const rows = ['강남', '판교', '강남', '분당', ''].map((store) =>
    answer('1', store === '강남' ? 'negative' : 'positive', { segments: store ? { 지점: store } : {} }),
  );
  const [all] = evaluate(rows, { segments: ['지점'] }).segments;
  expect(all).toMatchObject({
    column: '지점',
    values: [
      { value: '강남', count: 2, accuracy: 1 },
      { value: '', count: 1, accuracy: 0 },
      { value: '분당', count: 1 },
      { value: '판교', count: 1 },
    ],
    more: 0,
  });
  const [few] = evaluate(rows, { segments: ['지점'], top: 3 }).segments;
  expect(few!.values.map(({ value }) => value)).toEqual(['강남', '', '분당']);
  expect(few!.more).toBe(1);
});

describe('the worst errors', () => {
  const wrong = (text: string, said: Said = {}) =>
    answer('5', 'negative', { texts: [{ column: 'text', text }], ...said });

  test('the surest first, then the one further from the middle; each text once; right ones never', () => {
    const { errors } = evaluate([
      wrong('셋', { confidence: 0.5, row: 3 }),
      wrong('둘', { confidence: 0.8, score: -0.2, row: 2 }),
      wrong('하나', { confidence: 0.8, score: -0.9, row: 1 }),
      wrong('하나', { confidence: 0.3, row: 9 }),
      answer('1', 'negative', { confidence: 1 }),
    ]);
    expect(errors.map(({ row, text }) => [row, text])).toEqual([
      [1, '하나'],
      [2, '둘'],
      [3, '셋'],
    ]);
    expect(errors[0]).toEqual({
      source: 'labels.csv',
      row: 1,
      id: null,
      gold: 'positive',
      found: 'negative',
      confidence: 0.8,
      text: '하나',
      evidence: [{ text: 'says negative', weight: 1 }],
    });
    expect(evaluate([wrong('가'), wrong('나'), wrong('다')], { top: 2 }).errors).toHaveLength(2);
  });

  test('texts of several columns in one line, personal data replaced in the language of the text', () => {
    const said = {
      id: '010-1234-5678',
      texts: [
        { column: 'a', text: '전화 010-1234-5678\n주세요' },
        { column: 'b', text: '끝' },
      ],
    };
    expect(evaluate([wrong('', said)]).errors[0]).toMatchObject({
      id: '〈전화〉',
      text: '전화 〈전화〉 주세요 / 끝',
    });
    expect(evaluate([wrong('', { ...said, language: 'en' })]).errors[0]).toMatchObject({ id: '〈phone〉' });
    expect(evaluate([wrong('', said)], { redact: false }).errors[0]).toMatchObject({
      id: '010-1234-5678',
      text: '전화 010-1234-5678 주세요 / 끝',
    });
  });
});

describe('themes and intents', () => {
  const labelled = (
    gold: LabelledAnswer['themes'],
    found: LabelledAnswer['annotation']['themes'],
  ): LabelledAnswer => {
    const { annotation, ...rest } = answer('', null);
    return { ...rest, themes: gold, annotation: { ...annotation, themes: found } };
  };

  test('with polarity: by theme, by complaint, by both', () => {
    const { themes } = evaluate([
      labelled(
        [
          { id: 'delivery.speed', polarity: 'negative' },
          { id: 'service.access', polarity: 'positive' },
        ],
        [mention('delivery.speed'), mention('service.access')],
      ),
      labelled([], [mention('delivery.speed', 'positive')]),
      // Not labelled: not compared.
      labelled(null, [mention('product.safety')]),
    ]);
    expect(themes!.all).toMatchObject({ rows: 2, micro: { precision: 0.666667, recall: 1 } });
    expect(themes!.complaints!.classes).toMatchObject([
      { id: 'delivery.speed', count: 1, found: 1, f1: 1 },
      { id: 'service.access', count: 0, found: 1 },
    ]);
    expect(themes!.withPolarity!.classes.map(({ id }) => id).sort()).toEqual([
      'delivery.speed:negative',
      'delivery.speed:positive',
      'service.access:negative',
      'service.access:positive',
    ]);
  });

  test('labels without polarity are compared by theme alone', () => {
    const { themes } = evaluate([
      labelled([{ id: 'delivery.speed', polarity: null }], [mention('delivery.speed')]),
    ]);
    expect(themes).toMatchObject({ all: { micro: { f1: 1 } }, complaints: null, withPolarity: null });
  });

  test('a label with a polarity and one without: the latter is no wrong polarity', () => {
    const { themes } = evaluate([
      labelled(
        [
          { id: 'delivery.speed', polarity: null },
          { id: 'service.access', polarity: 'negative' },
        ],
        [mention('service.access')],
      ),
    ]);
    expect(themes!.withPolarity!.classes).toMatchObject([{ id: 'service.access:negative', f1: 1 }]);
  });

  test('intents of the rows that have any column of them', () => {
    const { annotation, ...rest } = answer('', null);
    const asks = (gold: string[] | null, found: string[]): LabelledAnswer => ({
      ...rest,
      intents: gold,
      annotation: { ...annotation, intents: found },
    });
    const { intents } = evaluate([asks(['complaint', 'request'], ['complaint']), asks(null, ['praise'])]);
    expect(intents).toMatchObject({ rows: 1, micro: { precision: 1, recall: 0.5 } });
    expect(evaluate([asks(null, ['praise'])]).intents).toBeNull();
  });
});
