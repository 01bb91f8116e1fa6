import {
  chooseBaseline,
  createCollector,
  parseAgainst,
  shippedRules,
  toDigest,
} from '../../src/digest/index.js';
import { periodOf } from '../../src/digest/periods.js';
import { withLabels } from '../../src/render/index.js';
import type { Annotation } from '../../src/schema/annotation.js';
import type { Digest, PeriodSummary } from '../../src/schema/digest.js';
import type { Verbatim } from '../../src/schema/verbatim.js';
import { annotated, type Change, mention, stageOf, tinyTaxonomy } from '../summarise/make.js';

const FIRST = Date.parse('2026-09-21');
const WEEKS = 8;
const target = periodOf('week', '2026-11-09');
const AS_OF = '2026-11-16';

/** The words of a week and what was found in them; the last week is late, hot and quarrelsome. */
const KINDS: readonly (readonly [texts: readonly string[], change: Change, usual: number, last: number])[] = [
  [
    [
      '배송이 아직도 안 왔어요',
      '열흘째 출고 준비 중이래요',
      '택배가 늦어서 선물을 못 줬습니다',
      '주문한 물건이 언제 오나요',
    ],
    {
      themes: [mention('delivery.speed')],
      polarity: 'negative',
      score: -0.8,
      intensity: 2,
      rating: 1,
      touchpoints: ['courier'],
      moment: 'receive',
      keywords: ['배송', '배송 + 늦다'],
    },
    3,
    18,
  ],
  [
    ['상담원 연결이 안 됩니다', '전화를 사십 분 기다렸어요', '문의해도 답이 없네요'],
    {
      themes: [mention('service.access')],
      polarity: 'negative',
      score: -0.7,
      intensity: 3,
      rating: 2,
      touchpoints: ['call_center'],
      moment: 'trouble',
      keywords: ['상담'],
    },
    4,
    4,
  ],
  [
    ['포장이 꼼꼼하고 예뻐요', '상자가 튼튼해서 좋았어요', '포장까지 마음에 듭니다'],
    {
      themes: [mention('delivery.packaging', 'positive')],
      polarity: 'positive',
      score: 0.9,
      rating: 5,
      keywords: ['포장'],
    },
    9,
    12,
  ],
  [['잘 쓰고 있습니다', '무난해요', '보통입니다'], { rating: 3 }, 6, 11],
  [
    ['전기 주전자에서 불꽃이 튀었어요', '어댑터가 녹아 연기가 났습니다', '유리가 깨져 아이 손을 베었어요'],
    {
      themes: [mention('product.safety')],
      polarity: 'negative',
      score: -0.9,
      intensity: 3,
      rating: 1,
      moment: 'use',
      behaviours: ['regulator'],
    },
    0,
    7,
  ],
];
const COPIED =
  '이 회사 제품은 절대 사지 마세요 환불도 안 해주고 고객센터는 전화도 받지 않습니다 모두 알려 주세요';

/** The verbatims of eight weeks, oldest first. */
function* rows(): Generator<readonly [text: string, change: Change]> {
  for (let week = 0; week < WEEKS; week++) {
    for (const [texts, change, usual, last] of KINDS)
      for (let i = 0; i < (week === WEEKS - 1 ? last : usual); i++) {
        const date = dayOf(week, i % 7);
        const text = `${texts[i % texts.length]} ${week + 1}-${i + 1}`;
        yield [
          text,
          {
            date,
            customer: `c-${(week * 5 + i) % 40}`,
            segments: { 지점: i % 2 ? '서울' : '부산' },
            ...change,
          },
        ];
      }
    for (let i = 0; i < 5 && week === WEEKS - 1; i++)
      yield [
        `${'!'.repeat(i)}${COPIED}`,
        { date: dayOf(week, 1), polarity: 'negative', score: -1, rating: 1 },
      ];
  }
}
const dayOf = (week: number, day: number): string =>
  new Date(FIRST + (week * 7 + day) * 86_400_000).toISOString().slice(0, 10);

interface Sample {
  readonly digest: Digest;
  readonly reported: PeriodSummary;
  readonly periods: readonly PeriodSummary[];
}

/** A digest made by hand, of no model's making: eight weeks of a shop. `see` gets every verbatim of the last. */
export function sampleDigest(
  locale: 'ko' | 'en',
  see?: (annotation: Annotation, verbatim: Verbatim) => void,
): Sample {
  const collector = createCollector({
    kind: 'week',
    timezone: 'Asia/Seoul',
    target,
    stageOf,
    redact: true,
    speaker: null,
    see,
  });
  let row = 0;
  for (const [text, change] of rows()) {
    const { annotation, verbatim } = annotated(text, { source: 'shop.csv', row: ++row, ...change });
    collector.add(annotation, verbatim);
  }
  const periods = collector.periods({ since: null, until: null }, AS_OF);
  const reported = periods.find(({ period }) => period.id === target.id)!;
  const against = 'average:8';
  const digest = toDigest(
    {
      now: reported,
      baseline: chooseBaseline(target, periods, parseAgainst(against)),
      against,
      campaigns: collector.campaigns,
      complaints: collector.complaints,
      rules: shippedRules(),
      coverage: { read: row, rejected: 2, undated: collector.undated },
    },
    { taxonomy: tinyTaxonomy, locale, asOf: AS_OF, timezone: 'Asia/Seoul', top: 10, fewest: 10 },
  );
  return { digest: withLabels(digest), reported, periods };
}
