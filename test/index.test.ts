import { expect, test } from 'vitest';
import * as api from '../src/index.js';

test('the package exports exactly this', () => {
  expect(Object.keys(api).sort()).toEqual(['Failure', 'VERSION', 'annotate', 'createAnnotator', 'summarise']);
});

test('a verbatim is annotated without a file', () => {
  const { annotate } = api.createAnnotator();
  const annotation = annotate({
    kind: 'verbatim',
    source: 'memory',
    row: 1,
    id: null,
    date: null,
    rating: null,
    product: null,
    channel: null,
    customer: null,
    segments: {},
    texts: [{ column: 'text', text: '배송이 너무 느려요' }],
    cells: [],
  });
  expect(annotation).toMatchObject({ language: 'ko', polarity: 'negative', owners: ['logistics'] });
  expect(annotation.themes.map(({ id }) => id)).toEqual(['delivery.speed']);
});

test('texts become annotations and a report, as the command line makes them', async () => {
  const feedback = [
    '배송이 너무 느려요',
    { text: 'The courier was rude and the parcel was late.', segments: { store: 'Mapo' }, rating: 1 },
    '친절해요',
  ];
  const annotations = await api.annotate(feedback);
  expect(annotations.map(({ row, polarity, rating }) => [row, polarity, rating])).toEqual([
    [1, 'negative', null],
    [2, 'negative', 1],
    [3, 'positive', null],
  ]);
  const report = await api.summarise(feedback, { segments: ['store'], locale: 'en' });
  expect(report.coverage.read).toBe(3);
  expect(report.sections.complaints!.total.count).toBe(2);
  expect(report.by).toEqual([annotations[0]!.by]);
});

test('a report has no personal data unless it is asked for', async () => {
  const feedback = ['배송이 너무 느려요 010-1234-5678로 전화 주세요'];
  const shown = async (redact: boolean) => JSON.stringify(await api.summarise(feedback, { redact }));
  expect(await shown(true)).not.toContain('1234-5678');
  expect(await shown(false)).toContain('010-1234-5678');
});
