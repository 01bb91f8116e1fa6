import { abuseFeaturizer } from '../../../src/classify/facets/learned/abuse-features.js';
import { actFeaturizer } from '../../../src/classify/facets/learned/features.js';
import type { HeadName } from '../../../src/classify/facets/learned/model.js';
import { SENTENCE_SHARE, sentencesOf } from '../../../src/classify/facets/learned/reading.js';
import { encodeExamples } from '../../../src/learn/examples.js';
import { bufferFor } from '../../../src/learn/features.js';
import { type Head, logit, logits } from '../../../src/learn/head.js';
import { quantise } from '../../../src/learn/quantise.js';
import { trainHead } from '../../../src/learn/train.js';
import { toDocument } from '../../../src/text/document.js';
import type { FacetLesson } from '../facet-lessons/lesson.js';
import { barOfLeftOut, type LeftOut } from './left-out.js';
import { contextFor, FROM_WORDING, optionsFor, ownFeatures } from './options.js';
import { bestThreshold, f1At } from './threshold.js';
import type { Trained } from './trained.js';

/** Learns a head from the lessons that say something of it, and sets its threshold by what it has not learned from. */
export function trainOne(name: HeadName, language: 'ko' | 'en', lessons: readonly FacetLesson[]): Trained {
  const own = lessons.filter(({ labels }) => labels[name] !== undefined);
  const learnt = own.filter(({ heldOut }) => !heldOut);
  const sets = [...new Set(learnt.map(({ set }) => set))];
  const isOwn = ownFeatures(name, language) !== undefined;
  const featurizer = (isOwn ? abuseFeaturizer : actFeaturizer)(contextFor(name));
  const examples = encodeExamples(
    learnt.map(({ text }) => text),
    featurizer,
  );
  const answers = Float32Array.from(learnt, ({ labels }) => (labels[name] ? 1 : 0));
  const groups = Uint8Array.from(learnt, ({ set }) => (FROM_WORDING.has(name) ? 0 : sets.indexOf(set)));
  const learn = (without: string | null): Head => {
    const weights = Float32Array.from(learnt, (lesson) =>
      lesson.set === without ? 0 : weightOf(name, lesson),
    );
    return quantise(trainHead(examples, { labels: answers, weights, groups }, optionsFor(name, language)));
  };
  const head = learn(null);
  const held = own.filter(({ heldOut }) => heldOut);
  const buffer = bufferFor(featurizer);
  const score = (text: string): number => {
    featurizer.extract(text, buffer);
    return logit(head, buffer);
  };
  const share = SENTENCE_SHARE[name] ?? 0;
  const scored = held.map(({ text, labels }) => {
    const best = share === 0 ? 0 : Math.max(...sentences(text).map(score));
    return { score: (1 - share) * score(text) + share * best, gold: labels[name] === true };
  });
  if (!isOwn) return { head, ...bestThreshold(scored) };
  const threshold = barOfLeftOut(
    sets.flatMap((set): LeftOut[] => {
      const rows = learnt.flatMap((lesson, row) => (lesson.set === set ? [row] : []));
      const labels = rows.map((row) => answers[row] === 1);
      if (!labels.includes(true)) return [];
      const found = logits(learn(set), examples);
      return [{ logits: rows.map((row) => found[row]!), labels }];
    }),
  );
  return { head, threshold, ...f1At(scored, threshold) };
}

/** What a row is worth to a head. */
function weightOf(name: HeadName, { weight, abuseWeight = 1 }: FacetLesson): number {
  return name === 'abusive' ? weight * abuseWeight : weight;
}

/** As the classifier reads acts: sentence by sentence. */
function sentences(text: string): string[] {
  const [part] = toDocument([{ column: 'text', text }]).parts;
  const found = part ? sentencesOf(part).map(({ start, end }) => part.text.slice(start, end)) : [];
  return found.length > 0 ? found : [text];
}
