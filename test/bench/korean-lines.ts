/** Parts of complaints and praise; every line is an opening, some clauses and a close. */
const THINGS = [
  '배송',
  '포장',
  '상담원',
  '앱',
  '환불',
  '품질',
  '가격',
  '고객센터',
  '키오스크',
  '로그인',
  '직원분',
  '설치기사님',
  '쿠폰',
  '결제',
  '택배',
];
const CLAUSES = [
  '이 너무 느려서 짜증나요',
  '은 정말 만족스러웠습니다',
  '때문에 세 번이나 전화했는데 연결이 안되네요',
  '은 나쁘지 않았어요',
  '이 엉망이라 다신 안 살듯',
  '가 자꾸 튕기고 업데이트 후 더 심해졌어요',
  '도 꼼꼼하고 빨라서 좋았어요ㅎㅎ',
  '문의했더니 답변이 없음',
  '만 개선되면 재구매 의사 있어요!!',
  '에 문제가 있어 교환해달라고했는데 안된답니다ㅠㅠ',
];
const CLOSES = [
  '',
  ' ㅠㅠ',
  ' 강추합니다',
  '... 실망',
  ' 100% 환불해주세요',
  ' ㅋㅋㅋ',
  ' 추천해요👍',
  ' (2026-11-09 주문)',
];

/** The same lines on every machine: a linear congruential generator (Numerical Recipes). */
export function generatedLines(count: number): string[] {
  let state = 2026;
  const pick = <T>(from: readonly T[]): T => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return from[Math.floor((state / 2 ** 32) * from.length)]!;
  };
  return Array.from(
    { length: count },
    () => `${pick(THINGS)}${pick(CLAUSES)} ${pick(THINGS)}${pick(CLAUSES)}${pick(CLOSES)}`,
  );
}
