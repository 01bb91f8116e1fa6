import { describe, expect, test } from 'vitest';
import { customerTurns } from '../../src/text/speaker.js';

const said = (text: string) =>
  customerTurns(text)?.map(({ start, end }) => text.slice(start, end).trim()) ?? null;

describe('the customer’s turns', () => {
  test.each([
    [
      'a line each',
      '상담원: 무엇을 도와드릴까요?\n고객: 배송이 안 와요.\n상담원: 확인하겠습니다.\n고객: 네',
      ['배송이 안 와요.', '네'],
    ],
    [
      'all in one line',
      '상담사: 안녕하세요. 고객: 환불해 주세요. 상담사: 네 알겠습니다.',
      ['환불해 주세요.'],
    ],
    [
      'brackets',
      '[상담원] 안녕하세요\n[고객] 왜 이렇게 늦어요?\n[고객] 답답하네요',
      ['왜 이렇게 늦어요?', '답답하네요'],
    ],
    ['brackets and colons', '[상담원]: 네\n[고객]: 취소요', ['취소요']],
    [
      'English',
      'Agent: How can I help?\r\nCustomer: It is broken. I want a refund.\r\nAgent: I see.',
      ['It is broken. I want a refund.'],
    ],
    ['any case, full-width colon', 'AGENT： hi\nCUSTOMER： bye', ['bye']],
    ['times and names', '[14:03] 상담원(김하나): 네\n[14:04] 고객(14:04): 안 돼요', ['안 돼요']],
    ['numbers', '상담원1: 네\n고객2 : 아니요', ['아니요']],
    ['several lines in a turn', '고객: 첫째 줄\n둘째 줄: 아직\n상담원: 네', ['첫째 줄\n둘째 줄: 아직']],
    ['a title in front', '통화 기록 2026-11-09\n상담원: 네\n고객: 네네', ['네네']],
    ['only the customer', '고객: 너무 비싸요', ['너무 비싸요']],
    ['only the agent', '상담원: 여보세요?\n상담원: 끊겠습니다.', []],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual(expected);
  });

  test.each([
    '배송이 너무 늦어요',
    '',
    '문의 내용은 아래와 같습니다.\n담당자: 김하나\n주문번호: 123',
    '맛: 좋음\n직원: 친절\n가격: 비쌈',
    '고객을 호구로 아는 상담원 때문에 화가 납니다: 환불 바랍니다',
    'Customer service: terrible. The user manual: missing.',
    '상담원이 고객: 이라고만 부르더라고요',
  ])('no transcript: %s', (text) => {
    expect(customerTurns(text)).toBeNull();
  });

  test('a text of nothing but names takes no long time', () => {
    const before = process.cpuUsage();
    customerTurns('고객: '.repeat(50_000));
    customerTurns('고객 ('.repeat(50_000));
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(2000);
  });
});
