import type { Evidence, MentionPolarity, ThemeMention } from '../../schema/annotation.js';
import type { CueKind } from './lexicon-data.js';

/** A cue that counts: its theme, its polarity, how sure it is, and its place in the original. */
export interface Mention {
  readonly theme: string;
  /** Of its cue; null: the model's, without a cue. */
  readonly kind: CueKind | null;
  readonly polarity: MentionPolarity;
  readonly confidence: number;
  /** What puts it before others, 0 … 1, where more is known than its confidence. */
  readonly rank?: number;
  /** Praise by a negation in the cue or right beside what it says. */
  readonly denied?: boolean;
  readonly evidence: Evidence;
  /** Which text column it stands in, for the order. */
  readonly part: number;
  /** Index of its clause in its part. */
  readonly clause: number;
}

const MOST_EVIDENCE = 5;
/** A mention with a second place is right about four times in five. */
const FURTHER = 0.25;
const MOST_CONFIDENCE = 0.95;

/**
 * One entry a theme and polarity, with all its evidence; the main one first, then by first span, then by id. `further`: what each
 * place after the first adds to the confidence; 0 where confidences are of the whole text already.
 */
export function joinMentions(mentions: readonly Mention[], further = FURTHER): ThemeMention[] {
  const groups: Mention[][] = [];
  for (const mention of mentions) {
    const group = groups.find((of) => of[0]!.theme === mention.theme && of[0]!.polarity === mention.polarity);
    if (group) group.push(mention);
    else groups.push([mention]);
  }
  return groups
    .map((group) => {
      const ordered =
        group.length === 1
          ? group
          : [...group].sort(
              (a, b) =>
                a.part - b.part || a.evidence.start - b.evidence.start || b.evidence.end - a.evidence.end,
            );
      const evidence = withoutRepeats(ordered.map((mention) => mention.evidence));
      const most = (of: (mention: Mention) => number): number => {
        const best = group.reduce((high, mention) => Math.max(high, of(mention)), 0);
        return Math.round(100 * Math.min(MOST_CONFIDENCE, best + further * (evidence.length - 1))) / 100;
      };
      return {
        first: ordered[0]!,
        rank: most(({ rank, confidence }) => rank ?? confidence),
        mention: {
          id: ordered[0]!.theme,
          polarity: ordered[0]!.polarity,
          confidence: most(({ confidence }) => confidence),
          evidence: evidence.slice(0, MOST_EVIDENCE),
        },
      };
    })
    .sort(
      (a, b) =>
        b.rank - a.rank ||
        a.first.part - b.first.part ||
        a.first.evidence.start - b.first.evidence.start ||
        (a.mention.id < b.mention.id
          ? -1
          : a.mention.id > b.mention.id
            ? 1
            : a.mention.polarity < b.mention.polarity
              ? -1
              : 1),
    )
    .map(({ mention }) => mention);
}

/** Spans that lie inside an earlier one of the same mention add nothing. `evidence` is in order: a span that covers another comes before it. */
function withoutRepeats(evidence: readonly Evidence[]): Evidence[] {
  const kept: Evidence[] = [];
  for (const span of evidence) {
    const last = kept.at(-1);
    if (last && last.column === span.column && last.end >= span.end) continue;
    kept.push(span);
  }
  return kept;
}
