import { shippedRules } from '../../src/digest/alert-rules.js';
import { chooseBaseline, parseAgainst } from '../../src/digest/baseline.js';
import type { Collector } from '../../src/digest/collect.js';
import { toDigest } from '../../src/digest/digest.js';
import type { Digest, PeriodSummary } from '../../src/schema/digest.js';
import { mention, tinyTaxonomy } from '../summarise/make.js';
import { collected, day, type Row, target } from './weeks.js';

export const COPIED = '이 회사 제품은 절대 사지 마세요 환불도 안 해주고 고객센터는 전화도 받지 않습니다';
export const NEGATIVE = { polarity: 'negative', intensity: 2 } as const;

/** So many rows of a week, spread over its days, each with a text of its own. */
export const many = (count: number, week: number, text: string, change: Omit<Row, 'text'> = {}): Row[] =>
  Array.from({ length: count }, (_, i) => ({
    text: `${text} ${week}-${i} ${'가나다라마바사아자차카타파하'[i % 14]}${i}`,
    date: day(week, i % 7),
    ...change,
  }));

/** Eight usual weeks, oldest first, and the one in which things happen. */
export function rows(): Row[] {
  const all: Row[] = [];
  for (let week = 8; week >= 0; week--) {
    const isLast = week === 0;
    all.push(
      ...many(isLast ? 40 : 6, week, '배송이 늦어요', {
        ...NEGATIVE,
        themes: [mention('delivery.speed')],
        keywords: isLast ? ['배송', '물류센터 화재'] : ['배송'],
        touchpoints: ['courier'],
        customer: `느린 손님 ${week % 2}`,
      }),
      ...many(isLast ? 25 : 0, week, '화면이 하얘요', {
        ...NEGATIVE,
        keywords: ['흰 화면'],
        behaviours: ['media'],
      }),
      ...many(isLast ? 4 : 40, week, '상담 연결이 안 돼요', {
        ...NEGATIVE,
        themes: [mention('service.access')],
        keywords: ['상담'],
      }),
      ...many(isLast ? 45 : 8, week, '포장이 예뻐요', {
        polarity: 'positive',
        themes: [mention('delivery.packaging', 'positive')],
        keywords: ['포장'],
      }),
      ...many(60, week, '그냥 그래요'),
    );
  }
  for (const [i, text] of [COPIED, `${COPIED}!`, `${COPIED}!!`, `여러분 ${COPIED}`].entries())
    all.push({ text, date: day(0, i), ...NEGATIVE, themes: [mention('service.access')] });
  all.push({ text: '두 번만 한 말이라 캠페인은 아닙니다 정말로 그렇습니다', date: day(0) });
  all.push({ text: '두 번만 한 말이라 캠페인은 아닙니다 정말로 그렇습니다!', date: day(0) });
  return all;
}

interface More {
  readonly now?: PeriodSummary;
  readonly known?: readonly PeriodSummary[];
  readonly top?: number;
  readonly campaigns?: Collector['campaigns'];
  readonly complaints?: Collector['complaints'];
  readonly locale?: 'ko' | 'en' | undefined;
}

export interface EventfulWeek {
  readonly periods: readonly PeriodSummary[];
  readonly reported: PeriodSummary;
  readonly digestOf: (more?: More) => Digest;
  readonly digest: Digest;
}

/** Collects and digests it anew, for each test: what a module makes when it is loaded no mutant is noticed in. */
export function eventfulWeek(): EventfulWeek {
  const collector = collected(rows());
  const periods = collector.periods({ since: null, until: null }, '2026-11-16');
  const reported = periods.find(({ period }) => period.id === target.id)!;
  const digestOf = (more: More = {}): Digest => {
    const { now = reported, known = periods, top = 10 } = more;
    return toDigest(
      {
        now,
        baseline: chooseBaseline(target, known, parseAgainst('average:8')),
        against: 'average:8',
        campaigns: more.campaigns ?? collector.campaigns,
        complaints: more.complaints ?? collector.complaints,
        rules: shippedRules(),
        coverage: { read: 1, rejected: 2, undated: 3 },
      },
      {
        taxonomy: tinyTaxonomy,
        locale: 'locale' in more ? more.locale : 'ko',
        asOf: '2026-11-16',
        timezone: 'Asia/Seoul',
        top,
        fewest: 10,
      },
    );
  };
  return { periods, reported, digestOf, digest: digestOf() };
}
export const row = ({ kind, id, direction }: { kind: string; id: string; direction: string }) =>
  `${kind}/${id} ${direction}`;
