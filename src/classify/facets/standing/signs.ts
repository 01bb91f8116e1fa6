import type { Span } from '../../../schema/annotation.js';
import type { SentimentValue } from '../../sentiment-value.js';
import { between } from '../intents/signs.js';

/** What is known of a text, whatever is claimed of it. */
export interface TextSigns {
  /** Which language's model reads it. */
  readonly language: 'ko' | 'en';
  readonly stance: Pick<SentimentValue, 'score' | 'confidence'>;
  /** The model's log-odds that a customer speaks, less of a short text (speaker.ts). */
  readonly voice: number;
  /** In characters. */
  readonly length: number;
  /** The guards that fired (guards.yaml). */
  readonly guards: () => ReadonlySet<string>;
}

/** A value that the facets say of a text. */
export interface Claim {
  /** "facet.value"; of loyalty with its direction: "loyalty.retention -". */
  readonly value: string;
  readonly facet: string;
  /** A cue of it fired; else a theme or a model says so. */
  readonly isCued: boolean;
  readonly spans: readonly Span[];
}

/** More of the voice says no more. */
const MOST_VOICE = 4;
/** So that a voice weighs about as much as signs that are there or not. */
const VOICES = 2;
/** The length of a short text. */
const SHORT = 40;

/** Takes a sign; one that is not given is 0. Given one by one, so that no list is made of them. */
export type AddSign = (name: string, value: number) => void;

/** Signs of a text alone. */
export function signsOfText({ language, stance, voice, length, guards }: TextSigns, add: AddSign): void {
  const { score, confidence } = stance;
  const sound = soundOf(voice);
  add('bias', 1);
  add(IN_LANGUAGE[language], 1);
  add('sound', sound);
  add('strange', Math.min(0, sound));
  add(SOUND_IN[language], sound);
  add('felt', Math.abs(score));
  add('blame', Math.max(0, -score));
  add('praise', Math.max(0, score));
  add('confidence', confidence);
  add('long', Math.log10(1 + length / SHORT));
  for (const id of guards()) add(`guard ${id}`, 1);
}

const IN_LANGUAGE = { ko: 'language ko', en: 'language en' } as const;
const SOUND_IN = { ko: 'sound ko', en: 'sound en' } as const;

/** Signs of what is claimed of it. */
export function signsOfClaim({ value, facet, isCued, spans }: Claim, text: TextSigns, add: AddSign): void {
  const sound = soundOf(text.voice);
  let words = 0;
  for (const { start, end } of spans) words += end - start;
  add(value, 1);
  add(`${value} ${text.language}`, 1);
  add(facet, 1);
  add(`sound ${facet}`, sound);
  add(`strange ${facet}`, Math.min(0, sound));
  // rare values lean on their facet's
  add(`sound ${value}`, sound);
  add(`strange ${value}`, Math.min(0, sound));
  const guards = text.guards();
  if (guards.has('trade') || guards.has('customer')) add(`named ${facet}`, 1);
  if (isCued) {
    add('cued', 1);
    add(`cued ${facet}`, 1);
  }
  // how much of the text it is
  add('share', Math.min(1, words / Math.max(1, text.length)));
  if (words === 0) add('bare', 1);
}

const soundOf = (voice: number): number => between(-MOST_VOICE, voice, MOST_VOICE) / VOICES;
