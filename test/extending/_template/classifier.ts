import type { Classifier } from '../../../src/classify/classifier.js';
import type { Span } from '../../../src/schema/annotation.js';
import { originalSpan } from '../../../src/text/document.js';

/** Words that ask to be called back. In your classifier they are data: src/data/facets/. */
const CUES = ['전화 주세요', '전화주세요', 'call me back', 'ring me'];

/** Whether the customer asks for a call, and the words that say so. Copy to src/classify/callback/ and call it in pipeline.ts. */
export const callback: Classifier<Record<string, never>, readonly Span[]> = {
  id: 'callback',
  needs: ['document'],
  gives: ['callback'],
  classify: ({ parts }) =>
    parts.flatMap((part) => {
      const text = part.text.toLowerCase();
      return CUES.flatMap((cue) => {
        const start = text.indexOf(cue);
        return start < 0 ? [] : [originalSpan(part, start, start + cue.length)];
      });
    }),
};
