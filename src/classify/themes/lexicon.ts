import { RE2JS } from 're2js';
import { lazily } from '../../data/lazily.js';
import { openEnglishSequences } from '../../match/english-sequences.js';
import { openKoreanSequences } from '../../match/korean-sequences.js';
import { type Lists, packLists } from '../../match/lists.js';
import type { SequenceMatcher } from '../../match/sequences.js';
import type { CueKind, LexiconData, PairUse, Use } from './lexicon-data.js';
import { hasRequired, requiredWords } from './required-words.js';

export interface PatternUse {
  readonly theme: string;
  readonly kind: CueKind;
  readonly pattern: () => RE2JS;
  readonly text: string;
  /** Whether it may stand in a text: a cheap look (`requiredWords`). */
  readonly isPossible: (text: string) => boolean;
}

/** All cues of a taxonomy in one language, ready to be found in one pass. Cues are known by their index. */
export interface Lexicon {
  readonly language: 'ko' | 'en';
  readonly match: SequenceMatcher;
  readonly cues: readonly string[];
  /** Indexes into `useTable` by cue. */
  readonly uses: Lists;
  readonly useTable: readonly Use[];
  /** Groups (lists of words that pairs share) in which a cue is an aspect, and in which it is an opinion. */
  readonly aspectOf: Lists;
  readonly opinionOf: Lists;
  /** By aspect group: 1 while a text with a word of it is looked through, then 0 again. */
  readonly isPresent: Uint8Array;
  /** Pairs by their opinion group. */
  readonly pairs: readonly (readonly PairUse[] | undefined)[];
  /** The aspect groups of the pairs of each opinion group, in their order: what is asked first of every opinion in a text. */
  readonly pairAspects: Lists;
  readonly patterns: readonly PatternUse[];
  /** Themes that are heard only beside a word of theirs (role "required"). */
  readonly requiring: ReadonlySet<string>;
}

export function openLexicon(data: LexiconData): Lexicon {
  const { cues, korean, english, uses, useTable, aspectOf, opinionOf, pairs } = data;
  return {
    language: korean ? 'ko' : 'en',
    match: korean ? openKoreanSequences(korean) : openEnglishSequences(english!),
    cues,
    uses,
    useTable,
    aspectOf,
    opinionOf,
    isPresent: new Uint8Array(aspectOf.items.reduce((most, group) => Math.max(most, group + 1), 0)),
    pairs,
    pairAspects: packLists(
      pairs.map((list) => list.map(({ aspect }) => aspect)),
      pairs.length,
    ),
    patterns: data.patterns.map((use) => ({
      ...use,
      pattern: lazily(() => RE2JS.compile(use.text)),
      isPossible: hasRequired(requiredWords(use.text)),
    })),
    requiring: new Set(data.requiring),
  };
}
