import { expect, test } from 'vitest';
import { splitClauses } from '../../src/text/clauses.js';

/** "|" between clauses of one sentence, "‖" between sentences. */
const TEXTS = [
  '배송은 빠른데 | 포장이 엉망이에요 ‖ 다신 안 사요',
  '친절하지만 | 음식이 늦게 나와요. ‖ 재방문 의사 없음ㅠㅠ',
  '친절하지만 | 느려요',
  '가격은 좋은데 | 느낌은 별로예요',
  '좋았다 느꼈어요',
  '맛은 있으나 | 양이 적음',
  '생각보다 별로... ‖ 그래도 싸니까',
  '3.5점 드려요 ‖ v2.0 업데이트',
  '가운데 자리가 좋아요',
  '근데 비싸요',
  '맛있음 ‖ 근데 비쌈',
  '비쌈 | 근데 좋음',
  '하는 데 시간이 오래 걸려요',
  '화면이 커서 좋은 반면 | 무거워요',
  '정말 좋습니다만 | 배송이 늦었네요',
  '예쁘긴 하나 | 약해요',
  '하나 샀어요',
  '먼지만 가득하고 냄새나요',
  '느리지만 않으면 좋을 텐데',
  '있으나 마나 한 기능',
  '필요 없는 기능이 많아요',
  '불편함 없이 쓰고 있어요',
  '보관함 문이 안 열려요',
  '샀더니 | 금방 고장났어요',
  '느리니까 안 써요',
  '좋습니다 ‖ 또 올게요',
  '느리다고 했다 ‖ 답이 없다',
  '좋다 ‖ 싸다',
  '안돼요ㅠㅠ ‖ 다신 안 사요',
  '좋아요👍 ‖ 배송 빨라요👍',
  '좋아요~~ ‖ 추천합니다!!',
  'The food was great | but service was slow; | never again',
  'Nice room, | however the bathroom was dirty - | really dirty.',
  'Although it was cheap, | it works. ‖ Except the battery',
  'My order has not yet arrived',
  'It is fast, | yet it crashes',
  'Mr. Kim was rude. ‖ U.S. support is fine',
  'Works, | though slow | but ok',
  'nothing but trouble, anything but clean',
  'Open 9 a.m. to 5 p.m. daily',
  'What?! ‖ No way',
  'twenty-one self-service kiosks',
  'fine place -- | bad food',
  'fine place --- bad food',
  'fine place -x bad food',
  '- nice room',
  'fine — | bad',
  'good place | but, | sadly bad',
  'good place | but... ‖ bad',
  'good place ,but bad',
  'good place | BUT bad',
  '좋은데, | 비싸요',
  '큰데 | 작아요',
  '좋던데 | 별로',
  '느린데 | 데',
  '데 가 봤어요',
  '한 데 가 봤어요',
  '예쁜데요 ‖ 비싸요',
  'nothing, but bad',
  'good | though',
  'though good',
  'Although cheap, | it works, mostly',
  'even cheap, | it works',
  'good; | bad',
  'good, | yet bad',
  'good yet bad',
  '좋지만 않으면 돼요',
  '좋아요. ‖ 근데 비싸요',
  'ok | unfortunately bad',
  'ok. ‖ nr. 5',
  'i.e. this',
  '(e.g. this) good',
  '3.5 good.bad',
  '좋았다니 다행',
  '먹습니다 ‖ 또 왔어요',
  '예쁘다 다음에 와요',
  '좋네 ‖ 또 옴',
  '없음 없이',
  '좋음 ‖ 싫음',
  '보관함 있음',
  '합니까 ‖ 네',
  '최고죠 ‖ 또 와요',
  '필요 없어요',
];

test.each(TEXTS)('%s', (marked) => {
  expect(show(marked.replace(/ [|‖] /g, ' '))).toBe(marked);
});

test('line ends and marks without a space end a sentence', () => {
  expect(show('첫 줄\n둘째 줄')).toBe('첫 줄 ‖ 둘째 줄');
  expect(show('안돼요ㅠㅠ다신 안 사요')).toBe('안돼요ㅠㅠ ‖ 다신 안 사요');
  expect(show('느려요.빨리좀')).toBe('느려요. ‖ 빨리좀');
  expect(show('좋아요👍배송 빨라요')).toBe('좋아요👍 ‖ 배송 빨라요');
});

test.each([
  ['words', '좋은데 '.repeat(25_000)],
  ['one word', '가'.repeat(100_000)],
  ['full stops', '.'.repeat(100_000)],
  ['emoji', '👍'.repeat(50_000)],
  ['jamo', 'ㅋ'.repeat(100_000)],
  ['spaces', ' '.repeat(100_000)],
  ['tildes before letters', '~~a'.repeat(33_000)],
])('100,000 characters of %s take less than a second', (_, text) => {
  const before = process.cpuUsage().user;
  splitClauses(text);
  expect(process.cpuUsage().user - before).toBeLessThan(1_000_000);
});

function show(text: string): string {
  const clauses = splitClauses(text);
  return clauses.reduce((shown, { start, end, sentence }, i) => {
    const gap = i === 0 ? '' : clauses[i - 1]!.sentence === sentence ? ' | ' : ' ‖ ';
    return shown + gap + text.slice(start, end);
  }, '');
}
