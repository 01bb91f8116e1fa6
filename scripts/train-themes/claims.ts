import { loadTaxonomy } from '../../src/classify/taxonomy/index.js';
import { decide, decisionOf } from '../../src/classify/themes/model/decide.js';
import type { ThemeModelHeader } from '../../src/classify/themes/model/load.js';
import { scopeOf } from '../../src/classify/themes/model/scope.js';
import { bufferFor } from '../../src/learn/features.js';
import type { GramModel } from '../../src/learn/themes/gram-model.js';
import { GramReader } from '../../src/learn/themes/gram-model.js';
import { themeGrams } from '../../src/learn/themes/grams.js';
import { readyGrams } from '../../src/learn/themes/ready-grams.js';
import { cueReader } from './cues.js';
import type { Claim } from './order.js';
import type { Language, ThemeRow } from './rows.js';

/** More is claimed than when a text is annotated: the more pairs to learn from. */
const EASY = { claim: 0.7, first: 0.7, blamed: 0.7, further: 0.7 };
const NO_ORDER = { side: 0, at: 0, themes: {} };

/** The complaints that a model claims of a text, as when it is annotated; harm, whose place is not learned, aside. */
export function claimReader(
  grams: GramModel,
  header: Omit<ThemeModelHeader, 'order'>,
): (row: ThemeRow) => Claim[] {
  const taxonomy = loadTaxonomy();
  const featurizer = themeGrams(header.language as Language);
  const model = {
    header: { ...header, columns: [...grams.columns], order: NO_ORDER },
    featurizer,
    buffer: bufferFor(featurizer),
    reader: new GramReader(grams, readyGrams(grams)),
  };
  const read = cueReader();
  let claims: Claim[] = [];
  const decision = {
    ...decisionOf(model, header.stacks.both, scopeOf(taxonomy, taxonomy)),
    bars: EASY,
    standing: (id: string, polarity: string, signs: Omit<Claim, 'id'>): number => {
      if (polarity === 'negative') claims.push({ id, ...signs });
      return 0;
    },
  };
  return ({ part }) => {
    claims = [];
    decide(model, decision, { part, index: 0, ...read(part) });
    return claims;
  };
}
