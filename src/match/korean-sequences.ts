import { AN_WORD, MOT_WORD } from '../text/korean/negation/lexicon.js';
import { readLexicon } from '../text/lexicon.js';
import { buildAutomaton } from './aho-corasick.js';
import { fold, type Squeezed, squeeze } from './korean-text.js';
import {
  buildTree,
  numberWords,
  openTree,
  type SequenceHit,
  type SequenceMatcher,
  type TreeData,
} from './sequences.js';

interface Gaps {
  readonly particles: readonly string[];
  readonly adverbs: readonly string[];
}

/** Words that may follow each other between two words of a cue: 배송[이][너무][자꾸] 늦. */
const MOST_GAPS = 3;

/** Korean cues, ready to be opened. */
export interface KoreanData {
  /** Stems and gap words, folded; a word's index is its number. */
  readonly words: readonly string[];
  readonly particles: readonly number[];
  readonly adverbs: readonly number[];
  readonly tree: TreeData;
}

export function buildKoreanSequences(cues: readonly string[]): KoreanData {
  const gaps = readLexicon<Gaps>('ko/cue-gaps.yaml');
  const { idOf, words } = numberWords();
  const tree = buildTree(cues.map((cue) => fold(cue.normalize('NFC')).split(' ').map(idOf)));
  const particles = gaps.particles.map((word) => idOf(fold(word)));
  const adverbs = gaps.adverbs.map((word) => idOf(fold(word)));
  return { words: words(), particles, adverbs, tree };
}

/**
 * Korean cues: stems separated by spaces. Each matches as the beginning of a word; white space in the text does not matter,
 * and particles and adverbs may stand between two stems ("배송 느리" finds 배송이너무느리네요). One automaton finds stems and gap
 * words in one pass; the sequences are then followed from stem to stem. Linear in the text and its hits.
 */
