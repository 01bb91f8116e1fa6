import type { CalibrationFigures, ReliabilityBin } from '../../schema/evaluation.js';
import { calibrationError } from '../evaluate.js';

const BINS = 15;

/** How far confidence can be trusted: answers by confidence in bins of equal mass. */
export function reliability(confidence: readonly number[], hit: readonly boolean[]): CalibrationFigures {
  const order = confidence.map((_, i) => i).sort((a, b) => confidence[a]! - confidence[b]! || a - b);
  const bins: ReliabilityBin[] = [];
  for (let bin = 0; bin < BINS; bin++) {
    const from = Math.floor((bin * order.length) / BINS);
    const rows = order.slice(from, Math.floor(((bin + 1) * order.length) / BINS));
    if (rows.length === 0) continue;
    bins.push({
      count: rows.length,
      low: confidence[rows[0]!]!,
      high: confidence[rows.at(-1)!]!,
      confidence: four(rows.reduce((sum, i) => sum + confidence[i]!, 0) / rows.length),
      accuracy: four(rows.filter((i) => hit[i]).length / rows.length),
    });
  }
  return { error: four(calibrationError(confidence, hit, BINS)), auroc: auroc(confidence, hit, order), bins };
}

/** Mann-Whitney U over the ranks, equal confidences sharing their mean rank. */
function auroc(
  confidence: readonly number[],
  hit: readonly boolean[],
  order: readonly number[],
): number | null {
  const right = hit.filter(Boolean).length;
  const wrong = hit.length - right;
  if (right === 0 || wrong === 0) return null;
  let ranks = 0;
  for (let i = 0; i < order.length; ) {
    let end = i;
    while (end < order.length && confidence[order[end]!] === confidence[order[i]!]) end++;
    const mean = (i + 1 + end) / 2;
    for (let j = i; j < end; j++) if (hit[order[j]!]) ranks += mean;
    i = end;
  }
  return four((ranks - (right * (right + 1)) / 2) / (right * wrong));
}

const four = (value: number): number => Math.round(value * 1e4) / 1e4;
