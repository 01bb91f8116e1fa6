import { lazily } from '../../data/lazily.js';
import type { Document } from '../../schema/document.js';
import { inParts } from '../../text/document.js';
import type { Classifier } from '../classifier.js';
import type { SentimentValue } from '../sentiment-value.js';
import { conclude } from './conclude.js';
import { effortOf } from './effort.js';
import { type Fired, toFired } from './evidence.js';
import { FACETS, type FacetValue } from './facet-value.js';
import { firingsOf } from './firings.js';
import { type Hearing, hear, type Needs } from './hearing.js';
import { CUE_FACETS } from './learned/features.js';
import { createDocumentReader, type Reading } from './learned/reading.js';
import { type FacetLexiconData, openFacets } from './lexicon.js';
import { loadFacets } from './load.js';
import { readAs } from './speech.js';
import { doubtedKeys, withoutDoubted } from './standing/doubts.js';
import { type Believe, openStanding } from './standing/model.js';

/** `classify` in three steps, so that many documents may go through one before any goes through the next. */
export interface FacetClassifier extends Classifier<Needs, FacetValue> {
  /** Every cue that fires. */
  cues(document: Document): readonly Fired[];
  /** What the models read of it; null: none of them knows its language. */
  reading(document: Document, fired: readonly Fired[], sentiment: SentimentValue): Reading | null;
  conclude(document: Document, fired: readonly Fired[], reading: Reading | null, needs: Needs): FacetValue;
}

/**
 * All facets of a document in one pass over the cues of all of them. Each abstains where no cue fires, and where claims like it were wrong.
 * @param believe which claims are believed; default: by what readers said of claims
 */
export function createFacetClassifier(
  data: FacetLexiconData = loadFacets(),
  believe: Believe = openStanding(),
): FacetClassifier {
  const lexicon = openFacets(data);
  const read = createDocumentReader();
  const momentRules = lexicon.rules.filter(({ facet }) => facet === 'moment');

  const classifier: FacetClassifier = {
    id: 'facets',
    needs: ['document', 'polarity', 'themes'],
    gives: ['intents', ...FACETS, 'abusive'],
    cues: ({ parts }) =>
      inParts(parts, (part, i) => firingsOf(part, lexicon).map((firing) => toFired(firing, part, i))),
    reading: (document, fired, { score }) =>
      read(
        document,
        fired.filter(({ rule }) => CUE_FACETS.has(rule.facet)),
        score,
      ),
    classify(document, needs) {
      const fired = classifier.cues(document);
      return classifier.conclude(
        document,
        fired,
        classifier.reading(document, fired, needs.sentiment),
        needs,
      );
    },
    conclude(document, fired, reading, needs) {
      const hearing = hear(document, fired, reading, needs);
      return believed(conclude(hearing, momentRules), hearing, believe, needs.onDoubt);
    },
  };
  return classifier;
}

/** A value without what is not believed. */
function believed(
  value: FacetValue,
  hearing: Hearing,
  believe: Believe,
  onDoubt: Needs['onDoubt'],
): FacetValue {
  const isCued = (key: string): boolean => hearing.fired.some(({ rule }) => rule.key === key);
  const believes = believe({
    language: readAs(hearing),
    stance: hearing.sentiment,
    voice: hearing.speaker.voice,
    length: hearing.length,
    guards: lazily(() => new Set(hearing.allGuards.map(({ rule }) => rule.id))),
  });
  const doubted = doubtedKeys(value, isCued, believes);
  if (onDoubt) for (const key of doubted) onDoubt(key, value.facetEvidence[key]!);
  return withoutDoubted(value, doubted, (signs) => effortOf(hearing.of('effort'), signs));
}
