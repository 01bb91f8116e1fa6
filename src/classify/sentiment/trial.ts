import type { Judgement } from '../../learn/evaluation/agreement.js';
import type { Document } from '../../schema/document.js';
import { ALL_FOLDS, adaptOn, type Course, foldOf, type RatedDocument } from './adapt.js';
import { loadSentiment, type SentimentClassifier } from './index.js';
import { SHIPPED_MODELS } from './load.js';

/** What the shipped and the adapted model say of rows that the latter has not seen. */
export interface Trial {
  readonly before: readonly Judgement[];
  readonly after: readonly Judgement[];
}

/** Holds out a fifth of the rows after the other, adapts on the rest and judges it: each row of an adapted language once. */
export function tryOut(
  rows: readonly RatedDocument[],
  courses: readonly Course[],
  shipped: SentimentClassifier,
  progress: (fold: number) => void = () => {},
): Trial {
  const adapted = new Set(courses.filter(({ enough }) => enough).map(({ language }) => language));
  const concerned = rows.filter(({ document: { language } }) =>
    language === 'mixed' ? adapted.size > 0 : (adapted as ReadonlySet<string>).has(language),
  );
  const before: Judgement[] = [];
  const after: Judgement[] = [];
  for (const fold of ALL_FOLDS) {
    progress(fold);
    const adaptation = adaptOn(
      courses,
      ALL_FOLDS.filter((other) => other !== fold),
    );
    const own = loadSentiment(SHIPPED_MODELS, { adaptation, seal: '' });
    for (const { document, polarity } of concerned) {
      if (foldOf(document) !== fold) continue;
      before.push(judgement(shipped, document, polarity));
      after.push(judgement(own, document, polarity));
    }
  }
  return { before, after };
}

function judgement(by: SentimentClassifier, document: Document, gold: RatedDocument['polarity']): Judgement {
  const { polarity, score, confidence } = by.classify(document, {});
  return { gold, found: polarity ?? 'neutral', score, confidence };
}
