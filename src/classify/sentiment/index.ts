import { lazily } from '../../data/lazily.js';
import type { Adaptation } from '../../learn/adapt/correction.js';
import type { Evidence } from '../../learn/evidence.js';
import type { Featurizer } from '../../learn/features.js';
import { sha256 } from '../../learn/model-file.js';
import type { Document, DocumentPart } from '../../schema/document.js';
import type { Classifier } from '../classifier.js';
import type { SentimentValue } from '../sentiment-value.js';
import { adaptedJudge, adaptFeaturizers } from './adapted-judge.js';
import { type FeatureWeight, strongestFeatures, votersOf } from './explain.js';
import { type Intensity, intensityOf } from './intensity.js';
import { loadIntensityWords } from './intensity-words.js';
import { blend, clauseSentiment, type Judge, judgeWith, verdict } from './judge.js';
import { type ModelLanguage, readHeader, readModel, SHIPPED_MODELS } from './load.js';

export interface SentimentClassifier extends Classifier<Record<string, never>, SentimentValue> {
  /** First 4 hex digits of a SHA-256 over both models: part of an annotation's `by`. */
  readonly modelHash: string;
  /** SHA-256 over the headers of both shipped models, which hold the hashes of their weights: what an adaptation fits. */
  readonly baseHash: string;
  /** Below this confidence a polarity is unsure, unless the caller says otherwise. */
  readonly minConfidence: number;
  /** The features that weighed most, part by part. */
  explain(document: Document, top?: number): readonly FeatureWeight[];
  /** How a language is judged, and what its model looks at. */
  voice(language: ModelLanguage): { readonly judge: Judge; readonly featurizer: Featurizer };
}

/** What `voc train` learned, with the hash of the file that it came from. */
export interface Adapted {
  readonly adaptation: Adaptation;
  readonly seal: string;
}

/**
 * Polarity, score, confidence and intensity from the text alone. The weights of a language are read when its first text
 * comes. Throws Failure model_invalid when a model file is missing or damaged.
 */
export function loadSentiment(folder: string = SHIPPED_MODELS, adapted?: Adapted): SentimentClassifier {
  const headers = { ko: readHeader(folder, 'ko'), en: readHeader(folder, 'en') };
  const baseHash = sha256(Buffer.concat([headers.ko.bytes, headers.en.bytes]));
  const voices = { ko: lazily(() => openVoice('ko')), en: lazily(() => openVoice('en')) };

  function openVoice(language: ModelLanguage) {
    const { model, featurizer } = readModel(folder, language, headers[language].header);
    const judge = judgeWith(model, featurizer);
    const own = adapted?.adaptation[language];
    return {
      featurizer,
      decision: model.decision,
      voters: () => votersOf(model, featurizer, own, own && adaptFeaturizers(language, featurizer)),
      judge: own ? adaptedJudge(judge, language, featurizer, own) : judge,
      words: loadIntensityWords(language),
    };
  }

  const judgeIn = (part: DocumentPart): Judge | null => {
    if (part.language === 'ko') return voices.ko().judge;
    if (part.language === 'en') return voices.en().judge;
    if (part.language === 'mixed')
      return (text) => blend(voices.ko().judge(text), voices.en().judge(text), hangulShare(text));
    return null;
  };

  const languagesOf = (part: DocumentPart): readonly ModelLanguage[] => {
    if (part.language === 'mixed') return ['ko', 'en'];
    return part.language === 'ko' || part.language === 'en' ? [part.language] : [];
  };

  const intensityIn = (part: DocumentPart): Intensity =>
    Math.max(
      0,
      ...languagesOf(part).map((language) => intensityOf(part.text, voices[language]().words)),
    ) as Intensity;

  return {
    id: 'sentiment',
    needs: ['document'],
    gives: ['polarity', 'score', 'confidence', 'intensity'],
    modelHash: (adapted ? sha256(baseHash + adapted.seal) : baseHash).slice(0, 4),
    baseHash,
    minConfidence: Math.max(headers.ko.header.minConfidence, headers.en.header.minConfidence),
    classify(document) {
      const judged = document.parts.map((part) => judgePart(part, judgeIn(part)));
      const clauses = judged.map((part) => part.clauses.map(clauseSentiment));
      const readable = judged.filter(isRead);
      if (readable.length === 0) return { polarity: null, score: 0, confidence: 0, intensity: 0, clauses };
      const longest = readable.reduce((a, b) => (b.length > a.length ? b : a));
      const { polarity, score, confidence } = verdict(
        voices[leadingLanguage(longest.part)]().decision,
        meanByLength(readable),
        readable.length === 1 ? readable[0]!.clauses : readable.flatMap((part) => part.clauses),
        readable.reduce((sum, { length }) => sum + length, 0),
      );
      const complaint = polarity === 'negative' || polarity === 'mixed';
      const intensity = complaint
        ? (Math.max(...readable.map(({ part }) => intensityIn(part))) as Intensity)
        : 0;
      return { polarity, score, confidence, intensity, clauses };
    },
    explain(document, top = 10) {
      return document.parts.flatMap((part) =>
        languagesOf(part).flatMap((language) => strongestFeatures(part, voices[language]().voters(), top)),
      );
    },
    voice: (language) => voices[language](),
  };
}

interface ReadPart {
  readonly part: DocumentPart;
  readonly length: number;
  readonly whole: Evidence;
  readonly clauses: readonly Evidence[];
}

/** A part in no language that is read has no evidence. */
type JudgedPart =
  | ReadPart
  | { readonly part: DocumentPart; readonly whole: null; readonly clauses: readonly null[] };

const isRead = (judged: JudgedPart): judged is ReadPart => judged.whole !== null;

/** A part and its clauses; the only clause of a part is the part. */
function judgePart(part: DocumentPart, judge: Judge | null): JudgedPart {
  if (judge === null) return { part, whole: null, clauses: part.clauses.map(() => null) };
  const whole = judge(part.text);
  const clauses =
    part.clauses.length === 1
      ? [whole]
      : part.clauses.map(({ start, end }) => judge(part.text.slice(start, end)));
  return { part, length: part.text.length, whole, clauses };
}

function meanByLength(parts: readonly ReadPart[]): Evidence {
  if (parts.length === 1) return parts[0]!.whole;
  let seen = 0;
  return parts.reduce<Evidence>(
    (mean, { length, whole }) => {
      seen += length;
      return blend(whole, mean, length / seen);
    },
    { sign: 0, neutral: 0, mixed: 0, style: 0, rating: null },
  );
}

function leadingLanguage(part: DocumentPart): ModelLanguage {
  if (part.language === 'en') return 'en';
  return part.language === 'mixed' && hangulShare(part.text) < 0.5 ? 'en' : 'ko';
}

/** Share of Hangul among a text's Hangul syllables and Latin letters; a Latin word is as long as about two syllables of the same. */
function hangulShare(text: string): number {
  const hangul = text.match(/[가-힣]/g)?.length ?? 0;
  const latin = text.match(/[A-Za-z]/g)?.length ?? 0;
  return hangul + latin === 0 ? 0.5 : (2 * hangul) / (2 * hangul + latin);
}
