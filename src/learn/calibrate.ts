import { sigmoid } from './head.js';

/** Platt scaling (Platt 1999): probability = sigmoid(slope × logit + offset). */
export interface Calibration {
  readonly slope: number;
  readonly offset: number;
}

export const UNCALIBRATED: Calibration = { slope: 1, offset: 0 };

export const calibrated = (calibration: Calibration, logit: number): number =>
  sigmoid(calibration.slope * logit + calibration.offset);

/** Fits slope and offset by Newton's method on weighted log loss. Labels 0 … 1. */
export function fitCalibration(
  logits: readonly number[],
  labels: readonly number[],
  weights: readonly number[],
): Calibration {
  let slope = 1;
  let offset = 0;
  for (let round = 0; round < 50; round++) {
    let [gs, go, hss, hso, hoo] = [0, 0, 1e-9, 0, 1e-9];
    logits.forEach((logit, i) => {
      const p = sigmoid(slope * logit + offset);
      const w = weights[i]!;
      const error = (p - labels[i]!) * w;
      const curve = p * (1 - p) * w;
      gs += error * logit;
      go += error;
      hss += curve * logit * logit;
      hso += curve * logit;
      hoo += curve;
    });
    const determinant = hss * hoo - hso * hso;
    if (determinant < 1e-12) break;
    const ds = (hoo * gs - hso * go) / determinant;
    const dO = (hss * go - hso * gs) / determinant;
    // Newton's step can overshoot on separable data: no step is longer than 1
    const length = Math.max(1, Math.hypot(ds, dO));
    slope -= ds / length;
    offset -= dO / length;
    if (Math.hypot(ds, dO) < 1e-9) break;
  }
  return { slope, offset };
}
