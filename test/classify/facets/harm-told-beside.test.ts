import { describe, expect, test } from 'vitest';
import { createAnnotator } from '../../../src/pipeline.js';
import { textVerbatim } from '../../../src/text/text-verbatim.js';

const annotator = createAnnotator({ keywords: false });
const annotate = (text: string) => annotator.annotate(textVerbatim(text));

describe('harm that is told beside what harms nobody by itself', () => {
  test.each([
    'Our waiter spilled water on the floor and I slipped and broke my wrist.',
    'Our server spilled it on my lap and I was burned by the coffee.',
    'I was charged on my card for a burger that gave me food poisoning',
    'You billed my card twice and the soup gave me food poisoning',
    '히터가 전기를 많이 먹고 과열돼서 불이 났어요',
  ])('%s', (text) => expect(annotate(text).urgency.level).toBe('critical'));
});

describe('a company that is left, whoever else is named', () => {
  test.each([
    '친구가 추천해서 썼는데 환불도 안 해줘서 손절합니다',
    '남편이 산 건데 바로 고장나서 이 브랜드 손절했어요',
  ])('%s', (text) => expect(annotate(text).loyalty.retention).toBe(-3));
  test('a friend is no company', () => expect(annotate('그 친구 이제 손절했다').loyalty.retention).toBe(0));
});

describe('a stolen phone is no account taken, what is spent with it is', () => {
  test.each([
    'My phone was stolen and they spent 900 from my account',
    'My purse was stolen last night and groceries were bought with my card',
  ])('%s', (text) => expect(annotate(text).urgency.reasons).toContain('account_taken'));
  test('the phone alone', () =>
    expect(
      annotate('My phone was stolen on the bus and I need a new contract').urgency.reasons,
    ).not.toContain('account_taken'));
});
