import type { Language, Span, ThemeMention } from '../../schema/annotation.js';
import { type Fired, spansOf } from './evidence.js';

/** Words that are abuse wherever they stand (src/data/facets/abuse.yaml). */
const PLAIN: ReadonlySet<string> = new Set(['slur', 'group']);
/** plain: a word that is abuse by itself; harsh: a strong word; named: a group of people; none: no word of the list. */
type Kind = 'plain' | 'harsh' | 'named' | 'none';
type Needed = Readonly<Record<Kind, number>>;
/**
 * Log-odds of the model that each kind asks for: plain words need little, names of groups in Korean not much more, since contempt of
 * a group needs no curse. Who talks about the business abuses nobody with strong words: then only plain words count, or a model
 * that is sure. English abuse without a word of the list is not to be had: the model learnt it from tweets that were collected by such
 * words. Chosen on dev.tsv of curse_detection, beep_hate, kmhas and kodoli, and held-out rows of the corpus, of which 1 % may be taken for abuse.
 */
const NEEDED: Readonly<Record<'ko' | 'en', { readonly usual: Needed; readonly onBusiness: Needed }>> = {
  ko: {
    usual: { plain: -1, harsh: 0.1, named: -0.3, none: 0.8 },
    onBusiness: { plain: -1, harsh: 1, named: 1.5, none: 2 },
  },
  en: {
    usual: { plain: -1, harsh: 0.5, named: 0.5, none: Number.POSITIVE_INFINITY },
    onBusiness: { plain: -1, harsh: 2.5, named: 2.5, none: Number.POSITIVE_INFINITY },
  },
};
/** Hard words in a text that names nobody are mostly said of the weather, a thing or one's luck: so much more is asked of the model. */
const AIMLESS = 3;
/** A theme counts as talk of the business when a cue says so, or a model that is as sure as this. */
const SURE_THEME = 0.6;

/** Whether the business is talked about, and not only perhaps. */
export const isOnBusiness = (themes: readonly ThemeMention[]): boolean =>
  themes.some(
    ({ confidence, evidence }) =>
      confidence >= SURE_THEME || evidence.some(({ rule }) => !rule.endsWith('/model')),
  );

export interface AbuseSigns {
  readonly fired: readonly Fired[];
  /** The model's log-odds; null where none can read the text. */
  readonly logit: number | null;
  readonly language: Language;
  /** Whether the business is talked about (`isOnBusiness`). */
  readonly isOnBusiness: boolean;
  /** Somebody is named whom hard words may be meant for. */
  readonly isAimed: boolean;
  /** The sentence that the model finds worst. */
  readonly worst: Span | null;
}

/** Where people are abused; empty where nobody is. */
export function abuseIn(signs: AbuseSigns): readonly Span[] {
  const { fired, logit, language, isOnBusiness, isAimed, worst } = signs;
  if (logit === null) return [];
  const plain = fired.filter(({ rule }) => PLAIN.has(rule.id));
  const needed = NEEDED[language === 'en' ? 'en' : 'ko'][isOnBusiness ? 'onBusiness' : 'usual'];
  const has = (id: string): boolean => fired.some(({ rule }) => rule.id === id);
  const kind: Kind = plain.length > 0 ? 'plain' : has('harsh') ? 'harsh' : has('named') ? 'named' : 'none';
  const aimless = kind === 'harsh' && !isAimed ? AIMLESS : 0;
  if (logit <= needed[kind] + aimless) return [];
  if (plain.length > 0) return spansOf(plain);
  return worst ? [worst] : spansOf(fired);
}
