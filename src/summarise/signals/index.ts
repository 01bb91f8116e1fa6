import type { Annotation, Span } from '../../schema/annotation.js';
import type { Sample, Signal, Summary } from '../../schema/summary.js';
import type { TextPart } from '../../schema/verbatim.js';
import type { Adding } from '../bounded.js';
import { absorbCounts, count } from '../counts.js';
import { takesStance, themesOfStance } from '../group.js';
import { offerQuote } from '../quote.js';
import { absorbSample, emptySample } from '../sample.js';
import { sampleOf } from '../summary.js';
import { atomsOf, isAngry } from './atoms.js';
import { signalsOfAtom } from './definitions.js';

const signals: Adding<Signal> = {
  empty: () => ({ verbatims: 0, complaints: 0, praise: 0, happy: 0, angry: 0, themes: new Map() }),
  absorb(target, from) {
    for (const key of ['verbatims', 'complaints', 'praise', 'happy', 'angry'] as const)
      target[key] += from[key];
    absorbCounts(target.themes, from.themes);
  },
};

/** Touchpoint and moment together; "-" where the text names only the other. */
export const contact = (touchpoint: string | null, moment: string | null): string =>
  `contact.${touchpoint ?? '-'}/${moment ?? '-'}`;

/** Signals that hold, each with where the text says so (null: all of it). */
export type Held = ReadonlyMap<string, Span | null>;

/** Counts the signals of a readable verbatim and offers it as a quote for each. */
export function addSignals(
  summary: Summary,
  annotation: Annotation,
  held: Held,
  texts: readonly TextPart[],
): void {
  const { limits } = summary.options;
  const complains = takesStance(annotation, 'negative');
  const praises = takesStance(annotation, 'positive');
  const angry = isAngry(annotation);
  const themes = themesOfStance(annotation, 'negative');
  const why = held.has('loyal.risk') ? reasonsToLeave(annotation, held, themes) : [];
  const ofRisk = held.has('loyal.risk') ? riskSignals(held, why) : [];
  for (const id of [
    ...held.keys(),
    ...contactsOf(annotation),
    ...ofRisk,
    ...(angry && themes.length === 0 ? [ANGRY_UNSAID] : []),
  ]) {
    const signal = signalIn(summary, id);
    signal.verbatims++;
    signal.complaints += Number(complains);
    signal.praise += Number(praises);
    signal.happy += Number(praises && !complains);
    signal.angry += Number(angry);
    for (const theme of id === 'loyal.risk' ? why : themes) count(signal.themes, theme);
  }
  const side = complains ? 'complaint' : praises ? 'praise' : 'neither';
  const offer = (id: string, evidence: Span | null, marks?: readonly Span[]) => {
    const why = { evidence, confidence: annotation.confidence, ...(marks ? { marks } : {}) };
    offerQuote(sampleOf(summary, id, limits.quotes), annotation, texts, why, summary.options);
  };
  for (const [id, evidence] of held) offer(`signal/${id}/${side}`, evidence);
  const evidenceOf = (theme: string) => annotation.themes.find(({ id }) => id === theme)?.evidence;
  if (angry) for (const theme of themes) offer(`signal/angry/${theme}/complaint`, null, evidenceOf(theme));
  for (const theme of why) offer(`signal/risk/${theme}/complaint`, null, evidenceOf(theme));
  if (held.has('loyal.risk'))
    offer(riskSample(held.has('loyal.long'), annotation.loyalty.retention), held.get('loyal.risk') ?? null);
}

/** An angry complaint without a theme. */
export const ANGRY_UNSAID = 'angry.unsaid';

/** Themes of the complaint that are more than the leaving itself: "해지합니다" alone names a contract, but no reason. */
function reasonsToLeave(
  { themes, facetEvidence }: Annotation,
  held: Held,
  complained: readonly string[],
): string[] {
  const farewell = held.get('loyal.risk');
  const leaving = [...(farewell ? [farewell] : []), ...(facetEvidence['behaviours.exit'] ?? [])];
  const isOutside = ({ column, start, end }: Span) =>
    leaving.every((words) => column !== words.column || start >= words.end || end <= words.start);
  const isReason = (theme: string) =>
    themes.some(({ id, evidence }) => id === theme && evidence.some(isOutside));
  return leaving.length === 0 ? [...complained] : complained.filter(isReason);
}

