import { type StemmedWord, stemmedWords, stemOf } from './english-text.js';
import type { SequenceHit, SequenceMatcher } from './sequences.js';

/** Words that may stand between the words of a cue: "app is so slow" has the cue "app slow". */
const FILLERS = new Set([
  'a',
  'an',
  'the',
  'my',
  'your',
  'our',
  'their',
  'his',
  'her',
  'its',
  'it',
  'is',
  'was',
  'were',
  'are',
  'be',
  'been',
  'so',
  'very',
  'really',
  'too',
  'just',
  'this',
  'that',
  'of',
  'still',
  'always',
  'super',
  'pretty',
  'quite',
  'also',
  'even',
  'i',
  'me',
]);
const MOST_FILLERS = 2;

const AUXILIARIES = new Set([
  'do',
  'does',
  'did',
  'is',
  'are',
  'was',
  'were',
  'can',
  'could',
  'would',
  'should',
  'has',
  'have',
  'had',
  'will',
]);

interface CueWord {
  readonly stem: string;
  /** The cue had "*": any word that begins so. */
  readonly prefix: boolean;
}

/** English cues: words separated by spaces, each compared by its Porter stem; "*" at the end of a word leaves its end open. */
export function englishSequences(cues: readonly string[]): SequenceMatcher {
  const sequences = cues.map((cue) => cue.split(' ').map(cueWord));
  const byStem = new Map<string, number[]>();
  const byPrefix: { prefix: string; sequence: number }[] = [];
  sequences.forEach(([first], sequence) => {
    if (!first) return;
    if (first.prefix) byPrefix.push({ prefix: first.stem, sequence });
    else byStem.set(first.stem, [...(byStem.get(first.stem) ?? []), sequence]);
  });
  return (text) => {
    const words = joinNegations(stemmedWords(text));
    const hits: SequenceHit[] = [];
    const tryAt = (sequence: number, at: number) => {
      const last = follow(words, at, sequences[sequence]!);
      if (last >= 0)
        hits.push({
          sequence,
          start: words[at]!.start,
          end: words[last]!.end,
          atWordStart: true,
          wholeWord: true,
        });
    };
    words.forEach(({ stem, word }, at) => {
      for (const sequence of byStem.get(stem) ?? []) tryAt(sequence, at);
      for (const { prefix, sequence } of byPrefix) if (word.startsWith(prefix)) tryAt(sequence, at);
    });
    return hits;
  };
}

function cueWord(text: string): CueWord {
  const word = text.toLowerCase().replace(/['’]/g, '');
  return word.endsWith('*')
    ? { stem: word.slice(0, -1), prefix: true }
    : { stem: stemOf(word), prefix: false };
}

function follow(words: readonly StemmedWord[], first: number, sequence: readonly CueWord[]): number {
  let at = first;
  for (let i = 1; i < sequence.length; i++) {
    const wanted = sequence[i]!;
    let next = at + 1;
    for (let fillers = 0; ; fillers++, next++) {
      const word = words[next];
      if (!word) return -1;
      if (wanted.prefix ? word.word.startsWith(wanted.stem) : word.stem === wanted.stem) break;
      if (fillers >= MOST_FILLERS || !FILLERS.has(word.word)) return -1;
    }
    at = next;
  }
  return at;
}

/** "does not" and "doesn't" are one word, "doesnt"; "cannot" and "can not" are "cant". */
function joinNegations(words: readonly StemmedWord[]): StemmedWord[] {
  const joined: StemmedWord[] = [];
  for (const word of words) {
    const before = joined[joined.length - 1];
    if (word.word === 'not' && before && AUXILIARIES.has(before.word)) {
      joined[joined.length - 1] = negated(
        before.word === 'will' ? 'wont' : before.word === 'can' ? 'cant' : `${before.word}nt`,
        before.start,
        word.end,
      );
    } else joined.push(word.word === 'cannot' ? negated('cant', word.start, word.end) : word);
  }
  return joined;
}

const negated = (word: string, start: number, end: number): StemmedWord => ({
  word,
  stem: stemOf(word),
  start,
  end,
});
