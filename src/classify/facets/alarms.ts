import type { Span } from '../../schema/annotation.js';
import { type Fired, spansOf, valuesOf } from './evidence.js';

/** Reasons to look soon for which the model has a head (learned/model.ts): told in too many ways for cues alone, and told apart well enough. */
export const ALARMS = ['account_taken'] as const;
export type Alarm = (typeof ALARMS)[number];

/** A reason to look soon. */
export interface Raised {
  readonly reason: string;
  /** 3 is critical, 2 high. */
  readonly level: number;
  readonly spans: readonly Span[];
}

/**
 * Log-odds from which the model raises an alarm that no cue names, and its level. Chosen on texts of writers from whom
 * nothing was learned, the corpus' held-out rows and the open sets' strangers: a look-alike costs more than an alarm that is missed.
 */
const UNCUED: Readonly<Record<Alarm, { readonly above: number; readonly level: number }>> = {
  account_taken: { above: 3.5, level: 3 },
};
/** Nobody raises an alarm who is content, or sounds stranger than this. */
const ALARMED_AT = -0.1;
const STRANGEST = -1;

/** What names an authority more precisely: behaviours and a reason of their own. */
export const OF_AUTHORITIES: ReadonlySet<string> = new Set(['regulator', 'legal', 'media', 'police']);

/** What alarms are judged by. */
export interface AlarmSigns {
  /** Cues of the facet. */
  readonly fired: readonly Fired[];
  readonly behaviours: readonly string[];
  /** The model's log-odds and the sentence that speaks most for a kind; null where none can read the text. */
  readonly reading: {
    readonly values: Readonly<Record<Alarm, number>>;
    readonly spanOf: (kind: Alarm) => Span | null;
  } | null;
  /** How the text is meant, -1 … 1. */
  readonly score: number;
  /** The model's log-odds that a customer speaks. */
  readonly voice: number;
  /** A credit file is spoken of (guard "ledger"): what stands there is wrong, which the model takes for taken. */
  readonly isOfLedger: boolean;
  /** Fraud or theft is named (guard "theft"). */
  readonly isOfTheft: boolean;
}

/** The reasons to look soon, those that cues name first. */
export function alarmsIn(signs: AlarmSigns): Raised[] {
  const { fired, behaviours, reading } = signs;
  const cued = valuesOf(fired).map((reason): Raised => {
    const own = fired.filter(({ rule }) => rule.id === reason);
    return { reason, level: Math.max(...own.map(({ level }) => level ?? 0)), spans: spansOf(own) };
  });
  const isNamed = (kind: string): boolean => cued.some(({ reason }) => reason === kind);
  const uncued = ALARMS.flatMap((kind): Raised[] => {
    const { above, level } = UNCUED[kind];
    if (reading === null || !mayAlarm(signs) || isNamed(kind) || reading.values[kind] <= above) return [];
    const span = reading.spanOf(kind);
    return [{ reason: kind, level, spans: span ? [span] : [] }];
  });
  const isPrecise = isNamed('police') || behaviours.some((id) => OF_AUTHORITIES.has(id));
  return [...cued, ...uncued].filter(({ reason }) => reason !== 'authorities' || !isPrecise);
}

/** Whether the model may raise what no cue names. */
const mayAlarm = ({ score, voice, isOfLedger, isOfTheft }: AlarmSigns): boolean =>
  score < ALARMED_AT && voice > STRANGEST && (isOfTheft || !isOfLedger);
