import type { Span, ThemeMention } from '../../../schema/annotation.js';
import type { SentimentValue } from '../../sentiment-value.js';
import { type Fired, isWithin } from '../evidence.js';
import type { Readings } from '../learned/model.js';

/** What the speech acts are judged by. */
export interface ActSigns {
  readonly fired: readonly Fired[];
  readonly stance: SentimentValue;
  readonly mentions: readonly ThemeMention[];
  /** A cue names an act or a verdict of a customer, or a thing of trade. */
  readonly isNamed: boolean;
  /** A cue names an act or a verdict of a customer. */
  readonly isCustomer: boolean;
  /** Somebody curses, maybe at nobody (guard "outcry"). */
  readonly isOutcry: boolean;
  /** Somebody is abused. */
  readonly isAbusive: boolean;
  /** Nothing says that it is about something else. */
  readonly isHere: boolean;
  /** The model's log-odds that a customer speaks. */
  readonly voice: number;
  /** The language that the text is read in. */
  readonly language: 'ko' | 'en';
  /** A question mark stands in it. */
  readonly isQuestion: boolean;
  /** Of the text, in characters. */
  readonly length: number;
  /** Who speaks is content with all of it (contented.ts). */
  readonly isContent: boolean;
  /** Nothing says that who leaves comes back. */
  readonly mayLeave: boolean;
  /** null where no model can read the language. */
  readonly reading: {
    readonly values: Readings;
    /** The sentence that speaks most for an act, as it stands in the original. */
    readonly spanOf: (act: Act) => Span | null;
    /** The same sentence as it is read: Hanja in Hangul; empty where there is none. */
    readonly wordsOf: (act: Act) => string;
  } | null;
  /** Where the customer wants something done. */
  readonly wants: readonly Fired[];
  /** Where the customer advises other customers: "don't buy this" requests nothing of the company. */
  readonly advice: readonly Fired[];
  /** Where the customer leaves for good, or will not come again: of what is not said. */
  readonly going: readonly Fired[];
  /** Where the customer wants to be told something. */
  readonly asks: readonly Fired[];
  /** Where a question only reproaches or wonders: nobody wants an answer there. */
  readonly rhetorical: readonly Fired[];
  /** Where a question asks for an act. */
  readonly bidding: readonly Fired[];
  /** Where other customers are advised or warned, or somebody is wished well: nothing is asked of the company. */
  readonly advising: readonly Fired[];
}

/** Acts that the model and the cues judge together. */
export const ACTS = ['inquiry', 'request', 'suggestion'] as const;
export type Act = (typeof ACTS)[number] | 'cancellation';

/** Cues of this level need no model. */
export const SURE = 1;

/** Below the first of these log-odds of a customer a text sounds strange, below the second no stranger. */
export const STRANGE = { from: -2, to: -6 } as const;
export const between = (least: number, value: number, most: number): number =>
  Math.max(least, Math.min(most, value));
/** 0 where the wording may be a customer's, down to -4. */
export const strangeness = (voice: number): number => between(STRANGE.to, voice, STRANGE.from) - STRANGE.from;

/** Whether a sentence holds one of some firings. */
export const isOneOf = (sentence: Span | null, fired: readonly Fired[]): boolean =>
  sentence !== null && fired.some(({ span }) => isWithin(span, sentence));
