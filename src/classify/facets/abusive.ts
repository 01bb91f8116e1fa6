import type { Language, Span } from '../../schema/annotation.js';
import { type Fired, spansOf } from './evidence.js';

/** Words that are abuse wherever they stand (src/data/facets/abuse.yaml). */
const PLAIN: ReadonlySet<string> = new Set(['slur', 'group']);
/**
 * Log-odds of the model that each case asks for: plain words need little, strong words more, none at all much. English abuse
 * without a word of the list is not to be had: the model learnt it from tweets that were collected by such words.
 */
const NEEDED = { plain: -1, harsh: 0.5, none: 2 } as const;
/** Who talks about the business abuses nobody with strong words: then only plain words count, or a model that is very sure. */
const NEEDED_ON_BUSINESS = { plain: -1, harsh: 2.5, none: 4 } as const;

export interface AbuseSigns {
  readonly fired: readonly Fired[];
  /** The model's log-odds; null where none can read the text. */
  readonly logit: number | null;
  readonly language: Language;
  /** Whether a theme of the business is mentioned. */
  readonly isOnBusiness: boolean;
  /** The sentence that the model finds worst. */
  readonly worst: Span | null;
}

/** Where people are abused; empty where nobody is. */
export function abuseIn({ fired, logit, language, isOnBusiness, worst }: AbuseSigns): readonly Span[] {
  if (logit === null) return [];
  const plain = fired.filter(({ rule }) => PLAIN.has(rule.id));
  const needed = isOnBusiness ? NEEDED_ON_BUSINESS : NEEDED;
  const kind = plain.length > 0 ? 'plain' : fired.length > 0 ? 'harsh' : 'none';
  if (logit <= needed[kind] || (kind === 'none' && language === 'en')) return [];
  if (plain.length > 0) return spansOf(plain);
  return worst ? [worst] : spansOf(fired);
}
