import { RE2JS } from 're2js';
import type { CueSet, Theme, WordList } from '../../schema/taxonomy.js';
import { expandLemmas } from '../themes/lemmas.js';
import { type Checked, invalid, type Path } from './read.js';

const HANGUL = /[\uac00-\ud7a3]/;
const KINDS = ['negative', 'positive', 'any', 'weak'] as const;
type Lists = Readonly<Record<string, WordList>>;

/** What the schema of one file cannot say. Throws Failure taxonomy_invalid with file:line:column. */
export function checkTheme(
  { value: theme, place }: Checked<Theme>,
  lists: Lists,
  ids: ReadonlySet<string>,
): void {
  theme.neighbours.forEach((neighbour, i) => {
    if (!ids.has(neighbour.theme) || neighbour.theme === theme.id)
      throw invalid(
        `${place(['neighbours', i, 'theme'])}: there is no other theme "${neighbour.theme}".`,
        'A neighbour is another theme of this taxonomy.',
      );
  });
  for (const language of ['ko', 'en'] as const) {
    checkWords(theme.cues[language].exclude, ['cues', language, 'exclude'], language, lists, place);
    checkWords(theme.requires[language], ['requires', language], language, lists, place);
    for (const [i, neighbour] of theme.neighbours.entries())
      checkWords(neighbour[language], ['neighbours', i, language], language, lists, place);
    for (const kind of KINDS)
      checkCueSet(theme.cues[language][kind], ['cues', language, kind], language, lists, place);
  }
}

function checkCueSet(
  set: CueSet,
  path: Path,
  language: 'ko' | 'en',
  lists: Lists,
  place: Checked<Theme>['place'],
): void {
  checkWords(set.phrases, [...path, 'phrases'], language, lists, place);
  checkWords(set.lemmas, [...path, 'lemmas'], language, lists, place);
  set.lemmas.forEach((pattern, i) => {
    try {
      if (!pattern.startsWith('@')) expandLemmas(pattern, language);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw invalid(`${place([...path, 'lemmas', i])}: ${error.message}.`, 'Make two patterns of it.');
    }
  });
  set.pairs.forEach(({ aspect, opinion }, i) => {
    checkWords(aspect, [...path, 'pairs', i, 'aspect'], language, lists, place);
    checkWords(opinion, [...path, 'pairs', i, 'opinion'], language, lists, place);
  });
  set.patterns.forEach((pattern, i) => {
    try {
      RE2JS.compile(pattern);
    } catch (error) {
      throw invalid(
        `${place([...path, 'patterns', i])}: the pattern does not compile: ${(error as Error).message}`,
        'Patterns are RE2: no look-around, no back-references.',
      );
    }
  });
}

/** Each word once, in its language; word lists exist. */
function checkWords(
  words: readonly string[],
  path: Path,
  language: 'ko' | 'en',
  lists: Lists,
  place: Checked<Theme>['place'],
): void {
  const seen = new Set<string>();
  words.forEach((word, i) => {
    if (seen.has(word))
      throw invalid(`${place([...path, i])}: "${word}" stands twice.`, 'Remove one of them.');
    seen.add(word);
    const list = /^-?@(.*)/.exec(word)?.[1];
    if (list !== undefined) {
      if (!Object.hasOwn(lists, list))
        throw invalid(
          `${place([...path, i])}: there is no word list "${word}".`,
          `Word lists stand in words.yaml beside the themes; known: ${Object.keys(lists).join(', ')}.`,
        );
    } else if (language === 'en' && HANGUL.test(word))
      throw invalid(`${place([...path, i])}: "${word}" is Korean.`, 'Move it to cues.ko.');
  });
}
