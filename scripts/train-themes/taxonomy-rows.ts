import { loadTaxonomy } from '../../src/classify/taxonomy/index.js';
import { expandLemmas } from '../../src/classify/themes/lemmas.js';
import type { CuePair, CueSet, Taxonomy } from '../../src/schema/taxonomy.js';
import { type Language, partOf, type ThemeRow } from './rows.js';

/** Kinds of cues that name their theme whatever stands around them. */
const TELLING = ['negative', 'positive', 'any'] as const;
/** How often the longer list of a pair is gone through: each opinion meets so many aspects. */
const ROUNDS = 2;
/** Steps by which aspects move on from round to round, so that other words meet. */
const STRIDE = 7;

/**
 * What the taxonomy itself teaches: the examples of each theme as whole texts, and its cues as small texts of a few words, so that
 * the model knows their pieces too: a cue in other words, with other endings, half of a cue.
 * @param cueWeight how much a cue counts beside a text
 */
export function taxonomyRows(language: Language, cueWeight: number): ThemeRow[] {
  const taxonomy = loadTaxonomy();
  return taxonomy.themes.flatMap(({ id, cues, examples }) => [
    ...examples[language].positive.map((text) => rowOf(text, id, 1)),
    ...TELLING.flatMap((kind) => [...textsOf(cues[language][kind], language, taxonomy)]).map((text) =>
      rowOf(text, id, cueWeight),
    ),
  ]);
}

/** Its polarity is not known: it teaches no side. */
const rowOf = (text: string, id: string, weight: number): ThemeRow => ({
  set: 'taxonomy',
  part: partOf(text),
  themes: [{ id, polarity: 'neutral' }],
  polarity: null,
  weight,
});

function textsOf({ phrases, lemmas, pairs }: CueSet, language: Language, taxonomy: Taxonomy): Set<string> {
  const resolve = (words: readonly string[]): string[] => resolved(words, language, taxonomy);
  return new Set([...phrases, ...resolve(lemmas), ...pairs.flatMap((pair) => pairTexts(pair, resolve))]);
}

/** The words of a list, "@list" replaced, dictionary forms as their first inflected form; "-word" is left out. */
function resolved(words: readonly string[], language: Language, taxonomy: Taxonomy): string[] {
  return words.flatMap((word) => {
    if (word.startsWith('-')) return [];
    if (word.startsWith('@'))
      return resolved(taxonomy.lists[word.slice(1)]?.[language] ?? [], language, taxonomy);
    return expandLemmas(word, language).slice(0, 1);
  });
}

function pairTexts({ aspect, opinion }: CuePair, resolve: (words: readonly string[]) => string[]): string[] {
  const [aspects, opinions] = [resolve(aspect), resolve(opinion)];
  if (aspects.length === 0 || opinions.length === 0) return [];
  return Array.from({ length: Math.max(aspects.length, opinions.length) * ROUNDS }, (_, i) => {
    const step = i * STRIDE + Math.floor(i / opinions.length);
    return `${aspects[i % aspects.length]} ${opinions[step % opinions.length]}`;
  });
}
