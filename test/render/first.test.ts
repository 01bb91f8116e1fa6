import { describe, expect, test } from 'vitest';
import { readData } from '../../src/data/read.js';
import { showFirst } from '../../src/render/first.js';
import { messagesFor } from '../../src/render/messages.js';
import { showSections } from '../../src/render/sections/index.js';
import { OWNERS } from '../../src/schema/taxonomy.js';
import { toReport } from '../../src/summarise/index.js';
import { type Change, tinyTaxonomy } from '../summarise/make.js';
import { bad, good, summaryOf } from '../summarise/sections/make.js';

const times = (count: number, change: Change): Change[] => Array.from({ length: count }, () => change);
const reportOf = (rows: readonly Change[], locale: 'ko' | 'en' = 'ko', top?: number) =>
  toReport(summaryOf(rows), { taxonomy: tinyTaxonomy, locale, top });
const linesOf = (blocks: ReturnType<typeof showFirst>) =>
  blocks.flatMap((block) => (block.kind === 'line' || block.kind === 'heading' ? [block.text] : []));
const first = (rows: readonly Change[], locale: 'ko' | 'en' = 'ko') =>
  linesOf(showFirst(reportOf(rows, locale), messagesFor(locale)));

describe('what to fix first', () => {
  const rows = [
    ...times(6, bad('delivery.speed')),
    ...times(4, bad('service.access')),
    ...times(1, bad('product.safety')),
    ...times(9, good('delivery.packaging')),
  ];

  test('harm to people before all, then what most complain of, each with who can mend it', () => {
    expect(first(rows)).toEqual([
      '먼저 고칠 것',
      '1. 안전 1건(5.0%) → 안전(오늘 바로 볼 것)',
      '2. 배송 속도 6건(30.0%) → 물류',
      '3. 상담 연결 4건(20.0%) → 고객 서비스',
    ]);
    expect(first(rows, 'en')[1]).toBe('1. Safety: 1 (5.0%) → safety (look today)');
  });

  test.each([1, 2, 3])('what --top %i leaves out of tables is in it, and ties with it are seen', (top) => {
    const told = (all: readonly Change[]) => linesOf(showFirst(reportOf(all, 'ko', top), messagesFor('ko')));
    expect(told(rows)).toEqual(first(rows));
    const tied = ['delivery.speed', 'service.access', 'delivery.packaging', 'service.attitude'].flatMap(
      (id) => times(3, bad(id)),
    );
    expect(told(tied)).toEqual(first(tied));
    expect(told(tied)).toEqual(['먼저 고칠 것', expect.stringContaining('순서를 매기지 않았습니다')]);
  });

  test('what two say is no order; nor is there one where nobody complains', () => {
    expect(first([...times(2, bad('delivery.speed')), ...times(2, bad('service.access'))])).toEqual([
      '먼저 고칠 것',
      expect.stringContaining('순서를 매기지 않았습니다'),
    ]);
    expect(first(times(3, good('delivery.speed')))).toEqual([]);
  });

  test('low ratings with a theme are told', () => {
    const rated = [
      ...times(40, { ...bad('delivery.speed'), rating: '1' }),
      ...times(40, { ...good('service.access'), rating: '5' }),
    ];
    expect(first(rated)[1]).toBe('1. 배송 속도 40건(50.0%) → 물류(점수도 낮음)');
  });
});

describe('what is urgent is nobody’s never', () => {
  test('each reason that is no theme has a department that there is', () => {
    const known = readData<Record<string, string>>('signals/urgent-owners.yaml');
    const alarms = readData<{ values: { id: string }[] }>('facets/urgency.yaml').values.map(({ id }) => id);
    const others = ['threat_harm', 'self_harm', 'regulator', 'legal', 'media', 'cancellation'];
    expect(Object.keys(known).sort()).toEqual([...new Set([...alarms, ...others])].sort());
    for (const owner of Object.values(known)) expect(OWNERS).toContain(owner);
  });

  test('a text with no theme of its own is that of who answers such reasons', () => {
    const { urgency } = reportOf([
      { urgency: { level: 'high', reasons: ['refund_refused'] }, owners: [] },
      { urgency: { level: 'high', reasons: ['refund_refused'] }, owners: ['finance'] },
    ]).sections;
    expect(urgency!.high.map(({ owners }) => owners)).toEqual([['service'], ['finance']]);
  });
});

test('a short report tells all seven reasons in their order, also where nobody speaks of one', () => {
  const rows = [...times(12, bad('delivery.speed')), { intents: ['suggestion'] as const }];
  const blocks = showSections(reportOf(rows as never), messagesFor('ko'), { brief: 5 });
  const at = blocks.findIndex((block) => block.kind === 'heading' && block.text.includes('일곱'));
  const said = linesOf(blocks.slice(at + 1)).filter((text) => /^\d\./.test(text));
  expect(said.map((text) => text.slice(0, 2))).toEqual(['1.', '2.', '3.', '4.', '5.', '6.', '7.']);
  expect(said[0]).toBe('1. 바람과 제안: 1건(7.7%)');
  expect(said[4]).toBe('5. 떠났거나 떠나려는 고객: 그런 말을 한 글이 없습니다');
  expect(said[6]).toContain('비교할 날');
});
