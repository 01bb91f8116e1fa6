import type { Span, ThemeMention } from '../../schema/annotation.js';
import { isWithin } from './evidence.js';
import { between } from './intents/signs.js';

/** What the facet model says of a text; log-odds. */
export interface HarmSigns {
  readonly harm: number;
  /** That a customer speaks. */
  readonly customer: number;
}

/** Whether a cue speaks, and not only the model. */
export const isCued = (mention: ThemeMention): boolean => cuesOf(mention) > 0;

const cuesOf = ({ evidence }: ThemeMention): number =>
  evidence.filter(({ rule }) => !rule.endsWith('/model')).length;

/**
 * A second opinion on harm to people. The theme model claims it from a low probability on, because a missed one costs most, and has
 * read few texts that no customer wrote; blood, fire and children are everyday words there. These weights add up its log-odds, those of
 * the facet model, how far the text sounds like a customer's (`voice`) and how far it praises, how many cues
 * speak (`cues`), that none does, only the model (`uncued`), and how little there is to it then (`brief`), that a definite thing is spoken of,
 * in English (`definite`: whoever was hurt by something names it, whoever jokes or sighs names nothing) or some
 * man (`him`), and that the text is about politics, crime or stars (`elsewhere`).
 *
 * Logistic regressions. Korean: one of both languages, with terms of its own for Korean, on test/classify/hazards and on 330 claims of harm in
 * train.tsv of the open sets, which readers told apart, beside those of strangers that were refused already; its bias kept nearly all hazards of that table,
 * and went from 1.37 to 0.8 when columns and head had learned from the Korean `harm-aside-1` and `-2`: fewer open rows are claimed than before (52 for 58 of the first 2,500 of nine sets; 56 at 1.1, where five more of 163 hazards
 * told in passing are found, for four more near misses and one text of the gold). English:
 * on that table, on the corpus' harm-places-plain (read by models that had not seen it) and on the claims in the first 1,500 rows of train.tsv of
 * goemotions, davidson_hate, vader_tweets, vader_nyt, sentihood, mams_acsa, banking77, clinc150, sentiment_sentences, vader_amazon, nlupp, bitext_support and
 * cfpb_sample (18,158 rows); `him` as it was before (hardly any of these texts speak of a man). Its bias was chosen on the corpus' held-out English texts
 * (1,614, of which 75 tell of harm), so that as many of the others are claimed as before (20 for 21; found: 54 for 47), and of the open rows too (19
 * for 22); it went from 0.5 to 0.3 when the columns and the head of harm had learned from `harm-aside-1` and `-2`, for the same reason (20 for 19).
 * Other languages are read with the English weights.
 */
const WEIGHTS = {
  ko: {
    bias: 0.8,
    theme: 0.76,
    harm: 0.5,
    voice: 1.73,
    praise: -1.2,
    cues: 0.9,
    uncued: -2.54,
    brief: -1.44,
    definite: 1.3,
    him: -1.57,
    elsewhere: -1,
  },
  en: {
    bias: 0.3,
    theme: 0.6,
    harm: 0.5,
    voice: 0.4,
    praise: -1.8,
    cues: 0.7,
    uncued: -0.3,
    brief: -2.7,
    definite: 0.3,
    him: -1.57,
    elsewhere: -0.6,
  },
} as const;
/** What the facet model says of harm and of customers counts no more than this either way. */
const HARM = { least: -10, most: 5 } as const;
/**
 * Nor less than this where an English cue and the theme model agree on harm that a customer tells: a text that complains of something
 * else too ("charged twice for the burger that gave me food poisoning") keeps it. In Korean the bound cost precision and found none.
 */
const LEAST_WHERE_AGREED = -4;
/** The theme model agrees from this probability on. */
const AGREES = 0.4;
const VOICE = { least: -3, most: 2 } as const;
/** More cues say no more. */
const MOST_CUES = 3;
/** A text of fewer characters, of which no cue speaks, says too little of harm for a model to judge by; in proportion. */
const BRIEF = 30;
const DEFINITE = /\b(?:this|the|these|your|those|its) [a-z]/i;
/** A man who is neither the speaker's nor the company's. */
const HIM = /\b(?:he|his|him|hes|guys?|dude)\b/i;
const OURS = /\b(?:my|our|your)\b/i;
const isOfHim = (text: string): boolean => HIM.test(text) && !OURS.test(text);
/** A theme's probability is no surer than this, nor less sure than the rest. */
const SUREST = 0.99;
/** Where no harm is told, and where no model reads the language, a mention counts from this probability on. */
const MENTIONED = 0.12;

/** What else is known of a text. */
export interface HarmSetting {
  readonly texts: readonly string[];
  /** In characters. */
  readonly length: number;
  readonly isKorean: boolean;
  /** How it is meant, -1 … 1. */
  readonly score: number;
  /** A customer speaks, or of a thing of trade (speaker.ts). */
  readonly isOnTrade: boolean;
  /** Nothing says that it is about something else (guard "elsewhere"). */
  readonly isHere: boolean;
  /** The wording is a stranger's, not a customer's: illness, news, quarrels. */
  readonly isStranger: boolean;
  /** Sentences that name harm without its being done: printed warnings, protection, plots … (guard "unharmed"). */
  readonly unharmed: readonly Span[];
}

/**
 * The mentions without harm that is improbable.
 * @param isDoubted which of them are harm that wants this opinion
 */
export function believedHarm(
  mentions: readonly ThemeMention[],
  isDoubted: (mention: ThemeMention) => boolean,
  signs: HarmSigns | null,
  setting: HarmSetting,
): readonly ThemeMention[] {
  if (!mentions.some(isDoubted)) return mentions;
  return mentions.filter(
    (mention) =>
      !isDoubted(mention) ||
      (signs === null || mention.polarity !== 'negative'
        ? mention.confidence >= MENTIONED
        : !isHearsay(mention, setting) &&
          !isUnharmed(mention, setting) &&
          isBelieved(mention, signs, setting)),
  );
}

/** What only the model claims, where a stranger speaks and nothing of trade is named. */
const isHearsay = (mention: ThemeMention, { isStranger, isOnTrade }: HarmSetting): boolean =>
  isStranger && !isOnTrade && !isCued(mention);

const isUnharmed = ({ evidence }: ThemeMention, { unharmed }: HarmSetting): boolean =>
  evidence.every((span) => unharmed.some((sentence) => isWithin(span, sentence)));

function isBelieved(mention: ThemeMention, signs: HarmSigns, setting: HarmSetting): boolean {
  const { texts, length, score, isKorean, isHere } = setting;
  const p = between(1 - SUREST, mention.confidence, SUREST);
  const cues = Math.min(MOST_CUES, cuesOf(mention));
  const weight = WEIGHTS[isKorean ? 'ko' : 'en'];
  const agree = cues > 0 && p >= AGREES && signs.customer > 0;
  const least = agree && !isKorean ? LEAST_WHERE_AGREED : HARM.least;
  return (
    weight.bias +
      weight.theme * Math.log(p / (1 - p)) +
      weight.harm * between(least, signs.harm, HARM.most) +
      weight.voice * between(VOICE.least, signs.customer, VOICE.most) +
      weight.praise * Math.max(0, score) +
      weight.cues * cues +
      (cues > 0 ? 0 : weight.uncued + weight.brief * Math.max(0, 1 - length / BRIEF)) +
      (texts.some((text) => DEFINITE.test(text)) ? weight.definite : 0) +
      (texts.some(isOfHim) ? weight.him : 0) +
      (isHere ? 0 : weight.elsewhere) >
    0
  );
}
