import { ranks, surest } from '../../../learn/themes/order.js';
import { evidenceOf, originalSpan } from '../../../text/document.js';
import type { Mention } from '../mentions.js';
import type { Case, Claim, Decision } from './claims.js';
import { weightiestWords } from './evidence.js';
import type { ThemeModel } from './load.js';

/** A claim with where it stands. */
interface Placed {
  readonly claim: Claim;
  readonly mentions: readonly Mention[];
}

/** The mentions of claims: each as sure as its theme, and with its rank among the others. */
export function settled(
  model: ThemeModel,
  claims: readonly Claim[],
  decision: Decision,
  text: Case,
): Mention[] {
  const placed = claims.map((claim) => ({
    claim,
    mentions: claim.cues.length > 0 ? claim.cues : claimed(model, claim, text),
  }));
  const rankOf = ranked(placed, decision);
  return placed.flatMap(({ claim, mentions }) => {
    const rank = rankOf.get(keyOf(claim)) ?? claim.confidence;
    return mentions.map((mention) => decided(mention, claim, rank));
  });
}

/** What becomes one mention of the annotation: a theme with a side. */
const keyOf = ({ theme, leaning }: Claim): string => `${theme}:${leaning.side}`;

/** The rank of each theme and side, by its surest claim as it was learned. That of harm is not learned: it stands by how sure it is. */
export function ranked(
  placed: readonly Placed[],
  { scope, standing }: Pick<Decision, 'scope' | 'standing'>,
): ReadonlyMap<string, number> {
  const ordered = surest(
    placed.filter(({ claim, mentions }) => !scope.grave.has(claim.theme) && mentions.length > 0),
    ({ claim }) => keyOf(claim),
    ({ claim: { confidence, leaning } }) => ({ theme: confidence, side: leaning.share }),
  );
  const found = ranks(
    [...ordered.values()].map(({ claim: { theme, leaning, confidence }, mentions }) => {
      const at = mentions.reduce((so, { evidence }) => Math.min(so, evidence.start), Infinity);
      const signs = { theme: confidence, side: leaning.share, at };
      return { theme: confidence, standing: standing(theme, leaning.side, signs) };
    }),
  );
  return new Map([...ordered.keys()].map((key, i) => [key, found[i]!]));
}

/** A cue with what was decided of its theme. Written out: a spread is slow. */
const decided = (
  { theme, kind, evidence, part, clause }: Mention,
  { leaning, confidence }: Claim,
  rank: number,
): Mention => ({ theme, kind, polarity: leaning.side, confidence, rank, evidence, part, clause });

/** The places of a theme that no cue speaks of: the words that weigh most in its clause. What is decided of it comes later. */
function claimed(model: ThemeModel, claim: Claim, { part, index }: Case): Mention[] {
  const { theme, column, rival } = claim;
  const clause = part.clauses[claim.clause];
  if (clause === undefined) return [];
  return weightiestWords(model, part, clause, column, rival).map(({ start, end }) => ({
    theme,
    kind: null,
    polarity: 'neutral',
    confidence: 0,
    evidence: evidenceOf(originalSpan(part, start, end), `${theme}/model`),
    part: index,
    clause: claim.clause,
  }));
}
