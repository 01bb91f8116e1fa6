import { createRequire } from 'node:module';
import type { Model } from 'wink-nlp';

const require = createRequire(import.meta.url);
const PACKAGE = 'wink-eng-lite-web-model';
/** The version whose core is known: of any other the package's own way is taken. */
const KNOWN = '1.8.1';

interface Feature {
  readonly list: readonly unknown[];
  readonly [key: string]: unknown;
}

/** The core as it lies in the package: vocabularies by feature, tables in base64. */
interface PackedCore {
  readonly lexicon: string;
  readonly xpansions: string;
  readonly features: Readonly<Record<string, Feature>>;
  readonly packing: {
    /** By feature: four numbers of its bits, [3] 0: has a vocabulary; [4] 1: is an end feature. */
    readonly layout: Readonly<Record<string, readonly number[]>>;
    readonly [key: string]: unknown;
  };
  readonly pos: { readonly hash: Readonly<Record<string, number>> };
}

/** What wink opens of entities, negation, sentiment and patterns, which voc never asks for: machines without a state. */
const NOTHING = '[100,0,{},{},{},{}]';
const UNUSED = {
  ner: () => ({ machines: [], transformers: [] }),
  negation: () => ({ machines: [NOTHING] }),
  sa: () => ({ machines: [NOTHING] }),
  metaCER: () => ({ machines: NOTHING, transformers: [] }),
};

/**
 * wink's English model as far as tags and lemmas need it, its core opened without the copies that the package makes of it: an
 * eighth of a second less.
 */
export function winkModel(): Model {
  const { version } = require(`${PACKAGE}/package.json`) as { version: string };
  if (version !== KNOWN) return require(PACKAGE) as Model;
  const part = (name: string): unknown => require(`${PACKAGE}/dist/${name}.js`);
  return {
    ...UNUSED,
    core: openCore,
    sbd: part('load-sbd-model'),
    pos: part('load-pos-model'),
    featureFn: part('feature'),
    addons: { lemmatize: part('lemmatize') },
  } as unknown as Model;
}

/**
 * What readModel and loadModel of the package do (dist/read-core-model.js, dist/load-core-model.js), but instead of a copy through JSON of
 * all three megabytes only what is changed is made anew, and base64 is decoded by Node.
 */
function openCore(): unknown {
  const packed = require(`${PACKAGE}/dist/languages/cur/models/eng-core-web-model.json`) as PackedCore;
  const { layout } = packed.packing;
  const features: Record<string, Record<string, unknown>> = {};
  for (const [name, feature] of Object.entries(packed.features))
    features[name] = Array.isArray(feature.list) ? { ...feature, list: [...feature.list] } : { ...feature };
  for (const name of new Set([...Object.keys(layout).filter((key) => layout[key]![3] === 0), 'lexeme'])) {
    const list = features[name]!.list as string[];
    const hash = numbersByWord(list);
    const most =
      layout[name] && layout[name][3] === 0 ? { maxIndex: layout[name][1]! >>> layout[name][2]! } : {};
    Object.assign(features[name]!, { hash, intrinsicSize: list.length, index: list.length, ...most });
  }
  const clusters = features.posClusters!.list as unknown[];
  for (let k = 0; k < clusters.length; k++)
    clusters[k] = new Set((clusters[k] as string).split('_').map((tag) => packed.pos.hash[tag] || 0));
  return {
    ...packed,
    lexicon: numbersOf(packed.lexicon),
    xpansions: numbersOf(packed.xpansions),
    features,
    packing: { ...packed.packing, efList: Object.keys(layout).filter((key) => layout[key]![4] === 1) },
  };
}

/** The place of each word, asked and told like an object of numbers by word. A Map behind it is filled three times as fast. */
function numbersByWord(list: readonly string[]): Record<string, number> {
  const places = new Map<string, number>();
  for (let k = 0; k < list.length; k++) places.set(list[k]!, k);
  return new Proxy<Record<string, number>>(Object.create(null), {
    get: (_, word) => places.get(word as string),
    set: (_, word, place: number) => places.set(word as string, place) === places,
  });
}

/** Numbers of 32 bits from base64; a copy, since a buffer of Node may begin anywhere. */
const numbersOf = (base64: string): Uint32Array =>
  new Uint32Array(new Uint8Array(Buffer.from(base64, 'base64')).buffer);
