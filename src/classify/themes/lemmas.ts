import type { WordList } from '../../schema/taxonomy.js';
import { surfaceForms } from '../../text/korean/negation/forms.js';
import { readLexicon } from '../../text/lexicon.js';

/** A lemma pattern may stand for at most so many cues. */
const MOST = 3000;

/** Nouns that end like a dictionary form. */
const NO_VERB = /(?:^|.)(?:마다|보다|바다|캐나다|소다|부터다)$/;

/** 않다 and 못하다 behind -지 (국립국어원, 한국어 문법 1: 부정 표현). */
const LONG_NEGATION: Readonly<Record<string, readonly string[]>> = {
  안: ['안', '않'],
  못: ['못'],
};

/** The cues that some words of a taxonomy stand for: "@list" for those of a list, "-word" takes one out again. */
export function resolveWords(
  words: readonly string[],
  lists: Readonly<Record<string, WordList>>,
  language: 'ko' | 'en',
): string[] {
  const resolve = (some: readonly string[]): string[] => resolveWords(some, lists, language);
  const taken = words.filter((word) => word.startsWith('-')).flatMap((word) => resolve([word.slice(1)]));
  const given = words
    .filter((word) => !word.startsWith('-'))
    .flatMap((word) =>
      word.startsWith('@') ? resolve(lists[word.slice(1)]?.[language] ?? []) : expandLemmas(word, language),
    );
  return taken.length === 0 ? given : given.filter((word) => !taken.includes(word));
}

/**
 * The cues that a pattern of dictionary forms stands for. Words are separated by spaces, alternatives by "|"; a Korean word in
 * -다 stands for its inflected forms and "안 X다", "못 X다" also for "X지 않", "X지 못"; an irregular English verb for all its
 * forms: "배송 늦다|느리다" → 배송 늦, 배송 느리, 배송 느려 …
 */
export function expandLemmas(pattern: string, language: 'ko' | 'en'): string[] {
  const words = pattern.split(' ').map((word) => word.split('|'));
  let cues: string[] = [''];
  for (let i = 0; i < words.length; i++) {
    const negator = words[i]!.length === 1 ? LONG_NEGATION[words[i]![0]!] : undefined;
    const verbs = words[i + 1]?.filter(isVerb) ?? [];
    if (language === 'ko' && negator && verbs.length > 0) {
      cues = joined(cues, negated(negator, words[i + 1]!));
      i++;
    } else
      cues = joined(
        cues,
        words[i]!.flatMap((word) => formsOf(word, language)),
      );
    if (cues.length > MOST)
      throw new RangeError(`"${pattern}" stands for ${cues.length} cues; at most ${MOST} are possible`);
  }
  return [...new Set(cues)];
}

const joined = (heads: readonly string[], tails: readonly string[]): string[] =>
  heads.flatMap((head) => tails.map((tail) => (head === '' ? tail : `${head} ${tail}`)));

const isVerb = (word: string): boolean => /[가-힣]다$/.test(word) && !NO_VERB.test(word);

function negated(negators: readonly string[], verbs: readonly string[]): string[] {
  const [short = ''] = negators;
  return verbs.flatMap((verb) => {
    if (!isVerb(verb)) return [`${short} ${verb}`];
    const stem = verb.slice(0, -1);
    const long = negators.flatMap((negator) => [`${stem}지 ${negator}`, `${stem}질 ${negator}`]);
    return [...surfaceForms(stem).map((form) => `${short} ${form}`), ...long];
  });
}

/** The surface forms of one word of a cue. */
export function formsOf(word: string, language: 'ko' | 'en'): readonly string[] {
  if (language === 'ko') return isVerb(word) ? surfaceForms(word.slice(0, -1)) : [word];
  return irregular().get(word) ?? [word];
}

let verbs: ReadonlyMap<string, readonly string[]> | null = null;

/** Every form of an irregular verb leads to all of them: Porter stems do not. */
function irregular(): ReadonlyMap<string, readonly string[]> {
  return (verbs ??= new Map(
    readLexicon<{ irregular: readonly (readonly string[])[] }>('en/cue-gaps.yaml').irregular.map((forms) => [
      forms[0]!,
      forms,
    ]),
  ));
}
