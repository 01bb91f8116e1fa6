import { describe, expect, test } from 'vitest';
import { createAnnotator } from '../../../src/pipeline.js';
import type { Redaction } from '../../../src/schema/annotation.js';
import { findPersonalData, redactText } from '../../../src/text/redact/redact.js';
import { textVerbatim } from '../../../src/text/text-verbatim.js';

const SHORT = 'Call me on 010-1234-5678, kim@example.com';
const LONG = `${'A long story. '.repeat(100)}${SHORT}`;

describe('what was found in a text is held for the next who asks', () => {
  test.each([SHORT, LONG])('and nobody changes it for him', (text) => {
    const covered = redactText(text);
    const found = findPersonalData(text);
    expect(found).toHaveLength(2);
    expect(() => (found as Redaction[]).pop()).toThrow();
    expect(redactText(text)).toBe(covered);
  });

  test('an annotation is the caller’s own', () => {
    const annotator = createAnnotator({ keywords: false });
    const { redactions } = annotator.annotate(textVerbatim(SHORT));
    (redactions as Redaction[]).length = 0;
    expect(annotator.annotate(textVerbatim(SHORT)).redactions).toHaveLength(2);
    expect(redactText(SHORT)).not.toContain('1234');
  });
});
