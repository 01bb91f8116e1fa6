import { expect, test } from 'vitest';
import { addAnnotation, emptySummary, toReport } from '../../src/summarise/index.js';
import { chooseQuotes, quoteOf } from '../../src/summarise/quote.js';
import { quotable } from '../../src/summarise/shown.js';
import { annotated, mention, stageOf, tinyTaxonomy } from './make.js';

const quotesFor = (texts: string[], options = {}) => {
  const summary = emptySummary(options);
  texts.forEach((text, i) => {
    const { annotation, verbatim } = annotated(text, {
      row: i + 1,
      polarity: 'negative',
      themes: [mention('delivery.speed')],
    });
    addAnnotation(summary, annotation, verbatim, stageOf);
  });
  return toReport(summary, { taxonomy: tinyTaxonomy }).sections.complaints!.themes[0]!.quotes;
};

test('a short text is quoted whole, on one line', () => {
  expect(quotable('배송이\n너무   느려요', 'ko')).toBe('배송이 너무 느려요');
});

test('a long text is cut at its end, between words, with an ellipsis', () => {
  const cut = quotable('배송이 너무 늦게 와서 화가 납니다 '.repeat(12), 'ko');
  expect(cut.length).toBeLessThanOrEqual(161);
  expect(cut).toMatch(/^배송이 너무 늦게 와서 화가 납니다 .*[가-힣]…$/);
});

test('a text without a space is cut between characters, never inside one', () => {
  const family = '👨‍👩‍👧‍👦';
  const cut = quotable(family.repeat(50), null);
  expect(cut.slice(0, -1).length % family.length).toBe(0);
  expect(cut.endsWith('…')).toBe(true);
});

test('personal data is replaced before the cut, so that none of it shows', () => {
  const text = `${'가'.repeat(150)} 010-1234-5678로 전화 주세요`;
  expect(quotable(text, 'ko')).not.toMatch(/010|1234/);
  expect(quotable('전화는 010-1234-5678', null)).toBe('전화는 010-1234-5678');
});

test('equal texts are quoted once, the first row of them', () => {
  const text = '배송이 일주일째 오지 않고 있어요';
  expect(quotesFor([text, text, text])).toMatchObject([{ text, source: 'week46.csv', row: 1 }]);
});

test('texts that say something are quoted before short ones', () => {
  const long = '주문하고 열흘이 지났는데 아직도 출고가 안 됐어요';
  const texts = ['늦음', '느림', '별로', long];
  expect(quotesFor(texts)[0]!.text).toBe(long);
  expect(quotesFor(texts)).toHaveLength(3);
});

test('the surest harm leads, however long it is told; one told with praise comes last', () => {
  const summary = emptySummary();
  const urgent = (text: string, score: number, confidence: number) => {
    const { annotation, verbatim } = annotated(text, {
      row: summary.all.verbatims + 1,
      score,
      polarity: score < 0 ? 'negative' : 'mixed',
      themes: [mention('product.safety', 'negative', confidence)],
      urgency: { level: 'critical', reasons: ['product.safety'] },
    });
    addAnnotation(summary, annotation, verbatim, stageOf);
  };
  urgent('설치 기사님이 전선 조각까지 치워 주셔서 안심했어요', 0.8, 0.9);
  urgent('손잡이가 헐거워서 조금 위험해 보입니다', -0.6, 0.5);
  urgent(`배터리가 터져서 불이 났습니다. ${'그날 있었던 일을 적습니다. '.repeat(20)}`, -0.9, 0.95);
  const quotes = chooseQuotes(summary.quotes.get('critical'), 3, new Set());
  expect(quotes.map(({ row }) => row)).toEqual([3, 2, 1]);
});

test('of a transcript only the customer is quoted', () => {
  const text = '상담원: 무엇을 도와드릴까요\n고객: 배송이 너무 늦어요\n상담원: 죄송합니다\n고객: 언제 오나요';
  expect(quotesFor([text], { speaker: 'customer' })[0]!.text).toBe('배송이 너무 늦어요 … 언제 오나요');
});

test('a quote shows neither the id nor the customer', () => {
  const summary = emptySummary();
  const made = annotated('상담원 연결이 너무 어려워요 정말로', { id: 'A-77', polarity: 'negative' });
  addAnnotation(summary, made.annotation, { ...made.verbatim, segments: {} }, stageOf);
  expect(JSON.stringify(toReport(summary, { taxonomy: tinyTaxonomy }))).not.toContain('A-77');
});

test('the place of personal data speaks the language of the text; without one, as results do', () => {
  const shown = (['ko', 'mixed', 'en', 'other', 'none'] as const).map(
    (language) =>
      quoteOf(
        { language, unsure: false },
        [{ column: 'text', text: 'call 010-1234-5678' }],
        { evidence: null, confidence: 1 },
        { redact: true, speaker: null },
      ).text,
  );
  expect(shown).toEqual([
    'call 〈전화〉',
    'call 〈전화〉',
    'call 〈phone〉',
    'call 〈phone〉',
    'call 〈phone〉',
  ]);
});

test('a text of which it is not sure how it is meant is quoted where no surer one is, unless it is urgent', () => {
  const score = (unsure: boolean, urgent = false) => {
    const texts = [{ column: 'text', text: '배송이 너무 늦게 와서 화가 났습니다' }];
    const why = { evidence: null, confidence: 0.8, urgent };
    return quoteOf({ language: 'ko', unsure }, texts, why, { redact: true, speaker: null }).score;
  };
  expect([score(false), score(true), score(true, true)]).toEqual([0.8, 0.4, 0.8]);
});
