import { expect, test } from 'vitest';
import { findPersonalData } from '../../../src/text/redact/redact.js';

const kinds = (text: string): string[] => findPersonalData(text).map(({ kind }) => kind);

/** A text, and the kinds that are found in it. */
const ROWS: readonly (readonly [text: string, kinds: readonly string[]])[] = [
  ['여권 M12345678 만료', ['passport']],
  ['여권 케이스 M12345678 색상', []],
  ['passport cover S12345678 in tan', []],
  ['새 번호로 발권된 M123A4567, 여권은 갱신함', ['passport']],
  ['상품 M123A4567 재고 문의', []],
  ['면허 갱신 후 112345678901', ['drivers_licence']],
  ['바코드 112345678901', []],
  ['My Ontario licence is A1234-56789-01234', ['drivers_licence']],
  ['Part A1234-56789-01234 is missing', []],
  ['texas license 12345678', ['drivers_licence']],
  ['software license 12345678', []],
  ['SSN 1 2 3 - 4 5 - 6 7 8 9', ['ssn']],
  ['recall of model 123-45-6789', []],
  ['옵션 "20나 1004"', []],
  ['차량 20나 1004', ['car_plate']],
  ['plate no is ab12cde', ['car_plate']],
  ['hot plate HP14 XLB trips', []],
  ['접속이 안 돼요 10.0.1.25', ['ip']],
  ['치수는 28.5.30.5', []],
  ['10.10.10.10 세일', []],
  ['45.77.12.90에서 로그인 시도', ['ip']],
  ['로그인 45.77.12.90', ['ip']],
  ['12.34.56.78', ['ip']],
  ['허리 사이즈 28.32.30.55', []],
  ['4.12.10.31 버전', []],
  ['24.11.30.14시 도착', []],
  ['가입자번호 서울 12-123456-12', ['drivers_licence']],
  ['상품권 hong@company.co.kr 로 보내주세요', ['email']],
  ['쿠폰은 kim@corp.com', ['email']],
  ['영수증 hong@mycorp.com 으로', ['email']],
  ['아이디/비밀번호 hong@company.co.kr', ['email']],
  ['쿠폰 KIM@SHOP.COM 으로 보내주세요', ['email']],
  ['쿠폰 SUMMER@2025.KR 입력', []],
  ['유자 씨가 너무 많아요', []],
  ['여주 씨가 딱딱해요', []],
  ['보리 씨가 나왔어요', []],
  ['오미자 씨가 씹혀요', []],
  ['나리 씨가 친절하게 설명해 주셨어요', ['name']],
  ['장미 씨께 감사드려요', ['name']],
  ['Booked under Jane Doe', ['name']],
  ['Booked under Super Saver', []],
  ['account under Family Plan', []],
  ['placed under Flash Sale', []],
  ['kudos to Grace at the front desk', ['name']],
  ['kudos to Delta at the front desk', []],
  ['Kudos to Delta Airlines on the phone', []],
  ['서버 10.10.10.10', ['ip']],
  ['보람 씨가 친절했어요', ['name']],
  ['말이 씨가 된다', []],
  ['상추 씨를 샀어요', []],
  ['his name was Deshawn', ['name']],
  ['Nationwide account, 1234-5678', ['account']],
  ['김포 운양동 123-4', ['address']],
  ['김포 운양동 3번 출구', []],
  ['충남 홍성군 소암리 582번지 시골이라', ['address']],
  ['서울 테헤란로 20 분 거리', []],
  ['서울 강남구 테헤란로 20 분당 방향', ['address']],
  ['5 The Old Maltings, Station Road, Bury St Edmunds IP32 7AB', ['address']],
  ['4111 11111111 1111', ['card']],
  ['4111-1111/1111-1111', ['card']],
  ['4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1', ['card']],
  ['0 1 0 1 2 3 4 5 6 7 8', ['phone']],
  ['011-1234-567', ['phone']],
  ['four one five 555 0192', ['phone']],
  ["o'hara@shop.example", ['email']],
  ['kim에트네이버닷컴', ['email']],
];

// All in one, and first: what is made once for all is made here.
test('what is found in each row', () => {
  expect(ROWS.map(([text]) => [text, kinds(text)])).toEqual(ROWS);
});

/** A number in the form of a resident registration number is one, unless the noun before it tells of a thing. */
const NUMBER = '850314-1234567';

test.each([
  '주민번호',
  '주민등록번호',
  '외국인등록번호',
  '거소신고번호',
  '민증 번호',
  '신분증번호',
  '제 번호',
  '내번호',
  '적은 번호는',
  '여권',
  '고객번호',
  '본인',
  '명의자',
  '보호자번호',
  '가입자번호',
  '배우자번호',
  '세대주번호',
  '환자번호',
  '엄마번호',
  '입금자번호',
  '영주권번호',
  '현금영수증 번호',
])('after %s stands the number of a person', (label) => {
  expect(kinds(`${label} ${NUMBER}`)).toEqual(['resident_number']);
});

test.each([
  '견적번호',
  '전표번호는',
  '대기번호:',
  '할인권',
  '상품권 번호',
  '교환권 -',
  '접수증 ㅡ',
  '보관증번호',
  '아이템 코드',
  '할인코드',
  '쿠폰',
  '옵션 "',
  '양식 번호',
  '주문번호',
  'order no.',
  'voucher',
])('after %s stands the number of a thing', (label) => {
  expect(kinds(`${label} ${NUMBER}`)).toEqual([]);
});


test('an apostrophe in a mailbox is covered with it, one before it is not', () => {
  const text = "write to 'o'hara@shop.example'";
  expect(findPersonalData(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    "o'hara@shop.example",
  ]);
});
