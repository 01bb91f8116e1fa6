import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Model } from 'wink-nlp';
import { unpack } from '../../data/packed.js';

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

/** The core with its numbers as they are used; the build keeps it so, because the package's takes a tenth of a second to read. */
export interface ReadyCore extends Omit<PackedCore, 'lexicon' | 'xpansions'> {
  /** Of the package that it is of. */
  readonly version: string;
  readonly lexicon: Uint32Array;
  readonly xpansions: Uint32Array;
  /** Where each lexeme is in its list, plus 1, by hash; 0: nothing here. */
  readonly lexemePlaces: Int32Array;
}
export const COMPILED_CORE = new URL('../../data/english/wink-core.bin', import.meta.url);

/** The core from the package. */
export function readyCore(): ReadyCore {
  const packed = require(`${PACKAGE}/dist/languages/cur/models/eng-core-web-model.json`) as PackedCore;
  return {
    ...packed,
    version: KNOWN,
    lexicon: numbersOf(packed.lexicon),
    xpansions: numbersOf(packed.xpansions),
    lexemePlaces: placesOf(packed.features.lexeme!.list as string[]),
  };
}

function coreAtHand(): ReadyCore {
  if (!existsSync(COMPILED_CORE)) return readyCore();
  const compiled = unpack<ReadyCore>(readFileSync(COMPILED_CORE));
  return compiled.version === KNOWN ? compiled : readyCore();
}

/**
 * What readModel and loadModel of the package do (dist/read-core-model.js, dist/load-core-model.js), but instead of a copy through JSON of
 * all three megabytes only what is changed is made anew.
 */
function openCore(): unknown {
  const { version: _, lexemePlaces, ...core } = coreAtHand();
  const { layout } = core.packing;
  const features: Record<string, Record<string, unknown>> = {};
  for (const [name, feature] of Object.entries(core.features))
    features[name] = Array.isArray(feature.list) ? { ...feature, list: [...feature.list] } : { ...feature };
  for (const name of new Set([...Object.keys(layout).filter((key) => layout[key]![3] === 0), 'lexeme'])) {
    const list = features[name]!.list as string[];
    const places = name === 'lexeme' ? lexemePlaces : placesOf(list);
    const most =
      layout[name] && layout[name][3] === 0 ? { maxIndex: layout[name][1]! >>> layout[name][2]! } : {};
    Object.assign(features[name]!, {
      hash: numbersByWord(list, places),
      intrinsicSize: list.length,
      index: list.length,
      ...most,
    });
  }
  const clusters = features.posClusters!.list as unknown[];
  for (let k = 0; k < clusters.length; k++)
    clusters[k] = new Set((clusters[k] as string).split('_').map((tag) => core.pos.hash[tag] || 0));
  const efList = Object.keys(layout).filter((key) => layout[key]![4] === 1);
  return { ...core, features, packing: { ...core.packing, efList } };
}

/** Where each word is in a list, plus 1: a table of a power of two, at most half full, by the hash of the word. */
function placesOf(list: readonly string[]): Int32Array {
  let size = 16;
  while (size < list.length * 2) size *= 2;
  const places = new Int32Array(size);
  list.forEach((word, k) => {
    let at = hashOf(word) & (size - 1);
    // of a word that comes twice the last place counts
    while (places[at] !== 0 && list[places[at]! - 1] !== word) at = (at + 1) & (size - 1);
    places[at] = k + 1;
  });
  return places;
}

/** FNV-1a over UTF-16 code units, its high bits mixed in. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Asked and told like an object of numbers by word, as wink does. New words come behind those of the list. */
function numbersByWord(list: readonly string[], places: Int32Array): Record<string, number> {
  const added = new Map<string, number>();
  const placeOf = (word: string): number | undefined => {
    for (let at = hashOf(word) & (places.length - 1); places[at] !== 0; at = (at + 1) & (places.length - 1))
      if (list[places[at]! - 1] === word) return places[at]! - 1;
    return added.get(word);
  };
  return new Proxy<Record<string, number>>(Object.create(null), {
    get: (_, word) => placeOf(word as string),
    set: (_, word, place: number) => added.set(word as string, place) === added,
  });
}

/** Numbers of 32 bits from base64; a copy, since a buffer of Node may begin anywhere. */
const numbersOf = (base64: string): Uint32Array =>
  new Uint32Array(new Uint8Array(Buffer.from(base64, 'base64')).buffer);
