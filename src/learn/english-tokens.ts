import { ROLE, ROLES } from './english-roles.js';
import { FNV_OFFSET, finish, step } from './hash.js';
import { LONGEST_PHRASE, phraseHash, type ValenceTable } from './valence.js';

const SPACE = 0x20;
const APOSTROPHE = 0x27;
const AFTER_NEGATOR = 4;

const BOOST = 0.293;
const NEGATED_SHARE = -0.74;

/** The tokens of one English text: words, runs of marks (":)", "!!") and single emoji, with what precedes them applied. */
export class EnglishTokens {
  count = 0;
  hash = new Uint32Array(512);
  start = new Uint32Array(512);
  end = new Uint32Array(512);
  /** 1 for words, 0 for marks. */
  isWord = new Uint8Array(512);
  /** 1 when the token stands under a negation. */
  negated = new Uint8Array(512);
  /** 1 from the word after a "but" on, counted up: 2 after the second. */
  turn = new Uint8Array(512);
  /** 1 for words of a listed phrase. */
  phrase = new Uint8Array(512);
  /** Valence after boosters and negation; 0 for words without. */
  valence = new Float64Array(512);
  /** The same by the lexicon of general English, which knows no phrases. */
  general = new Float64Array(512);

  constructor(private readonly lexicon: ValenceTable) {}

  read(codes: Uint16Array, length: number): void {
    if (this.hash.length < length) this.resize(length * 2);
    this.split(codes, length);
    this.weigh();
  }

  private resize(size: number): void {
    this.hash = new Uint32Array(size);
    this.start = new Uint32Array(size);
    this.end = new Uint32Array(size);
    this.isWord = new Uint8Array(size);
    this.negated = new Uint8Array(size);
    this.turn = new Uint8Array(size);
    this.phrase = new Uint8Array(size);
    this.valence = new Float64Array(size);
    this.general = new Float64Array(size);
  }

  private split(codes: Uint16Array, length: number): void {
    let n = 0;
    let i = 0;
    while (i < length) {
      if (codes[i] === SPACE) {
        i++;
        continue;
      }
      const from = i;
      const word = isWordUnit(codes[i]!);
      let hash = FNV_OFFSET;
      if (isSurrogate(codes[i]!)) {
        for (const pair = i + 2; i < Math.min(pair, length) && isSurrogate(codes[i]!); i++)
          hash = step(hash, codes[i]!);
      } else {
        for (; i < length && codes[i] !== SPACE && belongs(codes, i, word) && !isSurrogate(codes[i]!); i++) {
          hash = step(hash, codes[i]!);
        }
      }
      this.hash[n] = finish(hash);
      this.start[n] = from;
      this.end[n] = i;
      this.isWord[n] = word ? 1 : 0;
      n++;
    }
    this.count = n;
  }

  /** Raw valences: of the longest listed phrase, held by its last word, else of the word. */
  private lookUp(): void {
    this.valence.fill(0, 0, this.count);
    for (let i = 0; i < this.count; i++) {
      const first = this.hash[i]!;
      let [last, value] = [i, this.lexicon.of(first)];
      if (this.lexicon.begins(first)) {
        let hash = first;
        for (let j = i + 1; j < Math.min(this.count, i + LONGEST_PHRASE); j++) {
          hash = phraseHash(hash, this.hash[j]!);
          const found = this.lexicon.of(hash);
          if (found !== 0) [last, value] = [j, found];
        }
      }
      this.phrase.fill(last > i ? 1 : 0, i, last + 1);
      this.valence[last] = value;
      i = last;
    }
  }

  private weigh(): void {
    this.lookUp();
    let left = 0;
    let turns = 0;
    for (let i = 0; i < this.count; i++) {
      const hash = this.hash[i]!;
      if (this.isWord[i] === 0) left = 0;
      const role = ROLES.get(hash);
      if (role === ROLE.turn) {
        left = 0;
        turns++;
      }
      this.negated[i] = left > 0 ? 1 : 0;
      this.turn[i] = Math.min(turns, 255);
      const raw = this.valence[i]!;
      const general = this.lexicon.general(hash);
      const degree = (raw === 0 && general === 0) || i === 0 ? 0 : this.degree(i);
      const strong = raw + Math.sign(raw) * degree;
      // a listed phrase says all by itself: its own "not" or "no" does not turn it round
      this.valence[i] = left > 0 && this.phrase[i] === 0 ? strong * NEGATED_SHARE : strong;
      this.general[i] = (general + Math.sign(general) * degree) * (left > 0 ? NEGATED_SHARE : 1);
      if (left > 0) left--;
      if (role === ROLE.negator) left = AFTER_NEGATOR;
    }
  }

  private degree(i: number): number {
    let sum = 0;
    for (let back = 1; back <= 2 && i - back >= 0; back++) {
      const role = ROLES.get(this.hash[i - back]!);
      const share = back === 1 ? BOOST : BOOST * 0.95;
      if (role === ROLE.booster) sum += share;
      else if (role === ROLE.dampener) sum -= share;
    }
    return sum;
  }
}

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;
const isWordUnit = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) ||
  code === 0x30 ||
  (code >= 0xc0 && code < 0x2000) ||
  (code >= 0xac00 && code <= 0xd7a3);

/** An apostrophe between letters belongs to the word (don't). */
function belongs(codes: Uint16Array, at: number, word: boolean): boolean {
  const code = codes[at]!;
  if (code === APOSTROPHE && word) return isWordUnit(codes[at + 1] ?? SPACE);
  return isWordUnit(code) === word;
}
