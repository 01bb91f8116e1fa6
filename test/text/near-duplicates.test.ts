import { describe, expect, test } from 'vitest';
import { createCopyFinder } from '../../src/text/near-duplicates/index.js';

const places = (texts: readonly string[]) => {
  const finder = createCopyFinder();
  return texts.map((text) => finder.place([text]));
};

const campaign =
  '이 회사 제품은 절대 사지 마세요 환불도 안 해주고 고객센터는 전화도 받지 않습니다 여러분도 조심하세요';

describe('copies', () => {
  test.each([
    ['the same text', [campaign, campaign]],
    ['other spaces and marks', [campaign, `${campaign.replaceAll(' ', '  ')}!!! ㅠㅠ`.replace('ㅠㅠ', '^^')]],
    ['decomposed Hangul', [campaign, campaign.normalize('NFD')]],
    ['a changed ending', [campaign, campaign.replace('조심하세요', '조심하시길')]],
    ['a word put before it', [campaign, `진짜 ${campaign}`]],
    [
      'English, one word changed',
      [
        'Do not buy from this company, they never refund and nobody answers the phone. Be careful everyone!',
        'Do not buy from this company, they never refund and nobody answers the phone. Be warned everyone!',
      ],
    ],
  ])('%s', (_, texts) => {
    expect(places(texts)).toEqual([0, 0]);
  });

  test.each([
    ['short praise of two people', ['최고예요', '최고예요']],
    ['a sentence that many write', ['배송이 빨라요 감사합니다', '배송이 빨라요 감사합니다']],
    ['short English', ['Great product, love it!', 'Great product, love it!']],
    [
      'the same complaint in other words',
      [
        campaign,
        '환불을 안 해주는 회사예요. 고객센터에 전화해도 받는 사람이 없으니 다들 조심하시고 사지 마시길 바랍니다',
      ],
    ],
    ['nothing', ['', '']],
  ])('%s: no copy', (_, texts) => {
    expect(places(texts)).toEqual([0, 1]);
  });

  test('a copy of a copy belongs to the first; numbers count every text', () => {
    expect(places(['짧다', campaign, '또 짧다', campaign, `${campaign} 끝`])).toEqual([0, 1, 2, 1, 1]);
  });

  test('hostile texts: long ones, lone surrogates, thousands that share a passage', () => {
    const finder = createCopyFinder();
    const started = process.cpuUsage();
    finder.place(['가'.repeat(100_000)]);
    finder.place(['\ud800'.repeat(1000)]);
    const shared = '모두가 함께 쓰는 같은 머리말 문장입니다 ';
    for (let i = 0; i < 3000; i++) finder.place([shared + String(i).repeat(20)]);
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(10_000);
  });
});
