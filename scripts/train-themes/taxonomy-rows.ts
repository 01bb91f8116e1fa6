import { parseCue } from '../../src/classify/facets/cue-syntax.js';
import { loadFacetFiles } from '../../src/classify/facets/load.js';
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
 * What the taxonomy itself teaches: the examples of each theme as whole texts, those that must not have it too, and its cues as
 * small texts of a few words, so that the model knows their pieces: a cue in other words, with other endings, half of a cue. Small
 * texts without a theme stand beside them, else a few words would always have one: praise and blame at large, and what the cues of
 * loyalty say ("never again").
 * @param cueWeight how much a cue counts beside a text
 */
export function taxonomyRows(language: Language, cueWeight: number): ThemeRow[] {
  const taxonomy = loadTaxonomy();
  const themed = taxonomy.themes.flatMap(({ id, cues, examples }) => [
    ...examples[language].positive.map((text) => rowOf(text, id, 1)),
    ...examples[language].negative.map((text) => ({ ...rowOf(text, null, 1), only: id })),
    ...TELLING.flatMap((kind) => [...textsOf(cues[language][kind], language, taxonomy)]).map((text) =>
      rowOf(text, id, cueWeight),
    ),
  ]);
  const general = GENERAL_LISTS.flatMap((list) =>
    resolved([`@${list}`], language, taxonomy, formsOf).flatMap((word) =>
      ENDINGS[language].map((ending) => word + ending),
    ),
  );
  return [
    ...themed,
    ...[...new Set(general)].map((text) => rowOf(text, null, GENERAL_WEIGHT)),
    ...[...new Set(loyaltyWordings(language))].map((text) => rowOf(text, null, 1)),
  ];
}

/** Word lists of praise and blame that fit any aspect: by themselves they name none. */
const GENERAL_LISTS = ['good', 'bad'] as const;
/** What a word ends a sentence with; roughly, since not each fits each word. */
const ENDINGS: Readonly<Record<Language, readonly string[]>> = {
  ko: ['', '요', '네요', '습니다', '예요', '이에요', '입니다', '다'],
  en: ['', ' it', ' this', '!'],
};
/** There are so many of them, and each says next to nothing. */
const GENERAL_WEIGHT = 0.1;
/** So many wordings of a facet's cue, each with other choices in its places. */
const WORDINGS = 4;

/** What customers say of leaving, coming back and recommending: it has a value of its own, and no theme. */
function loyaltyWordings(language: Language): string[] {
  const values = loadFacetFiles()
    .filter(({ facet }) => facet === 'loyalty')
    .flatMap((file) => file.values);
  return values.flatMap((value) =>
    value[language].flatMap((cue) => {
      const slots = parseCue(cue).flatMap((side) => side.slots);
      const longest = Math.max(...slots.map((slot) => slot.length));
      return Array.from({ length: Math.min(WORDINGS, longest) }, (_, i) =>
        slots
          .flatMap((slot, s) => (slot[(i * (s + 1)) % slot.length] ?? []).map((word) => word.text))
          .join(' '),
      );
    }),
  );
}

/** Its polarity is not known: it teaches no side. */
const rowOf = (text: string, id: string | null, weight: number): ThemeRow => ({
  set: 'taxonomy',
  source: 'taxonomy',
  part: partOf(text),
  themes: id === null ? [] : [{ id, polarity: 'neutral' }],
  polarity: null,
  weight,
});

function textsOf({ phrases, lemmas, pairs }: CueSet, language: Language, taxonomy: Taxonomy): Set<string> {
  const resolve = (words: readonly string[]): string[] => resolved(words, language, taxonomy);
  return new Set([...phrases, ...resolve(lemmas), ...pairs.flatMap((pair) => pairTexts(pair, resolve))]);
}

const formsOf = (word: string, language: Language): readonly string[] => expandLemmas(word, language);
const firstForm = (word: string, language: Language): readonly string[] =>
  formsOf(word, language).slice(0, 1);

/** The words of a list, "@list" replaced, dictionary forms in `forms` of theirs; "-word" is left out. */
function resolved(
  words: readonly string[],
  language: Language,
  taxonomy: Taxonomy,
  forms: typeof formsOf = firstForm,
): string[] {
  return words.flatMap((word) => {
    if (word.startsWith('-')) return [];
    if (word.startsWith('@'))
      return resolved(taxonomy.lists[word.slice(1)]?.[language] ?? [], language, taxonomy, forms);
    return forms(word, language);
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
