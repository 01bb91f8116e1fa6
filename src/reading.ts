import type { FacetValue } from './classify/facets/facet-value.js';
import { ownersOf } from './classify/owners.js';
import type { SentimentValue } from './classify/sentiment-value.js';
import { graveThemes } from './classify/taxonomy/grave.js';
import { urgencyOf } from './classify/urgency.js';
import type { Annotation, Redaction } from './schema/annotation.js';
import type { Document } from './schema/document.js';
import type { Taxonomy } from './schema/taxonomy.js';
import type { Verbatim } from './schema/verbatim.js';
import { inParts } from './text/document.js';
import { fingerprint } from './text/fingerprint.js';
import { findPersonalData } from './text/redact/redact.js';

/** What the words of a verbatim say, whoever wrote them and when: an annotation without what comes from the record. */
export type Reading = Omit<Annotation, 'schemaVersion' | 'by' | keyof RecordFields | 'text' | 'texts'>;
type RecordFields = Pick<Annotation, 'source' | 'row' | 'id' | 'date' | 'rating'>;

/** What the stages found in a verbatim. */
export interface Found {
  readonly language: Document['language'];
  readonly stance: SentimentValue;
  readonly facet: FacetValue;
  readonly redactions: readonly Redaction[];
  readonly keywords: readonly string[] | null;
}

/**
 * Puts together what was found, and what follows from all of it: urgency and owners.
 * @param minConfidence below it a polarity is unsure
 */
export function createReadings(
  taxonomy: Taxonomy,
  minConfidence: number,
): (verbatim: Pick<Verbatim, 'texts'>, found: Found) => Reading {
  const grave = graveThemes(taxonomy);
  const themeById = new Map(taxonomy.themes.map((theme) => [theme.id, theme]));
  return ({ texts }, { language, stance, facet, redactions, keywords }) => ({
    language,
    polarity: stance.polarity,
    score: round(stance.score),
    confidence: round(stance.confidence),
    unsure: stance.polarity !== null && stance.confidence < minConfidence,
    intensity: stance.intensity,
    themes: facet.themes,
    intents: facet.intents,
    remedies: facet.remedies,
    behaviours: facet.behaviours,
    effort: facet.effort,
    touchpoints: facet.touchpoints,
    moment: facet.moment,
    loyalty: facet.loyalty,
    relationship: facet.relationship,
    customerGroup: facet.customerGroup,
    abusive: facet.abusive,
    facetEvidence: facet.facetEvidence,
    keywords,
    urgency: urgencyOf(stance.polarity, facet.themes, facet, grave),
    owners: ownersOf(facet.themes, themeById),
    redactions,
    fingerprint: fingerprint(texts.map((part) => part.text)),
  });
}

/** Four decimals: more than anybody reads, and the same on every machine. */
const round = (value: number): number => Math.round(value * 10_000) / 10_000;

/** Personal data in the texts of a verbatim; the column is named where there are several. */
export const redactionsOf = ({ texts }: Pick<Verbatim, 'texts'>): readonly Redaction[] =>
  inParts(texts, ({ column, text }) => personalData(column, text, texts.length > 1));

function personalData(column: string, text: string, named: boolean): readonly Redaction[] {
  const found = findPersonalData(text);
  return found.map((redaction) => (named ? { ...redaction, column } : { ...redaction }));
}

/** The text of a verbatim as an annotation repeats it: alone, or by column where there are several. */
export function textOf({ texts }: Verbatim): Pick<Annotation, 'text' | 'texts'> {
  const [only] = texts;
  if (texts.length === 1 && only) return { text: only.text };
  return { texts: Object.fromEntries(texts.map(({ column, text }) => [column, text])) };
}
