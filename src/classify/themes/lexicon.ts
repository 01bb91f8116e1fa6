import { RE2JS } from 're2js';
import { englishSequences } from '../../match/english-sequences.js';
import { koreanSequences } from '../../match/korean-sequences.js';
import type { SequenceMatcher } from '../../match/sequences.js';
import type { CueSet, Taxonomy } from '../../schema/taxonomy.js';

export const KINDS = ['negative', 'positive', 'any', 'weak'] as const;
export type CueKind = (typeof KINDS)[number];

/** What a sequence is used for. A pair's aspect and opinion find each other by `pair`. */
export interface Use {
  readonly theme: string;
  readonly role: 'phrase' | 'exclude' | 'aspect' | 'opinion';
  readonly kind: CueKind;
  readonly pair: number;
}

export interface PatternUse {
  readonly theme: string;
  readonly kind: CueKind;
  readonly pattern: RE2JS;
  readonly text: string;
}

/** All cues of a taxonomy in one language, ready to be found in one pass. */
export interface Lexicon {
  readonly match: SequenceMatcher;
  readonly cues: readonly string[];
  /** Uses of each cue, by its index. */
  readonly uses: readonly (readonly Use[])[];
  readonly patterns: readonly PatternUse[];
}

export function buildLexicon(taxonomy: Taxonomy, language: 'ko' | 'en'): Lexicon {
  const cues: string[] = [];
  const ids = new Map<string, number>();
  const uses: Use[][] = [];
  const patterns: PatternUse[] = [];
  let pairs = 0;
  const use = (cue: string, of: Use) => {
    let id = ids.get(cue);
    if (id === undefined) {
      id = cues.push(cue) - 1;
      ids.set(cue, id);
      uses.push([]);
    }
    uses[id]!.push(of);
  };
  for (const { id: theme, cues: themeCues } of taxonomy.themes) {
    const sets = themeCues[language];
    for (const cue of sets.exclude) use(cue, { theme, role: 'exclude', kind: 'any', pair: -1 });
    for (const kind of KINDS) {
      const set: CueSet = sets[kind];
      for (const cue of set.phrases) use(cue, { theme, role: 'phrase', kind, pair: -1 });
      for (const { aspect, opinion } of set.pairs) {
        const pair = pairs++;
        for (const cue of aspect) use(cue, { theme, role: 'aspect', kind, pair });
        for (const cue of opinion) use(cue, { theme, role: 'opinion', kind, pair });
      }
      for (const text of set.patterns) patterns.push({ theme, kind, text, pattern: RE2JS.compile(text) });
    }
  }
  return { match: language === 'ko' ? koreanSequences(cues) : englishSequences(cues), cues, uses, patterns };
}
