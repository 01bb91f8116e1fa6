import { describe, expect, test } from 'vitest';
import { guideOf } from '../../src/render/guide/guide.js';
import { guideText } from '../../src/render/guide/text.js';
import { annotated, type Change, mention, tinyTaxonomy } from '../summarise/make.js';

const guide = (change: Change) => guideOf(annotated('글', change).annotation, tinyTaxonomy)!;
const angry: Change = {
  polarity: 'negative',
  intensity: 3,
  themes: [mention('service.access')],
  remedies: ['apology', 'refund'],
  effort: { level: 2, signs: ['repeat_contact'] },
  owners: ['service'],
  urgency: { level: 'high', reasons: ['regulator'] },
  behaviours: ['regulator'],
};

test('says what to acknowledge, what is wanted, who owns it, how soon, and how to answer', () => {
  expect(guideText(guide(angry))).toBe(
    '알아줄 것: 상담 연결 문제로 불편을 겪었다고 합니다. 많이 화가 나 있으니 해명보다 먼저 끝까지 듣습니다. 들인 수고를 알아줍니다: 거듭 문의함. / 바라는 것: 사과, 환불 / 담당: 고객 서비스 / 언제: 오늘 안에 사람이 봅니다. / 답할 때: 기관, 법, 언론을 말했으니 확인한 사실만 적어 답합니다.',
  );
});

test('speaks the customer’s language, whatever that of the report', () => {
  expect(guide({ ...angry, language: 'en' })).toMatchObject({
    language: 'en',
    wants: 'apology, refund',
    owner: 'customer service',
  });
  expect(guide({ ...angry, language: 'mixed' }).language).toBe('ko');
});

describe('invents nothing', () => {
  test('a complaint that names no wish is asked for it', () => {
    expect(guide({ polarity: 'negative' })).toMatchObject({
      acknowledge: '불편을 겪었다고 합니다.',
      wants: '말하지 않았습니다: 무엇을 바라는지 묻습니다.',
      owner: '글로는 알 수 없습니다.',
      how: '',
    });
  });

  test('praise is no trouble, a wish is no complaint', () => {
    const praise = guide({ polarity: 'positive', themes: [mention('delivery.speed', 'positive')] });
    expect(praise.acknowledge).toBe('배송 속도를 좋게 말했으니 고마움을 전합니다.');
    const wish = guide({ intents: ['suggestion'], themes: [mention('delivery.speed')] });
    expect(wish).toMatchObject({ acknowledge: '배송 속도에 대한 말입니다.', wants: '제안을 들어 주는 것' });
  });

  test('nothing to read has no guide', () => {
    const { annotation } = annotated('', { polarity: null, language: 'none' });
    expect(guideOf(annotation, tinyTaxonomy)).toBeNull();
  });
});

test.each([
  ['a hazard', { polarity: 'negative', themes: [mention('product.safety')] }, '다친 사람이 있는지'],
  ['a threat of harm', { polarity: 'negative', behaviours: ['threat_harm'] }, '안전 담당자와 함께'],
  ['self-harm', { polarity: 'negative', behaviours: ['self_harm'] }, '안전 담당자와 함께'],
  ['insults', { polarity: 'negative', abusive: true }, '답하는 사람을 보호'],
  ['a relation', { polarity: 'negative', relationship: 'ex_friend' }, '다시 초대'],
] as [string, Change, string][])('%s has a rule of its own', (_, change, words) => {
  expect(guide(change).how).toContain(words);
});
