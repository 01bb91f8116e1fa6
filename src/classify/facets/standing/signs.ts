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
  readonly guards: ReadonlySet<string>;
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

/** Signs by their names; those that are not there are 0. */
export type Signs = readonly (readonly [name: string, value: number])[];

/** More of the voice says no more. */
const MOST_VOICE = 4;
/** So that a voice weighs about as much as signs that are there or not. */
const VOICES = 2;
/** The length of a short text. */
const SHORT = 40;

/** Signs of a text alone. */
export function signsOfText({ language, stance, voice, length, guards }: TextSigns): Signs {
  const { score, confidence } = stance;
  const { sound, strange } = soundOf(voice);
  return [
    ['bias', 1],
    [`language ${language}`, 1],
    ['sound', sound],
    ['strange', strange],
    [`sound ${language}`, sound],
    ['felt', Math.abs(score)],
    ['blame', Math.max(0, -score)],
    ['praise', Math.max(0, score)],
    ['confidence', confidence],
    ['long', Math.log10(1 + length / SHORT)],
    ...[...guards].map((id): [string, number] => [`guard ${id}`, 1]),
  ];
}

/** Signs of what is claimed of it. */
export function signsOfClaim({ value, facet, isCued, spans }: Claim, text: TextSigns): Signs {
  const { sound, strange } = soundOf(text.voice);
  const words = spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return [
    [value, 1],
    [`${value} ${text.language}`, 1],
    [facet, 1],
    [`sound ${facet}`, sound],
    [`strange ${facet}`, strange],
    ...(text.guards.has('trade') || text.guards.has('customer') ? ([[`named ${facet}`, 1]] as const) : []),
    ...(isCued
      ? ([
          ['cued', 1],
          [`cued ${facet}`, 1],
        ] as const)
      : []),
    // how much of the text it is
    ['share', Math.min(1, words / Math.max(1, text.length))],
    ...(words === 0 ? ([['bare', 1]] as const) : []),
  ];
}

function soundOf(voice: number): { readonly sound: number; readonly strange: number } {
  return {
    sound: between(-MOST_VOICE, voice, MOST_VOICE) / VOICES,
    strange: between(-MOST_VOICE, voice, 0) / VOICES,
  };
}
