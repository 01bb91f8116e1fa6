import { loadTaxonomy } from '../../src/classify/taxonomy/index.js';
import type { Decision } from '../../src/classify/themes/model/claims.js';
import { decide, decisionOf } from '../../src/classify/themes/model/decide.js';
import type { ThemeModelHeader } from '../../src/classify/themes/model/load.js';
import { scopeOf } from '../../src/classify/themes/model/scope.js';
import { bufferFor } from '../../src/learn/features.js';
import type { GramModel } from '../../src/learn/themes/gram-model.js';
import { GramReader } from '../../src/learn/themes/gram-model.js';
import { themeGrams } from '../../src/learn/themes/grams.js';
import { readyGrams } from '../../src/learn/themes/ready-grams.js';
import type { MentionPolarity } from '../../src/schema/annotation.js';
import { cueReader } from './cues.js';
import type { Claim } from './order.js';
import type { Language, ThemeRow } from './rows.js';

/** More is claimed than when a text is annotated: the more pairs to learn from. */
const EASY = { claim: 0.7, first: 0.7, blamed: 0.7, further: 0.7 };
/** Of what is told with less than this share of a theme's usual probability no bar is worth trying. */
const ANY = { claim: 0.2, first: 0.2, blamed: 0.2, further: 0.2 };
const NO_ORDER = { side: 0, at: 0, themes: {} };

/** A theme on one side that a model might tell, with its probability and that side's share. */
export interface Told {
  readonly theme: string;
  readonly polarity: MentionPolarity;
  readonly confidence: number;
  readonly share: number;
}

/** The complaints that a model claims of a text, as when it is annotated; harm, whose place is not learned, aside. */
export function claimReader(
  grams: GramModel,
  header: Omit<ThemeModelHeader, 'order'>,
): (row: ThemeRow) => Claim[] {
  const read = decisionReader(grams, header, EASY);
  return (row) =>
    read(row).claims.flatMap(({ polarity, ...claim }) => (polarity === 'negative' ? [claim] : []));
}

/** Nearly all that a model might tell of a text, on every side, and whether the text as a whole blames. `sentiment`: folder of the sentiment models. */
export function toldReader(
  grams: GramModel,
  header: ThemeModelHeader,
  sentiment?: string,
): (row: ThemeRow) => { readonly told: readonly Told[]; readonly blames: boolean } {
  const read = decisionReader(grams, header, ANY, sentiment);
  return (row) => {
    const { claims, blames } = read(row);
    const told = claims.map(({ id, polarity, theme, side }) => ({
      theme: id,
      polarity,
      confidence: theme,
      share: side,
    }));
    return { told, blames };
  };
}

function decisionReader(
  grams: GramModel,
  header: Omit<ThemeModelHeader, 'order'>,
  bars: Decision['bars'],
  sentiment?: string,
) {
  const taxonomy = loadTaxonomy();
  const featurizer = themeGrams(header.language as Language);
  const model = {
    header: { ...header, columns: [...grams.columns], order: NO_ORDER },
    featurizer,
    buffer: bufferFor(featurizer),
    reader: new GramReader(grams, readyGrams(grams)),
  };
  const read = cueReader(sentiment);
  let claims: (Claim & { readonly polarity: MentionPolarity })[] = [];
  const decision = {
    ...decisionOf(model, header.stacks.both, scopeOf(taxonomy, taxonomy)),
    bars,
    standing: (id: string, polarity: MentionPolarity, signs: Omit<Claim, 'id'>): number => {
      claims.push({ id, polarity, ...signs });
      return 0;
    },
  };
  return ({ part }: ThemeRow) => {
    claims = [];
    const seen = read(part);
    decide(model, decision, { part, index: 0, ...seen });
    return { claims, blames: seen.stance.verdict === 'negative' };
  };
}
