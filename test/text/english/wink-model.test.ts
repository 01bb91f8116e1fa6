import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import type { ItsFunction, Model } from 'wink-nlp';
import { winkModel } from '../../../src/text/english/wink-model.js';

const require = createRequire(import.meta.url);
const winkNLP = require('wink-nlp') as typeof import('wink-nlp').default;
const original = require('wink-eng-lite-web-model') as Model;

/** Words with lemmas and tags. */
function reader(model: Model, pipe: string[]) {
  const nlp = winkNLP(model, pipe);
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

interface Core {
  readonly features: Readonly<Record<string, { list: string[]; hash?: Record<string, number> }>>;
}

test('the core is the one that the package makes', () => {
  const coreOf = (model: unknown): Core => (model as { core(): Core }).core();
  const [own, expected] = [coreOf(winkModel()), coreOf(original)];
  for (const [name, { list, hash }] of Object.entries(expected.features)) {
    const places = own.features[name]!.hash;
    expect(places === undefined).toBe(hash === undefined);
    if (hash === undefined || places === undefined) continue;
    expect(list.filter((word) => places[word] !== hash[word])).toEqual([]);
    expect([places['no such word'], places.toString, places.constructor]).toEqual([
      undefined,
      hash.toString,
      hash.constructor,
    ]);
  }
  const withoutPlaces = (core: Core) => ({
    ...core,
    features: Object.entries(core.features).map(([name, { hash: _, ...rest }]) => [name, rest]),
  });
  expect(withoutPlaces(own)).toEqual(withoutPlaces(expected));
});

test('texts are read as with all of the package, also when it is opened twice', () => {
  const whole = () => TEXTS.map(reader(original, ['sbd', 'pos']));
  const own = () => TEXTS.map(reader(winkModel(), ['pos']));
  const expected = whole();
  expect(own()).toEqual(expected);
  expect(own()).toEqual(expected);
  expect(whole()).toEqual(expected);
});

test('words that wink learns from a text are kept with their numbers, in that core alone', () => {
  const coreOf = (): Core => (winkModel() as unknown as { core(): Core }).core();
  const [one, other] = [coreOf(), coreOf()];
  const { list, hash } = one.features.lexeme!;
  const known = hash![list[7]!];
  const added = ['unglorpable', 'zork', 'toString', '__proto__', '환불'];
  added.forEach((word, i) => {
    hash![word] = list.length + i;
  });
  expect(added.map((word) => hash![word])).toEqual(added.map((_, i) => list.length + i));
  hash!.zork = 3;
  expect([hash!.zork, hash![list[7]!]]).toEqual([3, known]);
  expect(added.map((word) => other.features.lexeme!.hash![word])).toEqual(added.map(() => undefined));
});
