import { expect, test } from 'vitest';
import { explainDocument } from '../src/explain.js';
import { createAnnotator } from '../src/pipeline.js';
import { toDocument } from '../src/text/document.js';
import { textVerbatim } from '../src/text/text-verbatim.js';

const { explain, annotate } = createAnnotator();

test.each([
  '배송이 느리고 상담원은 친절하지 않았어요. 顧客을 무시하네요',
  'Not bad, but the app keeps crashing and nobody answers.',
  'ｆｕｌｌ　ｗｉｄｔｈ\u200b text 배송느려요',
])('every span of an explanation is what stands there: %s', async (text) => {
  const explanation = await explain(textVerbatim(text));
  expect(explanation.annotation).toEqual(annotate(textVerbatim(text)));
  const spans: { start: number; end: number; text: string }[] = [];
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    const { start, end, text: said } = value as Record<string, unknown>;
    if (typeof start === 'number' && typeof said === 'string')
      spans.push({ start, end: end as number, text: said });
    for (const inner of Object.values(value)) collect(inner);
  };
  collect(explanation);
  expect(spans.length).toBeGreaterThan(10);
  for (const { start, end, text: said } of spans) expect(text.slice(start, end)).toBe(said);
});

test('a cue whose theme the annotation does not give was outvoted', () => {
  const document = toDocument([{ column: 'text', text: 'x' }]);
  const span = { start: 0, end: 1, text: 'x' };
  const cue = {
    theme: 'a.b',
    rule: 'a.b/any:x',
    span,
    clause: 0,
    polarity: 'negative',
    lost: null,
    by: '',
  } as const;
  const classifiers = {
    sentiment: { classify: () => ({ clauses: [[]] }), explain: () => [] },
    themes: { explain: () => [[cue]] },
    facets: { classify: () => ({}) },
  };
  const told = (themes: readonly { id: string }[]) =>
    explainDocument(document, { ...annotate(textVerbatim('x')), themes } as never, [[]], classifiers as never)
      .parts[0]!.cues[0];
  expect(told([])).toMatchObject({ lost: 'outvoted', polarity: null });
  expect(told([{ id: 'a.b' }])).toEqual(cue);
});

test('a cue that fires in one place by two of its forms is told once', async () => {
  const { parts } = await explain(textVerbatim('배송이 너무 늦어요. 배송이 또 늦어요'));
  const told = parts[0]!.cues.map((cue) => JSON.stringify(cue));
  expect(told).toEqual([...new Set(told)]);
  expect(parts[0]!.cues.filter(({ rule }) => rule === 'delivery.speed/negative:배송+늦')).toHaveLength(2);
});

test('a value of a facet that was claimed and not believed is told, with its words and why', () => {
  const text = 'please refund me';
  const document = toDocument([{ column: 'text', text }]);
  const span = { start: 7, end: 16, text: 'refund me' };
  const classifiers = {
    sentiment: { classify: () => ({ clauses: [[]] }), explain: () => [] },
    themes: { explain: () => [[]] },
    facets: {
      classify: (_: object, needs: { onDoubt: (key: string, spans: object[]) => void }) =>
        needs.onDoubt('remedies.refund', [span]),
    },
  };
  const { doubted } = explainDocument(document, annotate(textVerbatim(text)), [[]], classifiers as never);
  expect(doubted).toEqual([{ facet: 'remedies', value: 'refund', spans: [span], lost: 'standing' }]);
});
