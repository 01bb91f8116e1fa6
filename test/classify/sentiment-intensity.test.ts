import { describe, expect, it } from 'vitest';
import { loadSentiment } from '../../src/classify/sentiment/index.js';
import { intensityOf } from '../../src/classify/sentiment/intensity.js';
import { loadIntensityWords } from '../../src/classify/sentiment/intensity-words.js';
import { toDocument } from '../../src/text/document.js';

const words = { ko: loadIntensityWords('ko'), en: loadIntensityWords('en') };

describe('intensity', () => {
  it.each([
    ['ko', '배송이 조금 늦었어요', 1],
    ['ko', '배송이 늦어서 실망했어요', 2],
    ['ko', '정말 실망했어요', 2],
    ['ko', '배송이 너무 늦네요 ㅠㅠㅠ', 2],
    ['ko', '최악의 서비스', 3],
    ['ko', '쓰레기 같은 앱 진짜 너무하네 ㅡㅡ 짜증!!!', 4],
    ['ko', '씨발', 4],
    ['en', 'Delivery was a bit late', 1],
    ['en', 'Disappointed with the delivery', 2],
    ['en', 'The delivery was LATE AGAIN', 2],
    ['en', 'Worst delivery', 3],
    ['en', 'This is bullshit', 4],
    ['en', 'The carpet is classy', 1],
  ] as const)('%s %j is %i', (language, text, intensity) => {
    expect(intensityOf(text, words[language])).toBe(intensity);
  });

  it('is 0 for what is no complaint', () => {
    const sentiment = loadSentiment();
    expect(
      sentiment.classify(toDocument([{ column: 'text', text: '진짜 진짜 너무 좋아요!!!! 최고예요!!!' }]), {})
        .intensity,
    ).toBe(0);
  });

  it('emphasis never lowers it', () => {
    for (const text of ['별로', '실망', '최악', '병신']) {
      expect(intensityOf(`${text}!!!! ㅠㅠㅠ`, words.ko)).toBeGreaterThanOrEqual(intensityOf(text, words.ko));
    }
  });
});
