import { createFacetClassifier } from './classify/facets/index.js';
import { ownersOf } from './classify/owners.js';
import { openSentiment } from './classify/sentiment/adapted.js';
import type { FeatureWeight } from './classify/sentiment/explain.js';
import { graveThemes } from './classify/taxonomy/grave.js';
import { loadTaxonomy } from './classify/taxonomy/index.js';
import { createThemeClassifier } from './classify/themes/index.js';
import { createModelledThemes } from './classify/themes/model/index.js';
import { urgencyOf } from './classify/urgency.js';
import { explainDocument } from './explain.js';
import { createMemory, createSightings } from './memory.js';
import type { Redaction } from './schema/annotation.js';
import { type Annotation, SCHEMA_VERSION } from './schema/annotation.js';
import type { Document } from './schema/document.js';
import type { Explanation } from './schema/explanation.js';
import type { Taxonomy } from './schema/taxonomy.js';
import type { Verbatim } from './schema/verbatim.js';
import { inParts, toDocument } from './text/document.js';
import { fingerprint } from './text/fingerprint.js';
import { createKeywordFinder } from './text/keywords/index.js';
import { findPersonalData } from './text/redact/redact.js';
import { customerTurns } from './text/speaker.js';
import { createTokenizer, type TokenizerOptions } from './text/tokenizer.js';
import { VERSION } from './version.js';

/** What the caller may choose about the analysis. Everything has a built-in default. */
export interface AnalysisSettings {
  /** Folder or file of themes. */
  readonly taxonomy?: string | undefined;
  /** What decides on themes: the taxonomy's cues, the learned model, or both together. Default: both. */
  readonly themes?: 'rules' | 'model' | 'both' | undefined;
  /** Folder of sentiment models, or a file that `voc train` wrote. */
  readonly model?: string | undefined;
  /** Below this confidence a polarity is unsure; default: the model card's. */
  readonly minConfidence?: number | undefined;
  /** Read only the customer's turns of call transcripts. */
  readonly speaker?: 'customer' | undefined;
  /** Repeat the text in the annotation. */
  readonly withText?: boolean | undefined;
  /** Keywords of each verbatim; false: null, and no dictionary is loaded. Default: true. */
  readonly keywords?: boolean | undefined;
  /** What cuts Korean into morphemes for the keywords; default: the built-in tokenizer. */
  readonly tokenizer?: TokenizerOptions | undefined;
}

export interface Annotator {
  /** The versions that make an annotation: program, taxonomy, models. */
  readonly by: string;
  readonly taxonomy: Taxonomy;
  /** @throws Failure usage when the tokenizer is another process: use annotateAll */
  annotate(verbatim: Verbatim): Annotation;
  /** The annotations of many verbatims, in order: a tokenizer in another process answers them together. */
  annotateAll(verbatims: readonly Verbatim[]): Promise<Annotation[]>;
  /** The words that weighed most in the polarity of a verbatim, most weighty first. */
  reasons(verbatim: Pick<Verbatim, 'texts'>, top: number): readonly FeatureWeight[];
  /** The annotation of a verbatim with its reasons. */
  explain(verbatim: Verbatim): Promise<Explanation>;
  /**
   * Starts a tokenizer that is another process, so that its lack is known before anything is written; needs not be called.
   * @throws Failure engine_missing
   */
  open(): Promise<void>;
  /** Ends that process. */
  close(): Promise<void>;
}

/** What the words of a verbatim say, whoever wrote them and when. */
type Reading = Omit<Annotation, 'schemaVersion' | 'by' | keyof RecordFields | 'text' | 'texts'>;
type RecordFields = Pick<Annotation, 'source' | 'row' | 'id' | 'date' | 'rating'>;

/** At most twice as many texts of this length are remembered: some 30 MB. */
const MOST_KNOWN = 4096;
const LONGEST_KNOWN = 60;
/** Of so many short texts, about, it is known that they came before. */
const SIGHTINGS = 2 ** 16;
const isShort = (texts: Verbatim['texts']): boolean =>
  texts.length === 1 && texts[0]!.text.length <= LONGEST_KNOWN;

