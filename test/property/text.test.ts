import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitClauses } from '../../src/text/clauses.js';
import { originalSpan, toDocument } from '../../src/text/document.js';
import { fingerprint } from '../../src/text/fingerprint.js';
import { detectLanguage } from '../../src/text/language.js';
import { normalise } from '../../src/text/normalise.js';
import { findPersonalData, redactText } from '../../src/text/redact/redact.js';
import { safeForTerminal } from '../../src/text/safe.js';

/** What breaks text code: invisible and format characters, loose jamo and marks, lone surrogates, digits, real words. */
const nasty = fc.constantFrom(
  ...'\u0000\u001b\r\n\t\u0085\u00ad\u0301\u0316\u0344\u1100\u1161\u11a8\u200b\u200d\u202e\u2028\ufe0f\ufeff\uff21\ud800\udc00',
  ...[
    '배송이 ',
    '느려요',
    '안 ',
    '지 않',
    'ㅠㅠ',
    '는데',
    '지만 ',
    '010-1234-5678',
    'a@b.co',
    '👩🏽',
    '❤️',
    ' but ',
    'not ',
    "n't ",
    '. ',
    '顧客',
    '각',
  ],
);
const unicode = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(nasty, { maxLength: 30 }).map((pieces) => pieces.join('')),
);

test('normalised text is NFC and stays as it is when normalised again', () => {
  fc.assert(
    fc.property(unicode, (original) => {
      const { text } = normalise(original);
      expect(text).toBe(text.normalize('NFC'));
      expect(normalise(text)).toEqual({ text, offsets: null });
    }),
    { numRuns: 3000 },
  );
});

test('the offset map has one place for each character and the end, ascending', () => {
  fc.assert(
    fc.property(unicode, (original) => {
      const { text, offsets } = normalise(original);
      if (offsets === null) {
        expect(text).toBe(original);
        return;
      }
      expect(offsets.length).toBe(text.length + 1);
      expect(offsets.at(-1)).toBe(original.length);
      for (let i = 1; i < offsets.length; i++) expect(offsets[i]!).toBeGreaterThanOrEqual(offsets[i - 1]!);
    }),
    { numRuns: 3000 },
  );
});

const HAN = /[\u3400-\u9fff\uf900-\ufaff]/;

test('a span of the normalised text, cut from the original, normalises to itself', () => {
  fc.assert(
    fc.property(fc.array(nasty, { maxLength: 30 }), (pieces) => {
      const part = toDocument([{ column: 'text', text: pieces.join('') }]).parts[0]!;
      for (const { start, end } of part.clauses) {
        const span = originalSpan(part, start, end);
        expect(span.text).toBe(part.original.slice(span.start, span.end));
        const shown = normalise(span.text).text.trim();
        const read = part.text.slice(start, end).trim();
        // Hanja stand as they were in the original, one for each syllable that they are read as
        expect(read).toHaveLength(shown.length);
        for (let i = 0; i < shown.length; i++) if (!HAN.test(shown[i]!)) expect(read[i]).toBe(shown[i]);
      }
    }),
    { numRuns: 2000 },
  );
});

test('clauses ascend, are never empty and cover everything but white space', () => {
  fc.assert(
    fc.property(unicode, (original) => {
      const { text } = normalise(original);
      let at = 0;
      let sentence = 1;
      for (const clause of splitClauses(text)) {
        expect(clause.start).toBeGreaterThanOrEqual(at);
        expect(clause.end).toBeGreaterThan(clause.start);
        expect(clause.sentence === sentence || clause.sentence === sentence + 1).toBe(true);
        expect(text.slice(at, clause.start)).toMatch(/^\s*$/);
        at = clause.end;
        sentence = clause.sentence;
      }
      expect(text.slice(at)).toMatch(/^\s*$/);
    }),
    { numRuns: 3000 },
  );
});

test('language, fingerprint, redaction and terminal text never throw', () => {
  fc.assert(
    fc.property(unicode, (text) => {
      expect(['ko', 'en', 'mixed', 'other', 'none']).toContain(detectLanguage(text));
      expect(fingerprint([text])).toMatch(/^[0-9a-f]{16}$/);
      expect(safeForTerminal(text)).not.toMatch(
        /[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/,
      );
      expect(findPersonalData(redactText(text))).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

test('what is glued to other personal data is found too', () => {
  expect(redactText('a@b.co010-1234-5678a@b.co')).not.toMatch(/\d{4}|@/);
});
