import type { Trained } from './trained.js';

export type Scored = readonly { readonly score: number; readonly gold: boolean }[];

export function f1At(scored: Scored, threshold: number): Pick<Trained, 'f1' | 'support'> {
  const support = scored.filter(({ gold }) => gold).length;
  const claimed = scored.filter(({ score }) => score > threshold);
  const hits = claimed.filter(({ gold }) => gold).length;
  return { f1: (2 * hits) / (claimed.length + support), support };
}

/** The threshold of the highest F1 on held-out rows, in the middle of the gap around it. */
export function bestThreshold(scored: Scored): Omit<Trained, 'head'> {
  const ordered = [...scored].sort((a, b) => b.score - a.score);
  const support = scored.filter(({ gold }) => gold).length;
  let hits = 0;
  let best = { threshold: 0, f1: 0 };
  ordered.forEach(({ score, gold }, i) => {
    if (gold) hits++;
    const f1 = (2 * hits) / (i + 1 + support);
    if (f1 > best.f1) best = { threshold: (score + (ordered[i + 1]?.score ?? score)) / 2, f1 };
  });
  return { threshold: Math.round(best.threshold * 1000) / 1000, f1: best.f1, support };
}
