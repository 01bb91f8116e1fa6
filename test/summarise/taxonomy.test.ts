import { expect, test } from 'vitest';
import type { MentionPolarity } from '../../src/schema/annotation.js';
import { agreement } from '../../src/summarise/taxonomy/agreement.js';
import { judgeExample, learnedLoss, reportExamples } from '../../src/summarise/taxonomy/examples.js';

const mention = (id: string, polarity: MentionPolarity = 'negative') => ({ id, polarity });
const found = (id: string, polarity: MentionPolarity = 'negative') => ({
  ...mention(id, polarity),
  confidence: 1,
  evidence: [],
});

test('agreement counts each theme of a text once; polarity and group are measured apart', () => {
  const { micro, macroF1, themes } = agreement([
    {
      labels: [mention('a.x'), mention('a.x', 'positive'), mention('b.y')],
      found: [mention('a.x', 'positive'), mention('a.z')],
    },
    { labels: [], found: [] },
  ]);
  expect(micro.themes).toMatchObject({ hits: 1, falseAlarms: 1, misses: 1, f1: 0.5 });
  expect(micro.groups).toMatchObject({ hits: 1, falseAlarms: 0, misses: 1 });
  expect(micro.complaints).toMatchObject({ hits: 0, falseAlarms: 1, misses: 2, f1: 0 });
  expect(micro.withPolarity).toMatchObject({ hits: 1, falseAlarms: 1, misses: 2 });
  expect(macroF1).toBe(0.5);
  expect(themes.map(({ id }) => id)).toEqual(['a.x', 'a.z', 'b.y']);
});

test('labels without polarity are compared by theme alone', () => {
  const { micro } = agreement([{ labels: [{ id: 'a.x', polarity: null }], found: [mention('a.x')] }]);
  expect(Object.keys(micro)).toEqual(['themes', 'groups']);
});

test('an example passes when its theme is found, or not found, as it says', () => {
  const example = { theme: 'a.x', language: 'ko', kind: 'positive', polarity: 'positive', text: '' } as const;
  const outcomes = [
    judgeExample(example, [found('a.x', 'positive')]),
    judgeExample(example, [found('a.x')]),
    judgeExample(example, [found('b.y')]),
    judgeExample({ ...example, kind: 'negative', polarity: null }, [found('a.x')]),
    judgeExample({ ...example, kind: 'negative', polarity: null }, []),
  ];
  expect(outcomes.map(({ passed }) => passed)).toEqual([true, true, false, false, true]);
  const report = reportExamples(outcomes);
  expect(report.total).toEqual({ passed: 3, of: 5 });
  expect(report.polarity).toEqual({ passed: 1, of: 2 });
  expect(report.failures).toHaveLength(2);
});

const cue = (id: string, text: string) => [{ ...found(id), evidence: [{ text }] }] as never;
test.each([
  ['positive', 'a cue that was not believed', cue('a.x', 'late'), [], { lost: 'doubted', words: ['late'] }],
  [
    'negative',
    'a claim by words that are no cue',
    [],
    cue('a.x', 'rate'),
    { lost: 'claimed', words: ['rate'] },
  ],
  ['positive', 'both find it', cue('a.x', 'late'), cue('a.x', 'late'), null],
  ['positive', 'the cues fail already', [], [], null],
] as const)('what the learned half loses of a %s example: %s', (kind, _, byCues, withModel, expected) => {
  const example = { theme: 'a.x', language: 'ko', kind, polarity: null, text: '' } as const;
  const loss = learnedLoss(example, byCues, withModel);
  if (expected === null) expect(loss).toBeNull();
  else expect(loss).toMatchObject({ ...expected, passed: false });
});
