import type { FeatureBuffer, Featurizer } from '../features.js';
import { FNV_OFFSET, finish, step } from '../hash.js';
import { Units } from '../units.js';

const SPACE = 0x20;
const APOSTROPHE = 0x27;
/** Salts that keep the families of features apart. */
const WORD = 0x517cc1b7;
const BIGRAM = 0x2545f491;
const PAIR = 0x632be59b;
/** Words of a pair stand at most so many words apart. */
const REACH = 3;

/** What tells themes apart in a language: pieces of words that an unknown word shares with known ones, and words that stand together. */
export const themeGrams = (language: 'ko' | 'en'): Featurizer =>
  language === 'ko' ? new KoreanGrams() : new EnglishGrams();

/** The words of the text being read: from and to in units, and the hash of what stands for the word in a pair. */
class Words {
  from = new Uint32Array(256);
  to = new Uint32Array(256);
  stem = new Int32Array(256);
  count = 0;

  /** `stemLength`: how many units stand for a word in a pair. */
  split(codes: Uint16Array, length: number, stemLength: number): void {
    this.count = 0;
    let i = 0;
    while (i < length) {
      if (!isWordUnit(codes[i]!)) {
        i++;
        continue;
      }
      if (this.count === this.from.length) this.grow();
      const from = i;
      let hash = step(FNV_OFFSET, PAIR);
      for (; i < length && isWordUnit(codes[i]!); i++)
        if (i - from < stemLength) hash = step(hash, codes[i]!);
      this.from[this.count] = from;
      this.to[this.count] = i;
      this.stem[this.count++] = hash;
    }
  }

  /** Each word with the next few, whatever their order: 배송 … 느려, "refund" … "still". */
  pairs(origins: Uint32Array, out: FeatureBuffer): void {
    for (let i = 0; i < this.count; i++) {
      for (let j = i + 1; j < Math.min(this.count, i + 1 + REACH); j++) {
        const low = Math.min(this.stem[i]!, this.stem[j]!);
        const high = Math.max(this.stem[i]!, this.stem[j]!);
        const hash = finish(step(step(low, high & 0xffff), high >>> 16));
        out.push(hash, 0, origins[this.from[i]!]!, origins[this.to[j]!]!);
      }
    }
  }

  private grow(): void {
    const wider = (old: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> => {
      const next = new Uint32Array(old.length * 2);
      next.set(old);
      return next;
    };
    this.from = wider(this.from);
    this.to = wider(this.to);
    const stems = new Int32Array(this.stem.length * 2);
    stems.set(this.stem);
    this.stem = stems;
  }
}

/** Syllable n-grams 2–4 across spaces, the first four syllables of a word, and pairs of word beginnings (two syllables). */
class KoreanGrams implements Featurizer {
  readonly id = 'korean-theme-grams-1';
  readonly denseNames = [];
  private readonly units = new Units({ dropLinks: false, decodeEntities: false });
  private readonly words = new Words();

  extract(text: string, out: FeatureBuffer): void {
    out.clear();
    this.units.read(text);
    const { codes, origins, length } = this.units;
    for (let i = 0; i < length; i++) {
      const anchored = codes[i] === SPACE;
      const end = Math.min(length, i + (anchored ? 5 : 4));
      let hash = step(FNV_OFFSET, codes[i]!);
      for (let j = i + 1; j < end; j++) {
        hash = step(hash, codes[j]!);
        out.push(finish(hash), 0, origins[anchored ? i + 1 : i]!, origins[j + 1]!);
      }
    }
    this.words.split(codes, length, 2);
    this.words.pairs(origins, out);
  }
}

/** Words, their beginnings (4–7 letters) and inner 4-grams, word 2-grams, and pairs of word beginnings (five letters). */
class EnglishGrams implements Featurizer {
  readonly id = 'english-theme-grams-1';
  readonly denseNames = [];
  private readonly units = new Units({ dropLinks: true, decodeEntities: true });
  private readonly words = new Words();

  extract(text: string, out: FeatureBuffer): void {
    out.clear();
    this.units.read(text);
    const { codes, origins, length } = this.units;
    this.words.split(codes, length, 5);
    const { from, to, count } = this.words;
    let before = 0;
    for (let w = 0; w < count; w++) {
      const [first, last] = [from[w]!, to[w]!];
      let hash = step(FNV_OFFSET, SPACE);
      for (let i = first; i < last; i++) {
        hash = step(hash, codes[i]!);
        if (i - first >= 3 && i - first < 7) out.push(finish(hash), 0, origins[first]!, origins[last]!);
      }
      const word = finish(hash ^ WORD);
      out.push(word, 0, origins[first]!, origins[last]!);
      if (w > 0) out.push(finish(step(before ^ BIGRAM, word)), 0, origins[from[w - 1]!]!, origins[last]!);
      before = word;
      for (let i = first + 1; i + 4 <= last; i++) {
        let inner = FNV_OFFSET;
        for (let j = i; j < i + 4; j++) inner = step(inner, codes[j]!);
        out.push(finish(inner), 0, origins[first]!, origins[last]!);
      }
    }
    this.words.pairs(origins, out);
  }
}

const isWordUnit = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  code === 0x30 ||
  code === APOSTROPHE ||
  (code >= 0xc0 && code < 0x2000) ||
  (code >= 0x3131 && code <= 0xd7a3);