export function openKoreanSequences({ words, particles, adverbs, tree: data }: KoreanData): SequenceMatcher {
  const tree = openTree(data, words.length);
  const gaps = new Uint8Array(words.length);
  for (const id of particles) gaps[id] = PARTICLE;
  for (const id of adverbs) gaps[id] = gaps[id]! | ADVERB;
  const automaton = buildAutomaton(words);
  const room = { heads: new Int32Array(1024), boundary: new Uint8Array(1024) };

  return (text) => {
    const squeezed = squeeze(text);
    const found = scan(squeezed);
    const hits: SequenceHit[] = [];
    const follow = (node: number, start: number, end: number, first: number): void => {
      tree.eachEnding(node, (sequence) => {
        if (isOtherWord(squeezed.text, end)) return;
        const several = end - first > 1;
        hits.push({
          sequence,
          start: squeezed.places[numberStart(squeezed.text, start)]!,
          end: squeezed.places[end - 1]! + 1,
          atWordStart: squeezed.unspaced || found.boundary[start]! >= (several ? INSIDE : WORD),
          wholeWord: several || endsWord(squeezed, found, end),
        });
      });
      if (tree.goesOn(node)) step(node, start, end, first, MOST_GAPS);
    };
    /** From a place inside a sequence to every next stem there, or behind a gap word. */
    const step = (node: number, start: number, at: number, first: number, most: number): void => {
      for (let hit = at < found.heads.length ? found.heads[at]! : -1; hit >= 0; hit = found.next[hit]!) {
        const next = tree.next(node, found.ids[hit]!);
        if (next >= 0) follow(next, start, found.ends[hit]!, first);
        if (most > 0 && gaps[found.ids[hit]!] !== 0) step(node, start, found.ends[hit]!, first, most - 1);
      }
    };
    for (let hit = 0; hit < found.ids.length; hit++) {
      const [start, end] = [found.starts[hit]!, found.ends[hit]!];
      if (found.boundary[start] === INSIDE && crossesWord(found.boundary, start, end)) continue;
      const node = tree.next(0, found.ids[hit]!);
      if (node >= 0) follow(node, start, end, start);
    }
    return hits;
  };

  /** Stems and gap words in the text, and where words begin, also inside compounds. Valid until the next text. */
  function scan({ text, wordStart }: Squeezed): Found {
    const ids: number[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    const next: number[] = [];
    if (room.heads.length <= text.length) {
      room.heads = new Int32Array(text.length * 2);
      room.boundary = new Uint8Array(text.length * 2);
    }
    const heads = room.heads.subarray(0, text.length).fill(-1);
    const boundary = room.boundary.subarray(0, text.length + 1).fill(0);
    for (let i = 0; i < text.length; i++) {
      // every place of a number is as good as its first
      if (wordStart[i] === 1 || (text[i] === '0' && text[i - 1] === '0')) boundary[i] = WORD;
    }
    automaton.scan(text, (id, start, end) => {
      next.push(heads[start]!);
      heads[start] = ids.push(id) - 1;
      starts.push(start);
      ends.push(end);
      const from = boundary[start]!;
      if (from === 0 || boundary[end] === WORD) return;
      if (from === INSIDE && crossesWord(boundary, start, end)) return;
      if ((gaps[id]! & PARTICLE) !== 0 ? from === INSIDE : (gaps[id]! & ADVERB) !== 0 || end - start > 1)
        boundary[end] = INSIDE;
    });
    return { ids, starts, ends, next, heads, boundary };
  }

  /** Behind a single syllable: nothing, an ending, or one particle, and the word is over: 짜요 and 앱은, not 짜증 and 앱솔루트. */
  function endsWord({ text }: Squeezed, { heads, ends, next, ids, boundary }: Found, end: number): boolean {
    if (end >= text.length || boundary[end] === WORD || ENDINGS.has(text[end]!)) return true;
    for (let hit = heads[end]!; hit >= 0; hit = next[hit]!) {
      const after = ends[hit]!;
      if ((gaps[ids[hit]!]! & PARTICLE) !== 0 && (after >= text.length || boundary[after] === WORD))
        return true;
    }
    return false;
  }
}

/** Syllables with which endings begin (국립국어원, 한국어 문법 1: 어미). */
const ENDINGS = new Set('요다고서네지니면게긴기은는음을던며워웠어아었았습세군구나냐라만죠자데길');

/** Where the number begins in which a cue begins: 12시간 for 0시간. */
function numberStart(text: string, start: number): number {
  let from = start;
  while (start - from < LONGEST_NUMBER && text[from] === '0' && text[from - 1] === '0') from--;
  return from;
}
const LONGEST_NUMBER = 12;

/** A stem inside a compound does not run on into the next word: 지우고 장바구니 has no 고장. */
function crossesWord(boundary: Uint8Array, start: number, end: number): boolean {
  for (let i = start + 1; i < end; i++) if (boundary[i] === WORD) return true;
  return false;
}

/** A cue that ends in 안 or 못 does not mean 안심, 안내, 못생긴. */
const isOtherWord = (text: string, end: number): boolean =>
  (text[end - 1] === '안' && AN_WORD.test(text.slice(end - 1, end + LONGEST_AN_WORD))) ||
  (text[end - 1] === '못' && MOT_WORD.test(text.slice(end - 1, end + LONGEST_AN_WORD)));
const LONGEST_AN_WORD = 5;

const PARTICLE = 1;
const ADVERB = 2;
/** A word begins here; or a word inside a compound or behind an adverb written together (배송기사, 너무느려요). */
const WORD = 2;
const INSIDE = 1;

/** Stems and gap words found, as parallel lists; `heads` and `next` chain those that start at the same place. */
interface Found {
  readonly ids: number[];
  readonly starts: number[];
  readonly ends: number[];
  readonly next: number[];
  readonly heads: Int32Array;
  readonly boundary: Uint8Array;
}
