import type { Annotation, MentionPolarity } from '../../../schema/annotation.js';
import type { Verbatim } from '../../../schema/verbatim.js';
import { maskedSegment } from '../../../summarise/segment-values.js';
import { redactSlice, redactText } from '../../../text/redact/redact.js';

/** What the sheets of verbatims and of mentions show of one verbatim; personal data is replaced already. No name of a customer. */
export interface ReportRow
  extends Pick<
    Annotation,
    | 'source'
    | 'row'
    | 'id'
    | 'rating'
    | 'language'
    | 'polarity'
    | 'score'
    | 'confidence'
    | 'unsure'
    | 'intensity'
    | 'intents'
    | 'remedies'
    | 'behaviours'
    | 'touchpoints'
    | 'moment'
    | 'owners'
    | 'keywords'
  > {
  /** YYYY-MM-DD */
  readonly day: string | null;
  readonly product: string | null;
  readonly channel: string | null;
  readonly segments: readonly string[];
  readonly text: string;
  readonly urgency: string;
  readonly mentions: readonly {
    readonly id: string;
    readonly polarity: MentionPolarity;
    readonly confidence: number;
    readonly evidence: string;
  }[];
}

export interface RowOptions {
  readonly segments: readonly string[];
  readonly redact: boolean;
}

export function reportRow(
  annotation: Annotation,
  verbatim: Verbatim,
  { segments, redact }: RowOptions,
): ReportRow {
  const locale = annotation.language === 'en' ? 'en' : 'ko';
  const clean = (text: string): string => (redact ? redactText(text, locale) : text);
  const orNull = (text: string | null) => text && clean(text);
  const { texts } = verbatim;
  const slice = ({
    start,
    end,
    column,
    text,
  }: {
    start: number;
    end: number;
    column?: string;
    text: string;
  }) => {
    if (!redact) return text;
    const part = texts.find((one) => one.column === column) ?? texts[0];
    return part ? redactSlice(part.text, start, end, locale) : clean(text);
  };
  return {
    source: annotation.source,
    row: annotation.row,
    id: orNull(annotation.id),
    day: annotation.date?.slice(0, 10) ?? null,
    rating: typeof annotation.rating === 'string' ? clean(annotation.rating) : annotation.rating,
    product: orNull(verbatim.product),
    channel: orNull(verbatim.channel),
    segments: segments.map((name) => {
      const value = Object.hasOwn(verbatim.segments, name) ? verbatim.segments[name]! : '';
      return redact ? maskedSegment(name, value, locale) : value;
    }),
    text: texts
      .filter(({ text }) => text !== '')
      .map(({ text }) => clean(text))
      .join('\n'),
    language: annotation.language,
    polarity: annotation.polarity,
    score: annotation.score,
    confidence: annotation.confidence,
    unsure: annotation.unsure,
    intensity: annotation.intensity,
    intents: annotation.intents,
    remedies: annotation.remedies,
    behaviours: annotation.behaviours,
    touchpoints: annotation.touchpoints,
    moment: annotation.moment,
    owners: annotation.owners,
    keywords: annotation.keywords?.map(clean) ?? null,
    urgency: annotation.urgency.level,
    mentions: annotation.themes.map(({ id, polarity, confidence, evidence }) => ({
      id,
      polarity,
      confidence,
      evidence: evidence.map(slice).join('; '),
    })),
  };
}
