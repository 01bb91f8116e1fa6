import { readLexicon } from '../../text/lexicon.js';

/** Finds the words of one level; global, so that they can be counted. */
export interface IntensityWords {
  readonly upset: RegExp;
  readonly anger: RegExp;
  readonly fury: RegExp;
  readonly degree: RegExp;
}

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const anyOf = (words: readonly string[]): string => words.map(escapeRegExp).join('|');

/** Anywhere in the text; what begins with "^" only where no Hangul or letter goes before. */
function korean(words: readonly string[]): RegExp {
  const initial = words.filter((word) => word.startsWith('^')).map((word) => word.slice(1));
  const anywhere = words.filter((word) => !word.startsWith('^'));
  const patterns = [
    ...(anywhere.length > 0 ? [anyOf(anywhere)] : []),
    ...(initial.length > 0 ? [`(?<![가-힣ㄱ-ㅣA-Za-z])(?:${anyOf(initial)})`] : []),
  ];
  return new RegExp(patterns.join('|'), 'gu');
}

/** Whole words; a trailing "*" stands for any ending. */
const english = (words: readonly string[]): RegExp =>
  new RegExp(
    `(?<![a-z])(?:${words.map((word) => (word.endsWith('*') ? `${escapeRegExp(word.slice(0, -1))}[a-z]*` : escapeRegExp(word))).join('|')})(?![a-z])`,
    'giu',
  );

export function loadIntensityWords(language: 'ko' | 'en'): IntensityWords {
  const lists = readLexicon<Record<keyof IntensityWords, string[]>>(`${language}/intensity.yaml`);
  const compile = language === 'ko' ? korean : english;
  return {
    upset: compile(lists.upset),
    anger: compile(lists.anger),
    fury: compile(lists.fury),
    degree: compile(lists.degree),
  };
}
