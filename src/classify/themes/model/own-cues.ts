import type { CuePair, CueSet, Theme, WordList } from '../../../schema/taxonomy.js';
import { resolveWords } from '../lemmas.js';
import { KINDS } from '../lexicon-data.js';

type Lists = Readonly<Record<string, WordList>>;
/** What the cue of a rule ("theme.id/kind:cue") may be. */
type IsCue = (cue: string) => boolean;

/** Tells the rules of the cues that a theme has and its original has not: what its owner added. Cues in both are still the original's. */
export function ownRules(theme: Theme, original: Theme, lists: Lists): (rule: string) => boolean {
  const added = KINDS.map((kind) => {
    const tests = (['ko', 'en'] as const).map((language) =>
      cuesOf(without(theme.cues[language][kind], original.cues[language][kind]), (words) =>
        resolveWords(words, lists, language),
      ),
    );
    return { start: `${theme.id}/${kind}:`, isAdded: (cue: string) => tests.some((test) => test(cue)) };
  });
  return (rule) =>
    added.some(({ start, isAdded }) => rule.startsWith(start) && isAdded(rule.slice(start.length)));
}

function without(set: CueSet, known: CueSet): CueSet {
  return {
    phrases: added(set.phrases, known.phrases),
    lemmas: added(set.lemmas, known.lemmas),
    pairs: set.pairs.filter((pair) => !known.pairs.some((before) => isPartOf(pair, before))),
    patterns: added(set.patterns, known.patterns),
  };
}

const added = (words: readonly string[], old: readonly string[]): string[] => {
  const seen = new Set(old);
  return words.filter((word) => !seen.has(word));
};

/** Whether a pair is the known one, or what somebody left of it who took words away. */
const isPartOf = (pair: CuePair, known: CuePair): boolean =>
  pair.within === known.within &&
  added(pair.aspect, known.aspect).length === 0 &&
  added(pair.opinion, known.opinion).length === 0;

/** `resolve`: the forms that words of a pattern or a list stand for. */
function cuesOf(
  { phrases, lemmas, pairs, patterns }: CueSet,
  resolve: (words: readonly string[]) => readonly string[],
): IsCue {
  const alone = new Set([...phrases, ...resolve(lemmas), ...patterns]);
  const together = pairs.map(({ aspect, opinion }: CuePair) => ({
    aspects: new Set(resolve(aspect)),
    opinions: new Set(resolve(opinion)),
  }));
  return (cue) => {
    if (alone.has(cue)) return true;
    const plus = cue.indexOf('+');
    const [aspect, opinion] = [cue.slice(0, plus), cue.slice(plus + 1)];
    return plus > 0 && together.some(({ aspects, opinions }) => aspects.has(aspect) && opinions.has(opinion));
  };
}