/** Of a customer who may leave: since long, and without a complaint that tells why. */
const riskSignals = (held: Held, themes: readonly string[]): string[] => [
  ...(held.has('loyal.long') ? ['risk.long'] : []),
  ...(themes.length === 0 ? ['risk.unsaid'] : []),
];

/** Customers at risk are kept by how long they have been customers and how far they have gone. */
export const riskSample = (longTime: boolean, retention: number): string =>
  `risk/${longTime ? 'long' : 'other'}/${Math.min(0, retention)}`;

/** A text is not told under both: what went wrong is what has to be mended. */
const OPPOSITES = [
  ['image.kept', 'image.broken'],
  ['handling.fast', 'handling.slow'],
] as const;

/** Atoms (of themes only through named signals: themes are counted elsewhere) and named signals of a verbatim. */
export function signalsOf(annotation: Annotation): Held {
  const held = new Map<string, Span | null>();
  for (const [atom, evidence] of atomsOf(annotation)) {
    for (const id of /^[-+]/.test(atom) ? signalsOfAtom(atom) : [atom, ...signalsOfAtom(atom)])
      if (!held.has(id)) held.set(id, evidence);
  }
  for (const [good, bad] of OPPOSITES) if (held.has(bad)) held.delete(good);
  // Who only complains has bought again, perhaps, but is nobody to sell more to: "ordered twice, and both times something was missing".
  if (takesStance(annotation, 'negative') && !takesStance(annotation, 'positive')) held.delete('loyal.grow');
  return held;
}

function contactsOf({ touchpoints, moment }: Annotation): string[] {
  if (touchpoints.length > 0) return [...new Set(touchpoints)].map((place) => contact(place, moment));
  return moment === null ? [] : [contact(null, moment)];
}

function signalIn({ signals: all }: Summary, id: string): Signal {
  const known = all.get(id);
  if (known) return known;
  const signal = signals.empty();
  all.set(id, signal);
  return signal;
}

export function absorbSignals(target: Summary, from: Summary): void {
  for (const [id, signal] of from.signals) signals.absorb(signalIn(target, id), signal);
}

const NONE: Readonly<Signal> = signals.empty();

/** What was counted of a signal; zeros where it never held. */
export const signalOf = ({ signals: all }: Summary, id: string): Readonly<Signal> => all.get(id) ?? NONE;

/** Signals "PREFIX.value" by value, most frequent first. */
export function valuesOf({ signals: all }: Summary, prefix: string): [value: string, signal: Signal][] {
  return [...all]
    .filter(([id]) => id.startsWith(`${prefix}.`))
    .map(([id, signal]): [string, Signal] => [id.slice(prefix.length + 1), signal])
    .sort(([a, m], [b, n]) => n.verbatims - m.verbatims || (a < b ? -1 : 1));
}

const SIDES = ['complaint', 'praise', 'neither'] as const;
export type Side = (typeof SIDES)[number];

/** How many verbatims of a signal take each side; who complains and praises complains. */
export const sidesOf = ({ verbatims, complaints, happy }: Readonly<Signal>): Record<Side, number> => ({
  complaint: complaints,
  praise: happy,
  neither: verbatims - complaints - happy,
});

/** The sides that may speak for all, most common first: those that a third of them take or more. */
export function speakingSides(counts: Readonly<Record<Side, number>>): Side[] {
  const all = SIDES.reduce((sum, side) => sum + Math.max(0, counts[side]), 0);
  return SIDES.filter((side) => counts[side] > 0 && 3 * counts[side] >= all).sort(
    (a, b) => counts[b] - counts[a],
  );
}

/** The verbatims that may be quoted for a signal: of the sides that are named, otherwise of those that speak for all of them. */
export function quotesFor(
  summary: Summary,
  id: string,
  sides: readonly Side[] = speakingSides(sidesOf(signalOf(summary, id))),
): Sample {
  const { quotes, options } = summary;
  const sample = emptySample(options.limits.quotes);
  for (const side of sides) {
    const own = quotes.get(`signal/${id}/${side}`);
    if (own) absorbSample(sample, own);
  }
  return sample;
}
