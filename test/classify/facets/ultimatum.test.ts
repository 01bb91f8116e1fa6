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
    '한 번만 더 튕기면 지운다',
    '또 이러면 다른 은행으로 옮깁니다',
    '안 고쳐주시면 갈아타려고요',
  ])('%s', (text) => expect(retention(text)).toBe(-2));

  test.each([
    'I am done with this bank, moving my money',
    'It lags if you have more than ten photos. I am done with this app, moving to another one.',
    '지우고 다른 거 씁니다',
    '누르면 꺼집니다. 다른 은행으로 옮깁니다.',
  ])('but: %s', (text) => expect(retention(text)).toBeLessThanOrEqual(-3));
});
