import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import { lazily } from '../../../data/lazily.js';
import { schema } from '../../../data/packages.js';
import { Failure } from '../../../errors/failure.js';
import { parseHeader } from '../../../learn/header.js';
import { type Claim, signsOfClaim, signsOfText, type TextSigns } from './signs.js';

const standingSchema = schema((z) =>
  z.object({
    format: z.literal(1),
    /** Probability of being right below which a value is not said; of values that are not named: `bar`. */
    bars: z.record(z.string(), z.number()),
    bar: z.number(),
    /** In log-odds, by the name of the sign. */
    weights: z.record(z.string(), z.number()),
  }),
);
export type StandingModel = z.infer<ReturnType<typeof standingSchema>>;

const MODELS = fileURLToPath(new URL('../../../data/models/', import.meta.url));

/** Which claims of a text are believed. */
export type Believe = (text: TextSigns) => (claim: Claim) => boolean;

/** By what readers said of claims like it. The weights are read when the first claim comes. */
export function openStanding(): Believe {
  const model = lazily(() => readStanding());
  return (text) => {
    let ofText: number | null = null;
    return (claim) => {
      const { weights, bars, bar } = model();
      const least = bars[claim.value] ?? bar;
      if (least === 0) return true;
      let logit = 0;
      const add = (name: string, value: number): void => {
        logit += value * (weights[name] ?? 0);
      };
      if (ofText === null) {
        signsOfText(text, add);
        ofText = logit;
      } else logit = ofText;
      signsOfClaim(claim, text, add);
      return logit >= Math.log(least / (1 - least));
    };
  };
}

/** All claims are. */
export const believeAll: Believe = () => () => true;

/** Throws Failure model_invalid when the file is missing or damaged. */
export function readStanding(folder: string = MODELS): StandingModel {
  const file = join(folder, 'standing', 'model.json');
  try {
    return parseHeader(readFileSync(file), standingSchema);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Failure('model_invalid', `The file ${file} cannot be used: ${why}.`, 'Install voc again.');
  }
}
