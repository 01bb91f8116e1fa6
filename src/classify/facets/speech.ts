import type { Span } from '../../schema/annotation.js';
import { abuseIn, isOnBusiness } from './abusive.js';
import type { Fired } from './evidence.js';
import { type Hearing, ofValue } from './hearing.js';
import { type Intent, intentsOf } from './intents/intents.js';
import { GONE } from './loyalty.js';

/** Remedies that are acts: who wants one makes a request. */
const WANTED_ACTS: ReadonlySet<string> = new Set([
  'deliver',
  'repair',
  'exchange',
  'refund',
  'cancel',
  'price_cut',
  'correct_bill',
  'compensation',
  'free_goods',
]);

const isGoing = ({ rule, level }: Fired): boolean =>
  (rule.facet === 'behaviours' && rule.id === 'exit') ||
  (rule.facet === 'loyalty' && rule.id === 'retention' && (level ?? 0) <= GONE);

const asksToKnow = ({ rule }: Fired): boolean => rule.facet === 'remedies' && rule.id === 'info';

/** Where people are abused; empty where nobody is. */
export const abuseHeard = ({
  of,
  reading,
  document,
  themes,
  guards,
  voice,
  spanOf,
}: Hearing): readonly Span[] =>
  abuseIn({
    fired: of('abuse'),
    logit: reading?.values.abusive ?? null,
    language: document.language,
    isOnBusiness: isOnBusiness(themes),
    isAimed: guards('person').length > 0,
    outcries: guards('outcry'),
    isBlameless: guards('blameless').length > 0,
    voice,
    worst: spanOf('abusive'),
  });

/** What is done with the words, with those that do it. */
export function intentsHeard(hearing: Hearing, isAbusive: boolean): Map<Intent, readonly Span[]> {
  const { of, guards, speaker, isContent, reading, spanOf, wordsOf, fired, all } = hearing;
  return intentsOf({
    fired: of('intents'),
    stance: hearing.sentiment,
    mentions: hearing.themes,
    isNamed: speaker.isNamed,
    isCustomer: guards('customer').length > 0,
    isOutcry: guards('outcry').length > 0,
    isAbusive,
    isHere: speaker.isHere,
    voice: hearing.voice,
    language: readAs(hearing),
    isQuestion: hearing.parts.some(({ text }) => /[?？]/.test(text)),
    length: hearing.length,
    isContent,
    mayLeave: speaker.mayLeave,
    reading: reading && { values: reading.values, spanOf, wordsOf },
    wants: isContent ? [] : of('remedies').filter(({ rule }) => WANTED_ACTS.has(rule.id)),
    advice: ofValue(of('loyalty'), 'referral'),
    going: fired.filter(isGoing),
    asks: all.filter(asksToKnow),
    rhetorical: guards('rhetorical'),
    bidding: guards('bidding'),
    advising: guards('advising'),
  });
}

/** The language whose model and weights judge a text. */
export const readAs = ({ document }: Hearing): 'ko' | 'en' => (document.language === 'en' ? 'en' : 'ko');
