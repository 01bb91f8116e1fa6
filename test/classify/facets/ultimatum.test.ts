import { describe, expect, test } from 'vitest';
import { createAnnotator } from '../../../src/pipeline.js';
import { textVerbatim } from '../../../src/text/text-verbatim.js';

const annotator = createAnnotator({ keywords: false });
const retention = (text: string): number => annotator.annotate(textVerbatim(text)).loyalty.retention;

describe('leaving that hangs on something is a threat, not a decision', () => {
  test.each([
    'Fix the lag or I walk',
    'Fix this or I am closing my account',
    'Unless they fix it I am switching to another carrier',
    'One more crash and I am gone, switching to another app',
    '한 번만 더 튕기면 지운다',
    '또 이러면 다른 은행으로 옮깁니다',
    '안 고쳐주시면 갈아타려고요',
  ])('%s', (text) => expect(retention(text)).toBe(-2));

  test.each([
    'I am done with this bank, moving my money',
    'It lags if you have more than ten photos. I am done with this app, moving to another one.',
    '지우고 다른 거 씁니다',
    '누르면 꺼집니다. 다른 은행으로 옮깁니다.',
    'If I could give zero stars I would, and I will never come back here',
    'If you ask me this is the worst bank ever and I am never coming back',
    'I asked if they could help and they laughed, so I am closing my account',
    'Even if they paid me a thousand dollars, I will never shop here again',
    'They said next time it would be better, it was not, I will never buy from you again',
    'I gave them one last chance and they blew it, I am switching to another bank',
    'Ordered one more time and it was stale again, I will never order here again',
    '생각해 보면 화가 나서 다시는 안 삽니다',
    '웬만하면 리뷰 안 쓰는데 다시는 안 시킵니다',
  ])('but: %s', (text) => expect(retention(text)).toBeLessThanOrEqual(-3));
});
