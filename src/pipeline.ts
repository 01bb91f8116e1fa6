import { createFacetClassifier } from './classify/facets/index.js';
import { openSentiment } from './classify/sentiment/adapted.js';
import type { FeatureWeight } from './classify/sentiment/explain.js';
import { loadTaxonomy } from './classify/taxonomy/index.js';
import { createThemeClassifier } from './classify/themes/index.js';
import { createModelledThemes } from './classify/themes/model/index.js';
import { explainDocument } from './explain.js';
import { createReadings, type Reading, redactionsOf, textOf } from './reading.js';
import { createRecall } from './recall.js';
import { type Annotation, SCHEMA_VERSION } from './schema/annotation.js';
import type { Document } from './schema/document.js';
import type { Explanation } from './schema/explanation.js';
import type { Taxonomy } from './schema/taxonomy.js';
import type { Verbatim } from './schema/verbatim.js';
import { toDocument } from './text/document.js';
import { createKeywordFinder } from './text/keywords/index.js';
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
  const toReading = createReadings(taxonomy, settings.minConfidence ?? sentiment.minConfidence);
  const keep = settings.speaker === 'customer' ? customerTurns : undefined;
  const keywords =
    settings.keywords === false ? null : createKeywordFinder(settings.tokenizer ?? { engine: 'builtin' });
  const by = `voc@${VERSION}+taxonomy.${taxonomy.hash}+model.${sentiment.modelHash}${modelled ? `+themes.${modelled.modelHash}` : ''}${keywords?.by ?? ''}`;

  /**
   * All of a batch go through one stage before any goes through the next, those of one language after each other: the code and
   * the tables of a stage fit the processor's caches, and those of all stages do not (a third of the CPU of a row).
   */
  const readAll = (
    verbatims: readonly Pick<Verbatim, 'texts'>[],
    documents: readonly Document[],
    words: readonly (readonly string[])[] | null,
  ): Reading[] => {
    const each = stages(documents);
    const doubts = modelled ? { isDoubted: modelled.isDoubted } : {};
    const stances = each((document) => sentiment.classify(document, {}));
    const cued = each((document, i) => themes.mentions(document, { sentiment: stances[i]! }));
    const claimed = each((document, i) => themes.claims(document, cued[i]!, { sentiment: stances[i]! }));
    const fired = each((document) => facets.cues(document));
    const read = each((document, i) => facets.reading(document, fired[i]!, stances[i]!));
    const concluded = each((document, i) =>
      facets.conclude(document, fired[i]!, read[i]!, {
        sentiment: stances[i]!,
        themes: claimed[i]!,
        ...doubts,
      }),
    );
    const redactions = each((_, i) => redactionsOf(verbatims[i]!));
    return each(({ language }, i) =>
      toReading(verbatims[i]!, {
        language,
        stance: stances[i]!,
        facet: concluded[i]!,
        redactions: redactions[i]!,
        keywords: words?.[i] ?? null,
      }),
    );
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
  const { recall, remember } = createRecall();
  const documentOf = (verbatim: Pick<Verbatim, 'texts'>): Document => toDocument(verbatim.texts, keep);

  return {
    by,
    taxonomy,
    annotate(verbatim) {
      const before = recall(verbatim);
      if (before) return toAnnotation(verbatim, before);
      const document = documentOf(verbatim);
      const words = keywords && [keywords.findNow(document)];
      const [reading] = readAll([verbatim], [document], words);
      return toAnnotation(verbatim, remember(verbatim, reading!));
    },
    async annotateAll(verbatims) {
      const readings = verbatims.map(recall);
      const fresh = verbatims.filter((_, i) => readings[i] === undefined);
      const documents = fresh.map(documentOf);
      const words = (await keywords?.find(documents)) ?? null;
      const found = readAll(fresh, documents, words);
      let next = 0;
      return verbatims.map((verbatim, i) =>
        toAnnotation(verbatim, readings[i] ?? remember(verbatim, found[next++]!)),
      );
    },
    reasons: (verbatim, top) => sentiment.explain(documentOf(verbatim), top),
    async explain(verbatim) {
      const document = documentOf(verbatim);
      const tokenizer = createTokenizer(settings.tokenizer ?? { engine: 'builtin' });
      try {
        const words = (await keywords?.find([document])) ?? null;
        const tokens = await tokenizer.tokenize(document.parts);
        const [reading] = readAll([verbatim], [document], words);
        const annotation = toAnnotation(verbatim, reading!);
        return explainDocument(document, annotation, tokens, { sentiment, themes: cues, facets });
      } finally {
        await tokenizer.close();
      }
    },
    open: async () => keywords?.open(),
    close: async () => keywords?.close(),
  };
}

/** Runs a stage over documents, language by language; what it gives stands in the order of the documents. */
function stages(documents: readonly Document[]) {
  const order = documents.map((_, i) => i);
  order.sort((a, b) => compare(documents[a]!.language, documents[b]!.language) || a - b);
  return <Value>(stage: (document: Document, index: number) => Value): Value[] => {
    const values: Value[] = Array.from({ length: documents.length });
    for (const i of order) values[i] = stage(documents[i]!, i);
    return values;
  };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
