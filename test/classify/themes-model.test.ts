import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadSentiment } from '../../src/classify/sentiment/index.js';
import { graveThemes } from '../../src/classify/taxonomy/grave.js';
import { loadTaxonomy } from '../../src/classify/taxonomy/index.js';
import { createThemeClassifier } from '../../src/classify/themes/index.js';
import { createModelledThemes } from '../../src/classify/themes/model/index.js';
import { createAnnotator } from '../../src/pipeline.js';
import type { ThemeMention } from '../../src/schema/annotation.js';
import { toDocument } from '../../src/text/document.js';

const taxonomy = loadTaxonomy();
const rules = createThemeClassifier(taxonomy);
const sentiment = loadSentiment();
const both = createModelledThemes(taxonomy, rules);
const alone = createModelledThemes(taxonomy, null);

const read = (themes: typeof both, ...texts: string[]): readonly ThemeMention[] => {
  const document = toDocument(texts.map((text, i) => ({ column: `c${i}`, text })));
  return themes.classify(document, { sentiment: sentiment.classify(document, {}) });
};
const said = (mentions: readonly ThemeMention[]) => mentions.map(({ id, polarity }) => `${id}:${polarity}`);

describe('the learned half of themes', () => {
  it.each([
    ['앱이 자꾸 꺼져서 아무것도 못 하겠어요', 'digital.stability:negative'],
    ['상담원이 어찌나 퉁명스럽던지 기분 상했습니다', 'service.attitude:negative'],
    ['the courier tossed my parcel over the gate', 'delivery.courier:negative'],
    ['the app freezes whenever I open it', 'digital.stability:negative'],
    ['기사님이 문 앞까지 조심조심 갖다 주셔서 고마웠어요', 'delivery.courier:positive'],
  ])('%s', (text, expected) => {
    expect(said(read(both, text))).toContain(expected);
  });

  it.each(['안녕하세요', '최고예요!!', 'never again', 'ok', 'ㅋㅋㅋ'])(
    'general words have no theme: %s',
    (text) => {
      expect(said(read(both, text))).toEqual([]);
    },
  );

  // alone it claims what is as often wrong as right, general praise in Korean too
  it.each(['안녕하세요', '최고입니다', 'never again', 'ok', 'ㅋㅋㅋ'])(
    'nor for the model alone: %s',
    (text) => {
      expect(said(read(alone, text))).toEqual([]);
    },
  );

  it('evidence is the words that weigh most, exact in the original', () => {
    const text = '지난주에 샀는데요. 앱이 자꾸 꺼져서 아무것도 못 하겠어요';
    for (const { id, evidence } of read(alone, text)) {
      for (const span of evidence) {
        expect(span.rule).toBe(`${id}/model`);
        expect(text.slice(span.start, span.end)).toBe(span.text);
        expect(span.text.length).toBeGreaterThan(0);
      }
    }
    const [mention] = read(alone, text).filter(({ id }) => id === 'digital.stability');
    expect(mention?.evidence.map((span) => span.text).join(' ')).toMatch(/앱|꺼져/);
  });

  it('with several columns each span names its own', () => {
    const mentions = read(both, 'fine', '앱이 자꾸 꺼져서 아무것도 못 하겠어요');
    expect(mentions.flatMap(({ evidence }) => evidence.map(({ column }) => column))).toContain('c1');
  });

  it('claims no theme that the taxonomy does not have, and leaves themes of its own to their cues', () => {
    const [theme] = taxonomy.themes.filter(({ id }) => id === 'digital.stability');
    const small = { ...taxonomy, themes: [{ ...theme!, id: 'custom.crash' }] };
    const cues = createThemeClassifier(small);
    const text = '앱이 자꾸 튕겨요';
    expect(said(read(createModelledThemes(small, cues), text))).toEqual(['custom.crash:negative']);
    expect(said(read(createModelledThemes(small, null), text))).toEqual([]);
  });

  describe('themes that somebody has changed', () => {
    const speed = taxonomy.themes.find(({ id }) => id === 'service.speed')!;
    const withTheme = (theme: typeof speed) => {
      const own = {
        ...taxonomy,
        themes: taxonomy.themes.map((other) => (other.id === theme.id ? theme : other)),
      };
      return createModelledThemes(own, createThemeClassifier(own));
    };
    const { ko } = speed.cues;
    const phrases = [...ko.negative.phrases, '호출벨이 잠잠'];
    const added = {
      ...speed,
      cues: { ...speed.cues, ko: { ...ko, negative: { ...ko.negative, phrases } } },
    };

    it('a cue that an analyst adds stands, whatever the model says of it', () => {
      expect(said(read(both, '호출벨이 잠잠해요'))).not.toContain('service.speed:negative');
      expect(said(read(withTheme(added), '호출벨이 잠잠해요'))).toContain('service.speed:negative');
    });

    it('cues that it had before are judged as ever', () => {
      const texts = taxonomy.themes.flatMap(({ examples: { ko, en } }) => [
        ...ko.negative.slice(0, 2),
        ...en.negative.slice(0, 2),
      ]);
      const own = withTheme(added);
      for (const text of texts) expect([text, read(own, text)]).toEqual([text, read(both, text)]);
    });

    it('what the model has learned of a theme is still found where only cues were added', () => {
      const text = '한 시간이나 기다려서 겨우 밥이 나왔어요';
      expect(said(read(withTheme(added), text))).toContain('service.speed:negative');
    });

    it('a theme that was defined anew is left to its cues', () => {
      const definition = { ko: '엘리베이터의 속도', en: 'How fast lifts are.' };
      const text = '한 시간이나 줄을 서서 기다렸어요';
      const alone = createModelledThemes(
        {
          ...taxonomy,
          themes: taxonomy.themes.map((theme) => (theme === speed ? { ...theme, definition } : theme)),
        },
        null,
      );
      expect(said(read(alone, text))).not.toContain('service.speed:negative');
    });

    it('themes of harm to people are those of the highest severity', () => {
      expect([...graveThemes(taxonomy)]).toEqual(['product.safety']);
      const grave = { ...speed, severity: 5 };
      expect(graveThemes({ ...taxonomy, themes: [grave] }).has('service.speed')).toBe(true);
    });
  });

  it('never overrules a cue of a hazard', () => {
    const document = toDocument([{ column: 'text', text: '콘센트에 꽂자마자 감전됐어요' }]);
    expect(said(rules.classify(document, { sentiment: sentiment.classify(document, {}) }))).toContain(
      'product.safety:negative',
    );
    expect(said(read(both, '콘센트에 꽂자마자 감전됐어요'))).toContain('product.safety:negative');
  });

  it('texts of other languages are left to the cues', () => {
    expect(
      read(alone, '这个应用程序总是崩溃', 'Die Lieferung kam viel zu spät und niemand ging ans Telefon'),
    ).toEqual([]);
  });

  it('any text: confidences 0 … 1, places inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const mentions = read(both, text);
        return mentions.every(
          ({ confidence, evidence }) =>
            confidence >= 0 &&
            confidence <= 1 &&
            evidence.every((span) => text.slice(span.start, span.end) === span.text),
        );
      }),
      { numRuns: 300 },
    );
  });

  it('100,000 characters without a space, or with 20,000 clauses, take about as long a character as short texts', () => {
    const started = process.cpuUsage();
    for (const text of [
      '배송이느려요'.repeat(16_000),
      'latedelivery'.repeat(8_000),
      '느려요. '.repeat(20_000),
    ])
      read(alone, text);
    const { user } = process.cpuUsage(started);
    expect(user / 1e6).toBeLessThan(20);
  });
});

describe('--themes', () => {
  const verbatim = {
    source: '-',
    row: 1,
    id: null,
    date: null,
    rating: null,
    texts: [{ column: 'text', text: '배송이 너무 느려요' }],
  };
  it('rules read no model: annotations do not name one', () => {
    const annotator = createAnnotator({ themes: 'rules', keywords: false });
    expect(annotator.by).not.toContain('themes.');
    const mentions = annotator.annotate(verbatim as never).themes;
    expect(mentions.map(({ id }) => id)).toContain('delivery.speed');
    expect(mentions.flatMap(({ evidence }) => evidence.map(({ rule }) => rule)).join()).not.toContain(
      '/model',
    );
  });

  it('model and both name the model that they used', () => {
    for (const themes of ['model', 'both'] as const)
      expect(createAnnotator({ themes, keywords: false }).by).toMatch(/\+themes\.[0-9a-f]{4}/);
  });
});
