import type { Annotation } from '../../src/schema/annotation.js';
import type { Report } from '../../src/schema/report.js';
import type { Summary } from '../../src/schema/summary.js';
import type { Verbatim } from '../../src/schema/verbatim.js';
import {
  addAnnotation,
  addReject,
  addSourceCounts,
  emptySummary,
  type ReportOptions,
  toReport,
} from '../../src/summarise/index.js';
import { annotated, type Change, mention, stageOf, tinyTaxonomy } from '../summarise/make.js';

const negative = (intensity: 1 | 2 | 3 | 4, ...themes: string[]): Change => ({
  polarity: 'negative',
  score: -0.8,
  intensity,
  themes: themes.map((id) => mention(id)),
});
const positive = (...themes: string[]): Change => ({
  polarity: 'positive',
  score: 0.9,
  themes: themes.map((id) => mention(id, 'positive')),
});

/** Where it happened, and what it moved the customer to. */
const called: Change = { touchpoints: ['call_center'], moment: 'trouble' };
const parcel: Change = { touchpoints: ['packaging'], moment: 'receive' };

/** A small week of a made-up shop, by hand. */
const ROWS: readonly (readonly [string, Change])[] = [
  [
    '주문한 지 열흘이 지났는데 아직도 출고가 안 됐어요. 빨리 보내 주세요',
    {
      ...negative(2, 'delivery.speed'),
      rating: 1,
      intents: ['complaint', 'request'],
      remedies: ['deliver'],
      customer: 'c-1',
    },
  ],
  [
    '배송이 너무 늦어서 생일이 지나 버렸습니다',
    { ...negative(2, 'delivery.speed'), rating: 2, customer: 'c-1' },
  ],
  [
    '배송이 너무 늦어서 생일이 지나 버렸습니다',
    { ...negative(2, 'delivery.speed'), rating: 2, customer: 'c-1' },
  ],
  [
    '상담원 연결이 안 돼서 010-2345-6789로 남겼는데 전화도 없네요',
    {
      ...negative(3, 'service.access'),
      ...called,
      effort: { level: 2, signs: ['repeat_contact', 'transfer'] },
      remedies: ['apology'],
      behaviours: ['post'],
      customer: 'c-2',
    },
  ],
  [
    '전기 주전자에서 불꽃이 튀었어요 | 정말 위험합니다',
    { ...negative(3, 'product.safety'), rating: 1, product: '전기 주전자', moment: 'use' },
  ],
  [
    '박스가 다 찌그러져서 왔고 상담은 계속 통화 중',
    { ...negative(2, 'delivery.packaging', 'service.access'), ...parcel, rating: 2, customer: 'c-3' },
  ],
  [
    '포장이 꼼꼼하고 배송도 하루 만에 왔어요',
    {
      ...positive('delivery.packaging', 'delivery.speed'),
      ...parcel,
      rating: 5,
      customer: 'c-4',
      loyalty: { retention: 3, relatedSales: 0, referral: 2 },
    },
  ],
  [
    '선물용으로 샀는데 포장이 예뻐요',
    { ...positive('delivery.packaging'), rating: 5, product: '전기 주전자', ...parcel },
  ],
  ['최고예요', { ...positive(), rating: 1 }],
  [
    '십 년을 썼지만 다시는 안 삽니다. 정말 실망이 큽니다',
    {
      ...negative(3),
      rating: 5,
      relationship: 'committed_partner',
      loyalty: { retention: -3, relatedSales: 0, referral: 0 },
      customer: 'c-5',
    },
  ],
  ['그냥 그래요', { rating: 3, unsure: true, confidence: 0.41 }],
  ['어르신도 쓰기 쉽게 글씨를 키워 주시면 좋겠어요', { intents: ['suggestion'], customerGroup: ['elderly'] }],
  [
    '배송은 빨랐는데 포장이 아쉬워요',
    {
      polarity: 'mixed',
      intensity: 1,
      themes: [mention('delivery.speed', 'positive'), mention('delivery.packaging')],
    },
  ],
  [
    '<b>Nobody</b> answers the phone, see [my post](http://example.com)',
    {
      ...negative(2, 'service.access'),
      ...called,
      language: 'en',
      rating: 1,
      behaviours: ['exit'],
      intents: ['cancellation'],
    },
  ],
  [
    'Arrived a day early, thank you!',
    { ...positive('delivery.speed', 'service.attitude', 'price.value'), language: 'en', rating: 4 },
  ],
  ['\u001b[31m빨간 글씨\u001b[0m로 `느려요`라고 *강조*합니다', negative(1, 'delivery.speed')],
  ['👍', { language: 'none', polarity: null }],
  ['', { language: 'none', polarity: null }],
];
const BRANDS = ['가온전자', 'Nuri | Home', '', '하늘 & 바다 생활용품 주식회사', '가온전자🎁'];

/** Rather simple customers. */
const KEYWORDS = { negative: ['배송', '연락 + 없다', '연락'], positive: ['배송', '포장 | 상자'] } as const;
const keywordsOf = ({ polarity }: Change) =>
  polarity === 'negative' || polarity === 'positive' ? KEYWORDS[polarity] : null;

/** Gives the verbatims of the week one by one. */
export function addSample(add: (annotation: Annotation, verbatim: Verbatim) => void): void {
  ROWS.forEach(([text, change], i) => {
    const { annotation, verbatim } = annotated(text, {
      row: i + 1,
      date: `2026-11-${String(9 + (i % 7)).padStart(2, '0')}`,
      keywords: keywordsOf(change),
      segments: { 브랜드: BRANDS[i % BRANDS.length]! },
      ...change,
    });
    add(annotation, verbatim);
  });
}

export function sampleSummary(): Summary {
  const summary = emptySummary({ segments: ['브랜드'], event: '2026-11-12' });
  addSample((annotation, verbatim) => addAnnotation(summary, annotation, verbatim, stageOf));
  addReject(summary, { code: 'broken_quotes' });
  addReject(summary, { code: 'bad_bytes' });
  addSourceCounts(summary, { filteredOut: 3, padded: 1, unreadableDates: 2 });
  return summary;
}

export const sampleReport = (options: Partial<ReportOptions> = {}): Report =>
  toReport(sampleSummary(), { taxonomy: tinyTaxonomy, top: 3, minCell: 4, ...options });
