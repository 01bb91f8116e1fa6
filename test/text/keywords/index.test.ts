import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { createAnnotator } from '../../../src/pipeline.js';
import { toDocument } from '../../../src/text/document.js';
import { createKeywordFinder } from '../../../src/text/keywords/index.js';

const documentOf = (...texts: string[]) => toDocument(texts.map((text, i) => ({ column: `c${i}`, text })));
const finder = createKeywordFinder({ engine: 'builtin' });
const find = (...texts: string[]) => finder.findNow(documentOf(...texts));

describe('keywords of a document', () => {
  test('are at most eight, the most frequent first, then in the order of the text', () => {
    expect(find('포장, 배송, 포장, 가격')).toEqual(['포장', '배송', '가격']);
    expect(find('가격 배송 포장 디자인 화면 배터리 충전기 상담원 결제 쿠폰')).toHaveLength(8);
  });

  test('come from all columns, each in its language, mixed texts by clause', () => {
    expect(find('배송이 느려요', 'The screen is slow.')).toEqual([
      '배송',
      '배송 + 느리다',
      'screen',
      'slow screen',
    ]);
    expect(find('배송이 정말 너무 느려요. The screen is really very slow')).toEqual([
      '배송',
      '배송 + 느리다',
      'screen',
      'slow screen',
    ]);
  });

  test('are none of other languages, and never personal data or addresses', () => {
    expect(find('El servicio es muy malo y el envío también')).toEqual([]);
    expect(find('문의는 kim.lee@mail.example 010-1234-5678 https://shop.example/배송 으로')).toEqual([]);
  });

  test('of many documents are those of each', async () => {
    const documents = [documentOf('배송이 느려요'), documentOf('the screen is slow'), documentOf('', '환불')];
    expect(await finder.find(documents)).toEqual(documents.map((document) => finder.findNow(document)));
  });
});

describe('engines', () => {
  test('without a dictionary Korean has no keywords, English has', () => {
    const none = createKeywordFinder({ engine: 'none' });
    expect(none.findNow(documentOf('배송이 느려요'))).toEqual([]);
    expect(none.findNow(documentOf('the screen is slow'))).toEqual(['screen', 'slow screen']);
  });

  test('user words are words', () => {
    const userWords = [{ word: '핑꾸템', tag: 'NNP', cost: null, expression: null }];
    const own = createKeywordFinder({ engine: 'builtin', userWords });
    expect(own.findNow(documentOf('핑꾸템이 좋아요'))).toContain('핑꾸템');
    expect(own.by).toMatch(/^\+words\.[0-9a-f]{4}$/);
    expect(finder.by).toBe('');
  });

  test('an engine in another process cannot answer at once, and its lack is told by open', async () => {
    const annotator = createAnnotator({ tokenizer: { engine: 'mecab' } });
    expect(annotator.by).toMatch(/\+tokenizer\.mecab$/);
    const text = { column: 't', text: '배송' };
    expect(() => annotator.annotate({ texts: [text] } as never)).toThrow(/another process/);
    const path = process.env.PATH;
    process.env.PATH = '/nowhere';
    try {
      await expect(annotator.open()).rejects.toMatchObject({ code: 'engine_missing' });
    } finally {
      process.env.PATH = path;
    }
    await annotator.close();
  });
});

test('without keywords nothing is loaded, and they are null', () => {
  const loaded = () =>
    Object.keys(createRequire(import.meta.url).cache).filter((file) => /wink-eng-lite/.test(file)).length;
  const before = loaded();
  const annotator = createAnnotator({ keywords: false });
  const verbatim = { texts: [{ column: 't', text: 'The screen is slow' }] } as never;
  expect(annotator.annotate(verbatim).keywords).toBeNull();
  expect(loaded()).toBe(before);
});
