import { describe, expect, it } from 'vitest';
import { createAnnotator } from '../src/pipeline.js';
import { textVerbatim } from '../src/text/text-verbatim.js';
import { goldTokens } from './text/korean/gold.js';

const annotator = createAnnotator();

const verbatim = (text: string) => textVerbatim(text, { source: 'week46.csv', cells: [text] });

/** What an annotation says, without the customer's own letters. */
const said = (text: string) =>
  JSON.parse(
    JSON.stringify(annotator.annotate(verbatim(text)), (key, value) =>
      key === 'text' || key === 'fingerprint' ? undefined : value,
    ),
  );

describe('a Korean text in mixed script is annotated as its Hangul twin', () => {
  const passages = goldTokens('hanja-passages.txt').map(({ text, tokens }) => [text, tokens] as const);
  const twins = [
    ...passages,
    ['不良品이 왔는데 還拂이 안 된다고 하네요', '불량품이 왔는데 환불이 안 된다고 하네요'],
    ['배송 遲延이 너무 심해요', '배송 지연이 너무 심해요'],
    ['顧客센터 電話가 안 돼요 ㅠㅠ', '고객센터 전화가 안 돼요 ㅠㅠ'],
  ] as const;

  it.each(twins)('%s', (mixed, hangul) => expect(said(mixed)).toEqual(said(hangul)));

  it('says something of most passages: the test above is not about empty annotations', () => {
    const themes = passages.map(([mixed]) => said(mixed).themes.length);
    expect(themes.filter((count) => count > 0).length).toBeGreaterThanOrEqual(8);
  });

  it('shows the evidence as it was written', () => {
    const text = '아\u200b니 不良品이 왔는데 還拂이 안 된다고 하네요';
    const { themes } = annotator.annotate(verbatim(text));
    expect(themes.length).toBeGreaterThan(0);
    for (const { start, end, text: shown } of themes.flatMap(({ evidence }) => evidence)) {
      expect(shown).toBe(text.slice(start, end));
      expect(shown).toMatch(/[\u4e00-\u9fff]/);
    }
  });
});
