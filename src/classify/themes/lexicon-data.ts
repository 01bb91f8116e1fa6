import { buildEnglishSequences, type EnglishData } from '../../match/english-sequences.js';
import { buildKoreanSequences, type KoreanData } from '../../match/korean-sequences.js';
import { type Lists, packLists } from '../../match/lists.js';
import { numberWords } from '../../match/sequences.js';
import type { CueSet, Taxonomy } from '../../schema/taxonomy.js';
import { resolveWords } from './lemmas.js';

export const KINDS = ['negative', 'positive', 'any', 'weak'] as const;
export type CueKind = (typeof KINDS)[number];

/** What a cue found alone does for a theme. */
export interface Use {
  readonly theme: string;
  readonly role: 'phrase' | 'exclude' | 'neighbour' | 'world' | 'required';
  readonly kind: CueKind;
}

/** An aspect group and an opinion group that are a cue together. */
export interface PairUse {
  readonly theme: string;
  readonly kind: CueKind;
  readonly aspect: number;
  readonly within: 'clause' | 'text';
}

/** All cues of a taxonomy in one language, as they can be written to a file: numbers, strings and arrays of numbers. */
export interface LexiconData {
  readonly cues: readonly string[];
  readonly korean: KoreanData | null;
  readonly english: EnglishData | null;
  /** Every different use; `uses` has their indexes by cue. */
  readonly useTable: readonly Use[];
  readonly uses: Lists;
  readonly aspectOf: Lists;
  readonly opinionOf: Lists;
  /** By opinion group. */
  readonly pairs: readonly (readonly PairUse[])[];
  readonly patterns: readonly { readonly theme: string; readonly kind: CueKind; readonly text: string }[];
  readonly requiring: readonly string[];
}

export function buildLexiconData(taxonomy: Taxonomy, language: 'ko' | 'en'): LexiconData {
  const cues = numberWords();
  const useNumbers = numberWords();
  const uses: number[][] = [];
  const aspectOf: number[][] = [];
  const opinionOf: number[][] = [];
  const pairs: PairUse[][] = [];
  const patterns: LexiconData['patterns'][number][] = [];
  const requiring: string[] = [];
  const groups = numberWords();
  const resolve = (words: readonly string[]): string[] => resolveWords(words, taxonomy.lists, language);
  /** A list of words as a group; lists with the same words are one. */
  const groupOf = (words: readonly string[], role: 'aspect' | 'opinion'): number => {
    const known = groups.words().length;
    const group = groups.idOf(`${role} ${words.join('\n')}`);
    if (group < known) return group;
    const member = role === 'aspect' ? aspectOf : opinionOf;
    for (const cue of new Set(resolve(words))) (member[cues.idOf(cue)] ??= []).push(group);
    return group;
  };
  for (const { id: theme, cues: themeCues, neighbours, requires } of taxonomy.themes) {
    const sets = themeCues[language];
    const use = (cue: string, role: Use['role'], kind: CueKind) =>
      (uses[cues.idOf(cue)] ??= []).push(useNumbers.idOf(JSON.stringify({ theme, role, kind })));
    for (const cue of resolve(sets.exclude)) use(cue, 'exclude', 'any');
    for (const neighbour of neighbours)
      for (const cue of resolve(neighbour[language]))
        use(cue, neighbour.within === 'text' ? 'world' : 'neighbour', 'any');
    for (const cue of resolve(requires[language])) use(cue, 'required', 'any');
    if (requires[language].length > 0) requiring.push(theme);
    for (const kind of KINDS) {
      const set: CueSet = sets[kind];
      for (const cue of new Set([...set.phrases, ...resolve(set.lemmas)])) use(cue, 'phrase', kind);
      for (const { aspect, opinion, within } of set.pairs) {
        const group = groupOf(opinion, 'opinion');
        (pairs[group] ??= []).push({ theme, kind, aspect: groupOf(aspect, 'aspect'), within });
      }
      for (const text of set.patterns) patterns.push({ theme, kind, text });
    }
  }
  const words = cues.words();
  return {
    cues: words,
    korean: language === 'ko' ? buildKoreanSequences(words) : null,
    english: language === 'en' ? buildEnglishSequences(words) : null,
    useTable: useNumbers.words().map((use) => JSON.parse(use) as Use),
    uses: packLists(uses, words.length),
    aspectOf: packLists(aspectOf, words.length),
    opinionOf: packLists(opinionOf, words.length),
    pairs: Array.from(pairs, (list) => list ?? []),
    patterns,
    requiring,
  };
}
