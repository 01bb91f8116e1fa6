import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createAnnotator } from '../../../src/pipeline.js';
import { textVerbatim } from '../../../src/text/text-verbatim.js';
import { valuesOf } from './tables.js';

const annotator = createAnnotator({ keywords: false });
const linesOf = (name: string): string[] =>
  readFileSync(new URL(`speaker/${name}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
const valuesIn = (text: string): Set<string> => valuesOf(annotator.annotate(textVerbatim(text)));

/** Urgency hears hazards first, and abuse needs no customer: both are judged in their own tables. */
const isJudgedElsewhere = (value: string): boolean => /^(?:urgency|abusive)\./.test(value);
/** What a text without a customer may still have: kinds of speech act and feeling. */
const EVERYDAY = new Set([
  'intents.inquiry',
  'intents.request',
  'intents.praise',
  'intents.complaint',
  'moment.null',
  'relationship.null',
]);

describe('who speaks (texts written for the project)', () => {
  const silent = linesOf('no-feedback.txt');
  const spoken = linesOf('feedback.txt').map((line) => line.split('\t') as [string, string]);

  it('forum, news, chat and lyrics say nothing of a company', () => {
    const fired = silent.map((text) => ({
      text,
      values: [...valuesIn(text)].filter((value) => !EVERYDAY.has(value) && !isJudgedElsewhere(value)),
    }));
    expect(fired.filter(({ values }) => values.length > 0)).toEqual([]);
  });

  it('customers do', () => {
    expect(spoken.filter(([value, text]) => !valuesIn(text).has(value))).toEqual([]);
  });

  it('there are enough of both', () => {
    expect(silent.length).toBeGreaterThanOrEqual(150);
    expect(spoken.length).toBeGreaterThanOrEqual(100);
  });
});
