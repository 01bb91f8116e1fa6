import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/errors/failure.js';
import type { SummaryOptions } from '../../src/schema/summary.js';
import { addAnnotation, emptySummary, mergeSummaries, summaryToJson } from '../../src/summarise/index.js';
import { addPart, type Part, partFromJson, partToJson } from '../../src/summarise/part.js';
import { annotated, stageOf } from './make.js';
import { bad } from './sections/make.js';

const settings = { minConfidence: null, keywords: true };

function part(
  name: string,
  rows: readonly number[],
  options: Partial<SummaryOptions> = {},
  by = 'voc@1',
): Part {
  const summary = emptySummary(options);
  for (const row of rows) {
    const { annotation, verbatim } = annotated(`${row}번째 글`, { row, by, ...bad('delivery.speed') });
    addAnnotation(summary, annotation, verbatim, stageOf);
  }
  return { name, settings, summary };
}
const text = ({ summary }: Part) => JSON.stringify(summaryToJson(summary));
const written = (one: Part) => JSON.parse(JSON.stringify(partToJson(one)));

function failureOf(work: () => unknown): Failure {
  try {
    work();
  } catch (error) {
    if (error instanceof Failure) return error;
  }
  throw new Error('it did not fail');
}

test('a part is read as it was written, and says what it lacks', () => {
  const one = part('a.json', [1, 2]);
  expect(written(one)).toMatchObject({ format: 'voc-part/1', lacks: ['near-duplicates'], settings });
  const read = partFromJson(written(one), 'a.json');
  expect({ ...read, summary: null }).toEqual({ name: 'a.json', settings, summary: null });
  expect(text(read)).toBe(text(one));
});

test.each([
  ['nothing', null],
  ['text', 'voc-part/1'],
  ['another version', { ...written(part('a.json', [1])), format: 'voc-part/2' }],
  ['no settings', { ...written(part('a.json', [1])), settings: null }],
  ['settings that are none', { ...written(part('a.json', [1])), settings: 'all' }],
  ['no summary', { format: 'voc-part/1', settings }],
])('%s is no part, and the file is named', (_, json) => {
  const failure = failureOf(() => partFromJson(json, 'a.json'));
  expect([failure.code, failure.message]).toEqual(['summary_invalid', expect.stringContaining('a.json')]);
});

test('one that an older version made is not added to those of today: its counts mean something else', () => {
  const { summary, ...rest } = written(part('a.json', [1])) as { summary: object };
  const old = { ...rest, summary: { ...summary, format: 'voc-summary/1' } };
  const failure = failureOf(() => partFromJson(old, 'a.json'));
  expect(failure.code).toBe('summary_invalid');
  expect(failure.message).toContain('a.json was made by another version of voc (voc-summary/1');
  expect(failure.remedy).toContain('voc report EXPORT --partial -o part.json');
});

describe('parts together', () => {
  test('are the same as all at once, and the first one stays as it was', () => {
    const first = part('a.json', [1, 2]);
    const alone = text(first);
    const whole = addPart(addPart(null, first), part('b.json', [3]));
    expect(text(whole)).toBe(text(part('all.json', [1, 2, 3])));
    expect([whole.name, whole.settings]).toEqual(['a.json', settings]);
    expect(text(first)).toBe(alone);
  });

  test.each([
    [
      'settings',
      { ...part('b.json', [3]), settings: { ...settings, keywords: false } },
      'keywords is true in one and false',
    ],
    ['options', part('b.json', [3], { segments: ['지점'] }), 'segments is []'],
    ['versions', part('b.json', [3], {}, 'voc@2'), 'voc@1 and voc@2'],
  ])('made with other %s are refused, and both are named', (_, other, why) => {
    const failure = failureOf(() => addPart(addPart(null, part('a.json', [1])), other));
    expect(failure.code).toBe('parts_mixed');
    expect(failure.message).toContain('a.json and b.json');
    expect(failure.message).toContain(why);
  });
});

test('summaries of different settings are not merged', () => {
  const [a, b] = [part('a', [1]).summary, part('b', [1], { segments: ['지점'] }).summary];
  expect(failureOf(() => mergeSummaries(a, b)).code).toBe('usage');
});
