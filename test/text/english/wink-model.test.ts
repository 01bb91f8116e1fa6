import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import type { ItsFunction, Model } from 'wink-nlp';
import { winkModel } from '../../../src/text/english/wink-model.js';

const require = createRequire(import.meta.url);
const winkNLP = require('wink-nlp') as typeof import('wink-nlp').default;
const original = require('wink-eng-lite-web-model') as Model;

/** Words with lemmas and tags. */
function reader(model: Model) {
  const nlp = winkNLP(model, ['sbd', 'pos']);
  return (text: string) => {
    const tokens = nlp.readDoc(text).tokens();
    return [
      tokens.out(),
      tokens.out(nlp.its.lemma as unknown as ItsFunction<string>),
      tokens.out(nlp.its.pos),
    ];
  };
}

const TEXTS = [
  "I didn't get my refund, and nobody's answered since 3pm! :( see www.example.com",
  'Unglorpable frobnications were zorked quixotically; the frobnications again',
  'Best coffee-maker ever?? 10/10, would’ve bought two $40 ones @ShopCo #happy',
  '',
];

test('the core is the one that the package makes', () => {
  const core = (model: unknown) => (model as { core(): Record<string, unknown> }).core();
  expect(core(winkModel())).toEqual(core(original));
});

test('texts are read as with the package’s own, also when it is opened twice', () => {
  const expected = TEXTS.map(reader(original));
  expect(TEXTS.map(reader(winkModel()))).toEqual(expected);
  expect(TEXTS.map(reader(winkModel()))).toEqual(expected);
  expect(TEXTS.map(reader(original))).toEqual(expected);
});
