import { expect, test } from 'vitest';
import { findPersonalData } from '../../../src/text/redact/redact.js';

// Sentences of every day beside which names, plates and numbers are looked for.
test.each([
  '저는 고장이라고 생각해요',
  '제가 오늘이라고 해도 안 믿어요',
  '저는 최선이라고 봅니다',
  '강남이 더 맛있어요',
  '강남 점장님이 친절해요',
  '안녕하세요 고양시입니다',
  '우리님이 답변 주셨어요',
  '담당자 연결 요청드립니다',
  '담당자 배정중 입니다',
  '직원 갈아서 굴러가는 회사',
  '알리 상품이에요',
  '알리바바입니다',
  '스티브 매든입니다',
  '정성은 고맙지만 사양합니다',
  '이영화 추천',
  '이름을 한국식으로 바꿨습니다',
  '젊은 아가씨가 도와줬어요',
  'My son Xbox broke',
  'My husband Christmas present arrived broken',
  'under Settings, General you can find it',
  'filed under Food, Drink and more',
  'I spoke to Billing on the phone',
  'I dealt with Walgreens at the counter',
  'my name is probably cursed in your system',
  'https://shop.example/list?sort_key=price',
  'parking HB20 SUV is too big for the lot',
  '하나은행 2022-2023-2024 거래확인서',
  '쿠폰 1000 2000 3000 4000 가운데',
])('nothing is covered in %j', (text) => expect(findPersonalData(text)).toEqual([]));

test.each([
  ['제 차 12가3456 보험 처리해주세요', 'car_plate 12가3456'],
  ['차량번호 12가3456 보고 전화주세요', 'car_plate 12가3456'],
  ['카드번호 4000 1000 2000 3000 결제', 'card 4000 1000 2000 3000'],
  ['They cut me off, 123-45-6789 is my number', 'ssn 123-45-6789'],
  ['저는 허진이라고 합니다', 'name 허진'],
  ['김도연이라는 분과 통화했어요', 'name 김도연'],
  ['담당자 최동혁 통화 후 연락 없음', 'name 최동혁'],
  ['담당자 강도윤 부재', 'name 강도윤'],
  ['이름은고은별 학생할인', 'name 고은별'],
  ['지훈님이 친절히 알려주셨어요', 'name 지훈'],
  ['저는 알리 하산입니다', 'name 알리 하산'],
  ['마이클 존슨 씨도 같은 문제', 'name 마이클 존슨'],
  ['My husband Dwayne Pickett signed nothing', 'name Dwayne Pickett'],
  ['MY NAME IS GREG STANTON AND I WANT A MANAGER', 'name GREG STANTON'],
])('%j: %s', (text, found) =>
  expect(findPersonalData(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`)).toEqual([
    found,
  ]),
);