/** Loads what the analysis needs once; annotations are then a pure function of a verbatim. */
export function createAnnotator(settings: AnalysisSettings = {}): Annotator {
  const taxonomy = loadTaxonomy(settings.taxonomy);
  const cues = createThemeClassifier(taxonomy);
  const modelled =
    settings.themes === 'rules'
      ? null
      : createModelledThemes(taxonomy, settings.themes === 'model' ? null : cues);
  const themes = modelled ?? cues;
  const sentiment = openSentiment(settings.model);
  const facets = createFacetClassifier();
  const grave = graveThemes(taxonomy);
  const themeById = new Map(taxonomy.themes.map((theme) => [theme.id, theme]));
  const minConfidence = settings.minConfidence ?? sentiment.minConfidence;
  const keep = settings.speaker === 'customer' ? customerTurns : undefined;
  const keywords =
    settings.keywords === false ? null : createKeywordFinder(settings.tokenizer ?? { engine: 'builtin' });
  const by = `voc@${VERSION}+taxonomy.${taxonomy.hash}+model.${sentiment.modelHash}${modelled ? `+themes.${modelled.modelHash}` : ''}${keywords?.by ?? ''}`;

  const read = ({ texts }: Pick<Verbatim, 'texts'>, document: Document, words: string[] | null): Reading => {
    const stance = sentiment.classify(document, {});
    const facet = facets.classify(document, {
      sentiment: stance,
      themes: themes.classify(document, { sentiment: stance }),
      ...(modelled && { doubted: modelled.doubted() }),
    });
    const mentions = facet.themes;
    return {
      language: document.language,
      polarity: stance.polarity,
      score: round(stance.score),
      confidence: round(stance.confidence),
      unsure: stance.polarity !== null && stance.confidence < minConfidence,
      intensity: stance.intensity,
      themes: mentions,
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
      keywords: words,
      urgency: urgencyOf(stance.polarity, mentions, facet, grave),
      owners: ownersOf(mentions, themeById),
      redactions: inParts(texts, ({ column, text }) => personalData(column, text, texts.length > 1)),
      fingerprint: fingerprint(texts.map((part) => part.text)),
    };
  };
  const toAnnotation = (verbatim: Verbatim, reading: Reading): Annotation => ({
    schemaVersion: SCHEMA_VERSION,
    by,
    source: verbatim.source,
    row: verbatim.row,
    id: verbatim.id,
    date: verbatim.date,
    rating: verbatim.rating,
    ...reading,
    ...(settings.withText ? textOf(verbatim) : {}),
  });
  /** Short texts come again and again ("좋아요"): what is said of them is held from the second time on. */
  const known = createMemory<Reading>(MOST_KNOWN);
  const cameBefore = createSightings(SIGHTINGS);
  const remember = ({ texts }: Pick<Verbatim, 'texts'>, reading: Reading): Reading => {
    if (isShort(texts) && cameBefore(texts[0]!.text)) known.set(texts[0]!.text, reading);
    return reading;
  };
  const recall = ({ texts }: Pick<Verbatim, 'texts'>): Reading | undefined =>
    isShort(texts) ? known.get(texts[0]!.text) : undefined;
  const documentOf = (verbatim: Pick<Verbatim, 'texts'>): Document => toDocument(verbatim.texts, keep);

  return {
    by,
    taxonomy,
    annotate(verbatim) {
      const before = recall(verbatim);
      if (before) return toAnnotation(verbatim, before);
      const document = documentOf(verbatim);
      const words = keywords?.findNow(document) ?? null;
      return toAnnotation(verbatim, remember(verbatim, read(verbatim, document, words)));
    },
    async annotateAll(verbatims) {
      const readings = verbatims.map(recall);
      const fresh = verbatims.filter((_, i) => readings[i] === undefined);
      const documents = fresh.map(documentOf);
      const words = (await keywords?.find(documents)) ?? null;
      let next = 0;
      return verbatims.map((verbatim, i) => {
        const before = readings[i];
        if (before) return toAnnotation(verbatim, before);
        const at = next++;
        const reading = read(verbatim, documents[at]!, words?.[at] ?? null);
        return toAnnotation(verbatim, remember(verbatim, reading));
      });
    },
    reasons: (verbatim, top) => sentiment.explain(documentOf(verbatim), top),
    async explain(verbatim) {
      const document = documentOf(verbatim);
      const tokenizer = createTokenizer(settings.tokenizer ?? { engine: 'builtin' });
      try {
        const words = (await keywords?.find([document]))?.[0] ?? null;
        const tokens = await tokenizer.tokenize(document.parts);
        const annotation = toAnnotation(verbatim, read(verbatim, document, words));
        return explainDocument(document, annotation, tokens, { sentiment, themes: cues });
      } finally {
        await tokenizer.close();
      }
    },
    open: async () => keywords?.open(),
    close: async () => keywords?.close(),
  };
}

/** Four decimals: more than anybody reads, and the same on every machine. */
const round = (value: number): number => Math.round(value * 10_000) / 10_000;

function personalData(column: string, text: string, named: boolean): readonly Redaction[] {
  const found = findPersonalData(text);
  return found.map((redaction) => (named ? { ...redaction, column } : { ...redaction }));
}

function textOf({ texts }: Verbatim): Pick<Annotation, 'text' | 'texts'> {
  const [only] = texts;
  if (texts.length === 1 && only) return { text: only.text };
  return { texts: Object.fromEntries(texts.map(({ column, text }) => [column, text])) };
}
