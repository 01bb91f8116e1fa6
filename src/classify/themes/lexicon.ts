import { RE2JS } from 're2js';
import { englishSequences } from '../../match/english-sequences.js';
import { koreanSequences } from '../../match/korean-sequences.js';
import type { SequenceMatcher } from '../../match/sequences.js';
import type { CueSet, Taxonomy } from '../../schema/taxonomy.js';
import { expandLemmas } from './lemmas.js';

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

export interface PatternUse {
  readonly theme: string;
  readonly kind: CueKind;
  readonly pattern: RE2JS;
  readonly text: string;
}

/** All cues of a taxonomy in one language, ready to be found in one pass. Cues are known by their index. */
export interface Lexicon {
  readonly language: 'ko' | 'en';
  readonly match: SequenceMatcher;
  readonly cues: readonly string[];
  readonly uses: readonly (readonly Use[] | undefined)[];
  /** Groups (lists of words that pairs share) in which a cue is an aspect, and in which it is an opinion. */
  readonly aspectOf: readonly (readonly number[] | undefined)[];
  readonly opinionOf: readonly (readonly number[] | undefined)[];
  /** Pairs by their opinion group. */
  readonly pairs: readonly (readonly PairUse[] | undefined)[];
  readonly patterns: readonly PatternUse[];
  /** Themes that are heard only beside a word of theirs (role "required"). */
  readonly requiring: ReadonlySet<string>;
}

export function buildLexicon(taxonomy: Taxonomy, language: 'ko' | 'en'): Lexicon {
  const cues: string[] = [];
  const ids = new Map<string, number>();
  const uses: Use[][] = [];
  const aspectOf: number[][] = [];
  const opinionOf: number[][] = [];
  const pairs: PairUse[][] = [];
  const patterns: PatternUse[] = [];
  const groups = new Map<string, number>();
  const idOf = (cue: string): number => {
    const known = ids.get(cue);
    if (known !== undefined) return known;
    ids.set(cue, cues.length);
    return cues.push(cue) - 1;
  };
  /** "@list" stands for its words, "-word" takes one out again. */
  const resolve = (words: readonly string[]): string[] => {
    const taken = words.filter((word) => word.startsWith('-')).flatMap((word) => resolve([word.slice(1)]));
    const given = words
      .filter((word) => !word.startsWith('-'))
      .flatMap((word) =>
        word.startsWith('@')
          ? resolve(taxonomy.lists[word.slice(1)]?.[language] ?? [])
          : expandLemmas(word, language),
      );
    return taken.length === 0 ? given : given.filter((word) => !taken.includes(word));
  };
  /** A list of words as a group; lists with the same words are one. */
  const groupOf = (words: readonly string[], role: 'aspect' | 'opinion'): number => {
    const key = `${role} ${words.join('\n')}`;
    const known = groups.get(key);
    if (known !== undefined) return known;
    const group = groups.size;
    groups.set(key, group);
    const member = role === 'aspect' ? aspectOf : opinionOf;
    for (const cue of new Set(resolve(words))) (member[idOf(cue)] ??= []).push(group);
    return group;
  };
  const requiring = new Set<string>();
  for (const { id: theme, cues: themeCues, neighbours, requires } of taxonomy.themes) {
    const sets = themeCues[language];
    const use = (cue: string, role: Use['role'], kind: CueKind) => {
      (uses[idOf(cue)] ??= []).push({ theme, role, kind });
    };
    for (const cue of resolve(sets.exclude)) use(cue, 'exclude', 'any');
    for (const neighbour of neighbours)
      for (const cue of resolve(neighbour[language]))
        use(cue, neighbour.within === 'text' ? 'world' : 'neighbour', 'any');
    for (const cue of resolve(requires[language])) use(cue, 'required', 'any');
    if (requires[language].length > 0) requiring.add(theme);
    for (const kind of KINDS) {
      const set: CueSet = sets[kind];
      for (const cue of new Set([...set.phrases, ...resolve(set.lemmas)])) use(cue, 'phrase', kind);
      for (const { aspect, opinion, within } of set.pairs) {
        const group = groupOf(opinion, 'opinion');
        (pairs[group] ??= []).push({ theme, kind, aspect: groupOf(aspect, 'aspect'), within });
      }
      for (const text of set.patterns) patterns.push({ theme, kind, text, pattern: RE2JS.compile(text) });
    }
  }
  const match = language === 'ko' ? koreanSequences(cues) : englishSequences(cues);
  return { language, match, cues, uses, aspectOf, opinionOf, pairs, patterns, requiring };
}
