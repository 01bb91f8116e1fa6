import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadSentiment } from '../../src/classify/sentiment/index.js';
import type { SentimentValue } from '../../src/classify/sentiment-value.js';
import type { Document } from '../../src/schema/document.js';
import { toDocument } from '../../src/text/document.js';
import { ENGLISH, KOREAN, NEUTRAL } from './sentiment-texts.js';

const sentiment = loadSentiment();
const documentOf = (...texts: string[]): Document =>
  toDocument(texts.map((text, i) => ({ column: `c${i}`, text })));
const classify = (...texts: string[]): SentimentValue => sentiment.classify(documentOf(...texts), {});

/** Each of these must be right; of all the clear texts of a language, nine in ten. */
const OBVIOUS = 8;

describe.each([
  ['Korean', KOREAN],
  ['English', ENGLISH],
] as const)('sentiment of clear %s texts', (_, lists) => {
  const texts = (['positive', 'negative'] as const).flatMap((polarity) =>
    lists[polarity].map((text, i) => ({ text, polarity, obvious: i < OBVIOUS })),
  );

  it.each(texts.filter(({ obvious }) => obvious))('$text is $polarity', ({ text, polarity }) => {
    const found = classify(text);
    expect(found.polarity).toBe(polarity);
    expect(found.score > 0).toBe(polarity === 'positive');
    expect(found.confidence).toBeGreaterThan(0.5);
  });

  it('is right in nine of ten', () => {
    const wrong = texts
      .filter(({ text, polarity }) => classify(text).polarity !== polarity)
      .map(({ text }) => text);
    expect(texts.length).toBeGreaterThanOrEqual(40);
    expect(wrong.length / texts.length, wrong.join(' | ')).toBeLessThanOrEqual(0.1);
  });
});

describe('sentiment', () => {
  it('calls most of what takes no side neutral', () => {
    const neutral = NEUTRAL.filter((text) => classify(text).polarity === 'neutral');
    expect(neutral.length).toBeGreaterThanOrEqual(NEUTRAL.length * 0.75);
  });

  it.each([
    '배송은 정말 빨라서 좋았어요. 그런데 직원이 너무 불친절해서 최악이었어요.',
    'The food was absolutely delicious. But the staff were terrible and rude.',
  ])('calls %j mixed, clause by clause', (text) => {
    const { polarity, clauses } = classify(text);
    expect(polarity).toBe('mixed');
    expect(clauses[0]!.map((clause) => clause.polarity)).toEqual(
      expect.arrayContaining(['positive', 'negative']),
    );
  });

  it.each(['', '   ', '!!!', '12345', 'これはひどい', '这个不好'])('has nothing to say of %j', (text) => {
    expect(classify(text)).toMatchObject({ polarity: null, score: 0, confidence: 0, intensity: 0 });
  });

  it('reads mixed languages and several columns', () => {
    expect(classify('customer service 진짜 최악이네요 never again').polarity).toBe('negative');
    expect(classify('최고예요', 'Worst service ever, horrible and rude').clauses).toHaveLength(2);
    expect(classify('', '정말 좋아요').polarity).toBe('positive');
  });

  it('declares what it needs and gives', () => {
    expect(sentiment).toMatchObject({
      id: 'sentiment',
      needs: ['document'],
      gives: ['polarity', 'score', 'confidence', 'intensity'],
    });
    expect(sentiment.modelHash).toMatch(/^[0-9a-f]{4}$/);
    expect(sentiment.minConfidence).toBeGreaterThan(0.5);
  });

  it('never throws, keeps the shape of the document, and stays in its ranges', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.stringMatching(/^[가-힣ㅋㅠ안못지않없 a-z!]*$/),
      fc.constantFrom('\ud800 좋아요', '\ufeff\u0000', '안', '않', '지 않'),
    );
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 3 }), (texts) => {
        const document = documentOf(...texts);
        const found = sentiment.classify(document, {});
        expect(found.clauses.map((part) => part.length)).toEqual(
          document.parts.map((part) => part.clauses.length),
        );
        expect(Math.abs(found.score)).toBeLessThanOrEqual(1);
        expect(found.score === 0).toBe(found.polarity === null);
        expect(found.confidence >= 0 && found.confidence <= 1).toBe(true);
        sentiment.explain(document);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['APP 1 ', '가', 'ab', '않지 ', '!', '안 ', 'ㅠ', 'not good but ', '너무 최악 '])(
    'reads 200,000 characters of %j in a moment',
    (piece) => {
      const text = `최악 ${piece.repeat(Math.ceil(200_000 / piece.length))}`;
      const document: Document = {
        language: 'ko',
        parts: (['ko', 'en'] as const).map((language) => ({
          column: null,
          original: text,
          text,
          offsets: null,
          language,
          clauses: [{ start: 0, end: text.length, sentence: 1 }],
        })),
      };
      const started = process.cpuUsage();
      sentiment.classify(document, {});
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(3000);
    },
  );

  it('is a pure function: what came before does not matter', () => {
    const alone = classify('배송이 느려요');
    classify('x'.repeat(5000));
    expect(classify('배송이 느려요')).toEqual(alone);
  });
});

describe('explaining', () => {
  it('names the words that decided, with their places in the original', () => {
    const text = '배송은 왔는데 정말 최악입니다';
    const [first] = sentiment.explain(documentOf(text));
    expect(first).toMatchObject({ head: 'sign', negated: false });
    expect(first!.weight).toBeLessThan(0);
    expect(first!.span.text).toBe(text.slice(first!.span.start, first!.span.end));
    expect('정말 최악입니다').toContain(first!.span.text.trim());
  });

  it('shows what negation turned round', () => {
    const features = sentiment.explain(documentOf('안 예뻐요'), 50);
    expect(features.some(({ negated, span }) => negated && span.text.includes('예뻐'))).toBe(true);
  });

  it('gives at most what was asked for, the strongest first', () => {
    const weights = sentiment
      .explain(documentOf('The staff were rude and the room was dirty'), 5)
      .map(({ weight }) => Math.abs(weight));
    expect(weights).toHaveLength(5);
    expect([...weights].sort((a, b) => b - a)).toEqual(weights);
  });

  it('has nothing to explain where nothing was read', () => {
    expect(sentiment.explain(documentOf('12345'))).toEqual([]);
  });
});
