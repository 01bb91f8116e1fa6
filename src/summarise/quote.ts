import type { Annotation, Span } from '../schema/annotation.js';
import type { Quote } from '../schema/report-parts.js';
import type { QuoteCandidate, Sample, SummaryOptions } from '../schema/summary.js';
import type { TextPart } from '../schema/verbatim.js';
import { createCopyFinder } from '../text/near-duplicates/index.js';
import { order } from './counts.js';
import { takesStance } from './group.js';
import { localeOfText } from './locale.js';
import { marksIn } from './marks.js';
import { offer } from './sample.js';
import { ENOUGH, LONGEST, NOTHING, shownOf } from './shown.js';

/** Characters of a quote that says something. */
const SHORTEST = 15;

/** A text of which it is not sure how it is meant stands for others only where no surer one does. */
const DOUBT = 0.5;

/** Why a verbatim is quoted: where it says so (null: all of it), and what else of it is marked as evidence. */
export interface Why {
  readonly evidence: Span | null;
  readonly confidence: number;
  readonly marks?: readonly Span[];
  /** What must be looked at soon is shown whatever its length. */
  readonly urgent?: boolean;
}

export interface ReasonToQuote extends Why {
  readonly sample: string;
  /** Shown beside the quote. */
  readonly beside?: Pick<QuoteCandidate, 'reasons' | 'owners'>;
}

/** What a verbatim may be quoted for. */
export function reasonsToQuote(annotation: Annotation): ReasonToQuote[] {
  const { confidence } = annotation;
  const reasons: ReasonToQuote[] = [];
  const { urgency, owners } = annotation;
  if (urgency.level === 'critical' || urgency.level === 'high') {
    reasons.push({
      sample: urgency.level,
      evidence: null,
      confidence: alarm(annotation),
      marks: alarming(annotation),
      urgent: true,
      beside: { reasons: urgency.reasons, owners },
    });
  }
  for (const [stance, polarity] of [
    ['complaint', 'negative'],
    ['praise', 'positive'],
  ] as const) {
    if (!takesStance(annotation, polarity)) continue;
    const mentions = annotation.themes.filter((mention) => mention.polarity === polarity);
    for (const mention of mentions) {
      reasons.push({
        sample: `${stance}/${mention.id}`,
        evidence: mention.evidence[0] ?? null,
        confidence: mention.confidence,
        marks: mention.evidence,
      });
    }
    if (mentions.length === 0) reasons.push({ sample: stance, evidence: null, confidence });
  }
  return reasons;
}

/** How surely a verbatim is urgent: its surest reason (a cue is sure, a theme as its mention says), less the more it praises. */
function alarm({ urgency, themes, score }: Annotation): number {
  const sure = urgency.reasons.map(
    (reason) => themes.find(({ id, polarity }) => id === reason && polarity === 'negative')?.confidence ?? 1,
  );
  return (Math.max(0, ...sure) * (1 - score)) / 2;
}

/** Where a verbatim says what makes it urgent. */
const alarming = ({ urgency, themes, facetEvidence }: Annotation): Span[] =>
  urgency.reasons.flatMap((reason) => [
    ...(themes.find(({ id }) => id === reason)?.evidence ?? []),
    ...(facetEvidence[`urgency.${reason}`] ??
      facetEvidence[`behaviours.${reason}`] ??
      facetEvidence[`intents.${reason}`] ??
      []),
  ]);

/** Offers a verbatim as a quote for what `evidence` shows (null: for the verbatim as a whole); `key`: instead of its fingerprint. */
export function offerQuote(
  sample: Sample,
  annotation: Annotation,
  texts: readonly TextPart[],
  why: Why,
  { redact, speaker }: Pick<SummaryOptions, 'redact' | 'speaker'>,
  more: { readonly key?: string } & Pick<QuoteCandidate, 'product' | 'reasons' | 'owners'> = {},
): void {
  const { fingerprint, source, row, date } = annotation;
  const { key = fingerprint, ...beside } = more;
  offer(sample, { key, source, row }, () => ({
    ...quoteOf(annotation, texts, why, { redact, speaker }),
    date: date?.slice(0, 10) ?? null,
    ...beside,
  }));
}

/** What is shown of a verbatim for what `evidence` shows, and how well it suits. */
export function quoteOf(
  { language, unsure }: Pick<Annotation, 'language' | 'unsure'>,
  texts: readonly TextPart[],
  { evidence, confidence, marks = evidence ? [evidence] : [], urgent = false }: Why,
  { redact, speaker }: Pick<SummaryOptions, 'redact' | 'speaker'>,
): Pick<QuoteCandidate, 'text' | 'score' | 'marks'> {
  const part =
    texts.find(({ column }) => column === evidence?.column) ?? texts.find(({ text }) => text.trim() !== '');
  const placeholders = redact ? localeOfText(language) : null;
  const { text, length } = part ? shownOf(part, placeholders, speaker !== null) : NOTHING;
  const own = marks.filter(
    ({ column, start }) => (column === undefined || column === part?.column) && start < ENOUGH,
  );
  const found = part ? marksIn(text, part.text.slice(0, ENOUGH), own, placeholders) : [];
  return {
    text,
    score: confidence * (urgent ? 1 : presentable(length, evidence) * (unsure ? DOUBT : 1)),
    ...(found.length > 0 ? { marks: found } : {}),
  };
}

/** 1 for a text of 15 to 160 characters; 0.5 for one that is cut behind its evidence; 0.25 for the rest. */
function presentable(length: number, evidence: Span | null): number {
  if (length >= SHORTEST && length <= LONGEST) return 1;
  return length > LONGEST && (!evidence || evidence.end <= LONGEST) ? 0.5 : 0.25;
}

/**
 * Best score first; texts that the report has shown already only where nothing else is left.
 * `first`: the sides that must be heard, each with its best text before all others; a side of which everything was shown is shown
 * again, since a count of complaints under a word of praise would mislead.
 */
export function chooseQuotes(
  sample: Sample | undefined,
  limit: number,
  shown: Set<string>,
  first: readonly Sample[] = [],
): Quote[] {
  const items = [...(sample?.items ?? [])].sort((a, b) => b.score - a.score || order(a.key, b.key));
  const fresh = items.filter(({ key }) => !shown.has(key));
  const leads = first.flatMap((side) => bestOf(side, fresh) ?? bestOf(side, items) ?? []);
  const others = (fresh.length > 0 ? fresh : items).filter((item) => !leads.includes(item));
  const chosen = distinct([...leads, ...others], limit);
  for (const { key } of chosen) shown.add(key);
  return chosen.map(toQuote);
}

/** The first of the candidates that the side holds. */
function bestOf(side: Sample, candidates: readonly QuoteCandidate[]): QuoteCandidate | undefined {
  const keys = new Set(side.items.map(({ key }) => key));
  return candidates.find(({ key }) => keys.has(key));
}

/** One text that many pass on says one thing: of near copies the best is shown. */
function distinct(items: readonly QuoteCandidate[], limit: number): QuoteCandidate[] {
  if (limit === 1) return items.slice(0, 1);
  const copies = createCopyFinder();
  return items.filter(({ text }, i) => copies.place([text]) === i).slice(0, limit);
}

/** What a report shows of a candidate. */
export const toQuote = ({ text, source, row, marks }: QuoteCandidate): Quote => ({
  text,
  source,
  row,
  ...(marks ? { marks: marks.map(([start, end]) => [start, end]) } : {}),
});
