import { describe, expect, test } from 'vitest';
import { isOfWordsLeft } from '../../../src/classify/facets/intents/sentence.js';
import { createAnnotator } from '../../../src/pipeline.js';
import { textVerbatim } from '../../../src/text/text-verbatim.js';

const annotator = createAnnotator({ keywords: false });
const intentsOf = (text: string) => annotator.annotate(textVerbatim(text)).intents;

describe('who leaves words behind leaves nobody', () => {
  test.each([
    '답답해서 후기라도 남깁니다',
    '별점 하나 남기고 물러납니다',
    '여기에라도 글을 남겨 봅니다',
    'leaving this review so that somebody reads it',
    'I left two messages and a voicemail',
  ])('%s', (text) => expect(isOfWordsLeft(text)).toBe(true));

  test.each([
    '후기 남기고 다른 데로 갈아탑니다',
    '글 남기고 앱은 삭제해요',
    'leaving a review and cancelling today',
    '여기를 떠납니다',
  ])('but: %s', (text) => expect(isOfWordsLeft(text)).toBe(false));

  test('in a whole text', () => {
    expect(intentsOf('두 달째 복사한 답만 받았어요. 리뷰로라도 남깁니다')).not.toContain('cancellation');
    expect(intentsOf('두 달째 복사한 답만 받았어요. 리뷰 남기고 다른 데로 갈아탑니다')).toContain(
      'cancellation',
    );
  });
});
