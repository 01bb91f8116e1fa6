import type { Language, Span, ThemeMention } from '../../schema/annotation.js';
import { type Fired, spansOf } from './evidence.js';

/** Words that are abuse wherever they stand (src/data/facets/abuse.yaml). */
const PLAIN: ReadonlySet<string> = new Set(['slur', 'group']);
/** plain: a word that is abuse by itself; harsh: a strong word; named: a group of people; none: no word of the list. */
type Kind = 'plain' | 'harsh' | 'named' | 'none';
type Needed = Readonly<Record<Kind, number>>;
/** Who writes: somebody of whom nothing says that they are a customer; the same, of whom much says that they are none; a customer, or one who talks about the business. */
type Writer = 'usual' | 'stranger' | 'customer';
/**
 * Log-odds of the model that each kind asks for, above the bar that its training found with whole sets left out (left-out.ts). Words of
 * the list ask less, and customers, who abuse nobody with strong words, far more. English abuse without a word of the list is not to be
 * had: the model learnt it from tweets that were collected by such words. The Korean ones are chosen on curse_detection, beep_hate, kmhas,
 * kodoli and kote, each read by a model that had not learnt from that set, both answers made as frequent; and on the corpus, of whose
 * verbatims .15 % may be taken for abuse.
 */
const NEEDED: Readonly<Record<'ko' | 'en', Readonly<Record<Writer, Needed>>>> = {
  ko: {
    usual: { plain: 0.4, harsh: 0, named: 0, none: 0 },
    stranger: { plain: -1.2, harsh: -1.4, named: -0.4, none: 0 },
    customer: { plain: 1.5, harsh: 2.5, named: 3, none: 3.5 },
  },
  en: {
    usual: { plain: -1, harsh: 0.5, named: 0.5, none: Number.POSITIVE_INFINITY },
    stranger: { plain: -1, harsh: 0.5, named: 0.5, none: Number.POSITIVE_INFINITY },
    customer: { plain: -1, harsh: 2.5, named: 2.5, none: Number.POSITIVE_INFINITY },
  },
};
/** Log-odds of a customer below which a stranger writes, and above which a customer does: who abuses nobody without a word of the list. */
const STRANGER = -2;
export const CUSTOMER = 0;
/**
 * Strong words in a text that names nobody: so much more is asked of the model. `outcry`: of what is also cried out at nobody; `blameless`:
 * cried out where what nobody is to blame for is named, too. What English tweets taught is told by such words alone, plain ones as well.
 */
const AIMLESS = {
  ko: { harsh: 0, outcry: 1, blameless: 7, plain: 0 },
  en: { harsh: 9, outcry: 9, blameless: 9, plain: 9 },
} as const;
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
  /** Where words stand that are also cried out at nobody. */
  readonly outcries: readonly Fired[];
  /** Something is named that nobody is to blame for. */
  readonly isBlameless: boolean;
  /** The model's log-odds that a customer speaks. */
  readonly voice: number;
  /** The sentence that the model finds worst. */
  readonly worst: Span | null;
}

/** Where people are abused; empty where nobody is. */
export function abuseIn(signs: AbuseSigns): readonly Span[] {
  const { fired, logit, language, isAimed, worst } = signs;
  if (logit === null) return [];
  const plain = fired.filter(({ rule }) => PLAIN.has(rule.id));
  const has = (id: string): boolean => fired.some(({ rule }) => rule.id === id);
  const kind: Kind = plain.length > 0 ? 'plain' : has('harsh') ? 'harsh' : has('named') ? 'named' : 'none';
  const tongue = language === 'en' ? 'en' : 'ko';
  const needed = NEEDED[tongue][writerOf(signs)][kind];
  const more = isAimed ? 0 : aimless(kind, signs, tongue);
  if (logit <= needed + more) return [];
  if (plain.length > 0) return spansOf(plain);
  return worst ? [worst] : spansOf(fired);
}

/** What a text that names nobody needs besides. */
function aimless(kind: Kind, { fired, outcries, isBlameless }: AbuseSigns, tongue: 'ko' | 'en'): number {
  if (kind !== 'plain' && kind !== 'harsh') return 0;
  const words = fired.filter(({ rule }) => (kind === 'plain' ? PLAIN.has(rule.id) : rule.id === kind));
  const isOutcry = words.every((word) => isOneOf(word, outcries));
  if (kind === 'plain') return isOutcry ? AIMLESS[tongue].plain : 0;
  if (!isOutcry) return AIMLESS[tongue].harsh;
  return AIMLESS[tongue][isBlameless ? 'blameless' : 'outcry'];
}

function writerOf({ isOnBusiness, voice }: AbuseSigns): Writer {
  if (voice < STRANGER) return 'stranger';
  return isOnBusiness || voice > CUSTOMER ? 'customer' : 'usual';
}

/** Whether a cue begins where one of others does. */
const isOneOf = ({ part, start }: Fired, others: readonly Fired[]): boolean =>
  others.some((other) => other.part === part && other.start <= start && start < other.end);
