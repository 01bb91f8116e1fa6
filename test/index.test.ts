import { expect, test } from 'vitest';
import * as api from '../src/index.js';

test('the package exports exactly this', () => {
  expect(Object.keys(api).sort()).toEqual(['Failure', 'VERSION', 'createAnnotator']);
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
