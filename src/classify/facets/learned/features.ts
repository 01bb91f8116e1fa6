import type { FeatureBuffer, Featurizer } from '../../../learn/features.js';
import { FNV_OFFSET, finish, step } from '../../../learn/hash.js';
import { Units } from '../../../learn/units.js';

/** The features' version: a model fits only the one it was trained on. */
export const ACT_FEATURES = 'acts-5';

const SPACE = 0x20;
const LONGEST = 4;
/** Salts that keep the families of features apart in one table. */
const WORD = 0x517cc1b7;
const PAIR = 0x2545f491;
const OPENS = 0x9e3779b9;
const CLOSES = 0x632be59b;
/** Characters before a sentence's end that are read as its ending. */
const ENDING = 4;
/** More cues of a value than this say no more. */
const MOST_CUES = 3;

/** . ! ? ~ and their wide forms, line ends do not survive `Units`. 1 by code: every unit is asked about. */
const STOPS = new Uint8Array(65536);
for (const sign of '.!?。！？…~') STOPS[sign.charCodeAt(0)] = 1;

/** Intents and kinds of abuse of which cues fired: features that length does not thin out. */
const CUED = [
  'complaint',
  'praise',
  'inquiry',
  'request',
  'suggestion',
  'purchase',
  'cancellation',
  'slur',
  'group',
  'harsh',
  'named',
] as const;
/** Facets whose firings the model is told of. */
export const CUE_FACETS: ReadonlySet<string> = new Set(['intents', 'abuse']);

/** How often a cue of each value fired in a text, by the value's id. */
export type CueCounts = ReadonlyMap<string, number>;

/** What else is known of a text: the cues that fired, and how it was meant (-1 … 1; 0: not asked). */
export interface ActContext {
  readonly cued: CueCounts;
  readonly score: number;
}

/** A blaming text: from this score down. */
const BLAMES = -0.3;
/** Contempt is a strong word or a group of people, said in blame. */
const MOODS = ['score', 'blames', 'group in blame', 'group in praise', 'strong word in blame'] as const;
/** What is not hashed, the same for acts and abuse. */
export const denseNames: readonly string[] = [...CUED, 'question mark', 'length', ...MOODS];

/**
 * What tells a speech act and abuse, in either language: character n-grams 1–4 across spaces, words and pairs of words, the
 * words that open a sentence (English asks and bids there) and the characters that close it (Korean does there); how many
 * cues fired in the text and how it is meant, as `contextOf` says.
 */
export function actFeaturizer(contextOf: (text: string) => ActContext): Featurizer {
  const units = new Units({ dropLinks: true, decodeEntities: true });
  return {
    id: ACT_FEATURES,
    denseNames,
    extract(text: string, out: FeatureBuffer): void {
      out.clear();
      units.read(text);
      const { codes, origins, length } = units;
      for (let i = 0; i < length; i++) {
        if (codes[i] === SPACE && i + 1 < length && i > 0) continue;
        let hash = FNV_OFFSET;
        const end = Math.min(length, i + LONGEST);
        for (let j = i; j < end; j++) {
          hash = step(hash, codes[j]!);
          if (j > i || codes[j] !== SPACE) out.push(finish(hash), 0, origins[i]!, origins[j + 1]!);
        }
      }
      words(codes, origins, length, out);
      endings(codes, origins, length, out);
      fillDense(text, contextOf(text), out);
    },
  };
}

/** The values of `denseNames`. */
export function fillDense(text: string, { cued, score }: ActContext, out: FeatureBuffer): void {
  if (cued.size > 0)
    CUED.forEach((id, i) => {
      out.dense[i] = Math.log2(1 + Math.min(MOST_CUES, cued.get(id) ?? 0));
    });
  out.dense[CUED.length] = /[?？]/.test(text) ? 1 : 0;
  out.dense[CUED.length + 1] = Math.log10(1 + text.length / 40);
  const hasGroup = cued.has('group') || cued.has('named');
  out.dense.set(moods(score, hasGroup, cued.has('harsh')), CUED.length + 2);
}

/** In the order of MOODS. */
function moods(score: number, hasGroup: boolean, isHarsh: boolean): number[] {
  const [blame, praise] = [Math.max(0, -score), Math.max(0, score)];
  return [score, score < BLAMES ? 1 : 0, hasGroup ? blame : 0, hasGroup ? praise : 0, isHarsh ? blame : 0];
}

function words(codes: Uint16Array, origins: Uint32Array, length: number, out: FeatureBuffer): void {
  let before = 0;
  let beforeStart = 0;
  let place = 0;
  let i = 0;
  while (i < length) {
    if (codes[i] === SPACE) {
      i++;
      continue;
    }
    const from = i;
    let hash = FNV_OFFSET;
    let letters = from;
    for (; i < length && codes[i] !== SPACE; i++) {
      if (STOPS[codes[i]!] === 1) continue;
      hash = step(hash, codes[i]!);
      letters = i + 1;
    }
    const start = origins[from]!;
    const end = origins[letters]!;
    out.push(finish(hash ^ WORD), 0, start, end);
    if (place > 0) out.push(finish(Math.imul(before, 31) ^ hash ^ PAIR), 0, beforeStart, end);
    if (place < 2) out.push(finish(Math.imul(place === 0 ? 0 : before, 31) ^ hash ^ OPENS), 0, start, end);
    place = STOPS[codes[i - 1]!] === 1 ? 0 : place + 1;
    before = hash;
    beforeStart = start;
  }
}

function endings(codes: Uint16Array, origins: Uint32Array, length: number, out: FeatureBuffer): void {
  for (let i = 1; i < length; i++) {
    const isLast = i === length - 1;
    const isStop = STOPS[codes[i]!] === 1;
    if (!isLast && !(isStop && STOPS[codes[i - 1]!] === 0)) continue;
    const mark = isStop ? codes[i]! : 0;
    let hash = step(FNV_OFFSET, mark);
    out.push(finish(hash ^ CLOSES), 0, origins[i]!, origins[i + 1] ?? origins[i]!);
    for (let j = i - 1; j >= 0 && i - j <= ENDING && codes[j] !== SPACE; j--) {
      hash = step(hash, codes[j]!);
      out.push(finish(hash ^ CLOSES), 0, origins[j]!, origins[i]!);
    }
  }
}
