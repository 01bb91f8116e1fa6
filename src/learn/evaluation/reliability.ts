import type { CalibrationFigures, ReliabilityBin } from '../../schema/evaluation.js';
import { auroc, calibrationError } from '../evaluate.js';

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
  const area = auroc(confidence, hit);
  return {
    error: four(calibrationError(confidence, hit, BINS)),
    auroc: Number.isNaN(area) ? null : four(area),
    bins,
  };
}

const four = (value: number): number => Math.round(value * 1e4) / 1e4;
