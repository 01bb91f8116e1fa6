import { buildAutomaton } from './aho-corasick.js';
import { lower, PARTICLES, type Squeezed, squeeze } from './korean-text.js';
import type { SequenceHit, SequenceMatcher } from './sequences.js';

/** Words that people write together with what follows: 너무느려요, 안돼요. */
const PREFIXES = [
  '너무',
  '넘',
  '진짜',
  '정말',
  '매우',
  '엄청',
  '완전',
  '많이',
  '자꾸',
  '계속',
  '잘',
  '더',
  '좀',
  '개',
  '존나',
  '겁나',
];

/** A stem's particles and endings are shorter than this; where more letters follow, the next words are written together. */
const LONGEST_ENDING = 8;

/**
 * Korean cues: stems separated by spaces. Each matches as the beginning of a word; white space in the text does not matter,
 * and a particle may stand between two stems ("배송 느리" finds 배송이느리네요).
 */
export function koreanSequences(cues: readonly string[]): SequenceMatcher {
  const stems: string[] = [];
  const stemIds = new Map<string, number>();
  const idOf = (stem: string): number => {
    const known = stemIds.get(stem);
    if (known !== undefined) return known;
    stemIds.set(stem, stems.length);
    return stems.push(stem) - 1;
  };
  const sequences = cues.map((cue) => lower(cue.normalize('NFC')).split(' ').map(idOf));
  const startingWith: number[][] = [];
  sequences.forEach((ids, sequence) => {
    (startingWith[ids[0]!] ??= []).push(sequence);
  });
  const automaton = buildAutomaton(stems);

  return (text) => {
    const squeezed = squeeze(text);
    const ends = new Map<number, number>();
    const firsts: { stem: number; start: number; end: number }[] = [];
    automaton.scan(squeezed.text, (stem, start, end) => {
      ends.set(stem * squeezed.text.length + start, end);
      if (startingWith[stem]) firsts.push({ stem, start, end });
    });
    const hits: SequenceHit[] = [];
    for (const { stem, start, end } of firsts) {
      const atWordStart = startsWord(squeezed, start);
      for (const sequence of startingWith[stem]!) {
        const last = follow(squeezed, ends, sequences[sequence]!, end);
        if (last >= 0) hits.push(toHit(squeezed, sequence, start, last, atWordStart));
      }
    }
    return hits;
  };
}

/** Where the stems after the first one end, or -1 when they do not follow. */
function follow(
  squeezed: Squeezed,
  ends: ReadonlyMap<number, number>,
  ids: readonly number[],
  end: number,
): number {
  let at = end;
  for (let i = 1; i < ids.length; i++) {
    const next = nextStem(squeezed, ends, ids[i]!, at);
    if (next < 0) return -1;
    at = next;
  }
  return at;
}

function nextStem({ text }: Squeezed, ends: ReadonlyMap<number, number>, stem: number, at: number): number {
  for (const particle of PARTICLES) {
    if (particle !== '' && !text.startsWith(particle, at)) continue;
    const end = ends.get(stem * text.length + at + particle.length);
    if (end !== undefined) return end;
  }
  return -1;
}

function startsWord({ text, wordStart, unspaced }: Squeezed, start: number): boolean {
  if (unspaced || wordStart[start] === 1) return true;
  return PREFIXES.some(
    (prefix) => wordStart[start - prefix.length] === 1 && text.startsWith(prefix, start - prefix.length),
  );
}

function toHit(
  { text, places, wordStart }: Squeezed,
  sequence: number,
  start: number,
  end: number,
  atWordStart: boolean,
): SequenceHit {
  const within = (at: number): boolean =>
    at < text.length && wordStart[at] === 0 && isLetter(text.charCodeAt(at));
  let wordEnd = end;
  while (wordEnd - end <= LONGEST_ENDING && within(wordEnd)) wordEnd++;
  if (wordEnd - end > LONGEST_ENDING) wordEnd = end;
  const wholeWord = PARTICLES.includes(text.slice(end, wordEnd));
  return { sequence, start: places[start]!, end: places[wordEnd - 1]! + 1, atWordStart, wholeWord };
}

/** Hangul syllables, Latin letters and digits; emoticon jamo and punctuation end a word. */
const isLetter = (code: number): boolean =>
  (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 48 && code <= 57) ||
  (code >= 97 && code <= 122) ||
  (code >= 0x3400 && code <= 0x9fff);
