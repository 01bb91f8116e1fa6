import { lazily } from '../../data/lazily.js';
import type { MentionPolarity, Span, ThemeMention } from '../../schema/annotation.js';
import type { Document, DocumentPart } from '../../schema/document.js';
import type { Taxonomy } from '../../schema/taxonomy.js';
import { evidenceOf, inParts, originalSpan } from '../../text/document.js';
import type { Classifier } from '../classifier.js';
import type { ClauseSentiment, SentimentValue } from '../sentiment-value.js';
import { agreed } from './agree.js';
import type { CueHit, LossReason, OnLoss } from './cue-hit.js';
import { outsideExclusions } from './exclusions.js';
import { findCues } from './hits.js';
import type { Lexicon } from './lexicon.js';
import { loadLexicon } from './load-lexicon.js';
import { joinMentions, type Mention } from './mentions.js';
import { polarityIn, type Verdict } from './polarity.js';
import { endOfWord } from './word-end.js';

/** How often a single cue is right, by how it was found: measured on the held-out fifth of the corpus. */
const CONFIDENCE = { phrase: 0.55, pair: 0.52, pattern: 0.55, any: 0.5, weak: 0.3 } as const;

type Needs = { readonly sentiment: SentimentValue };

/** A cue that was found, with what became of it; in the order of the text. */
export interface CueFate {
  readonly theme: string;
  /** "theme.id/kind:cue" */
  readonly rule: string;
  readonly span: Span;
  /** Index of its clause in its part. */
  readonly clause: number;
  /** What it says of the theme; null: it lost. */
  readonly polarity: MentionPolarity | null;
  readonly lost: LossReason | null;
  /** The cue that beat it; '' where there is none. */
  readonly by: string;
}

/** `classify` in two steps, so that many documents may go through the first before any goes through the second. */
export interface ThemeSteps extends Classifier<Needs, readonly ThemeMention[]> {
  /** What each cue says, before mentions of a theme are joined. */
  mentions(document: Document, needs: Needs): readonly Mention[];
  /** The themes of a document, of which the mentions are known. */
  claims(document: Document, mentions: readonly Mention[], needs: Needs): readonly ThemeMention[];
}

export interface ThemeClassifier extends ThemeSteps {
  /** Those of the mentions of a part that lie on no excluded phrase of their theme, whoever claims them. */
  outsideExclusions(part: DocumentPart, mentions: readonly Mention[]): readonly Mention[];
  /** Every cue found, part by part, with those that lost and why. */
  explain(document: Document, needs: Needs): readonly (readonly CueFate[])[];
}

/** Finds the themes of a document by the cues of a taxonomy, each mention with its polarity and exact evidence. */
export function createThemeClassifier(taxonomy: Taxonomy): ThemeClassifier {
  const lexicons = {
    ko: lazily(() => loadLexicon(taxonomy, 'ko')),
    en: lazily(() => loadLexicon(taxonomy, 'en')),
  };
  const mentions = ({ parts }: Document, { sentiment }: Needs): readonly Mention[] =>
    inParts(parts, (part, i) =>
      judgedHits(part, stanceOf(sentiment, i), lexicons).map((hit) => mentionOf(part, i, hit)),
    );
  return {
    id: 'themes',
    needs: ['document', 'polarity'],
    gives: ['themes'],
    mentions,
    claims: (_, all) => joinMentions(all),
    classify: (document, needs) => joinMentions(mentions(document, needs)),
    outsideExclusions: (part, claimed) => outsideExclusions(part, claimed, lexiconsFor(part, lexicons)),
    explain: ({ parts }, { sentiment }) =>
      parts.map((part, i) => fatesOf(part, stanceOf(sentiment, i), lexicons)),
  };
}

const HANGUL = /[\uac00-\ud7a3]/;
const LATIN = /[a-z]{2}/i;

interface Lexicons {
  readonly ko: () => Lexicon;
  readonly en: () => Lexicon;
}

/** Those of which a text may hold cues. */
const lexiconsFor = ({ text }: DocumentPart, { ko, en }: Lexicons): Lexicon[] => [
  ...(HANGUL.test(text) ? [ko()] : []),
  ...(LATIN.test(text) ? [en()] : []),
];

/** What sentiment says of a part and of the whole text. */
interface Stance {
  readonly clauses: readonly ClauseSentiment[];
  readonly whole: number;
}

const stanceOf = ({ clauses, score }: SentimentValue, part: number): Stance => ({
  clauses: clauses[part] ?? [],
  whole: score,
});

type JudgedHit = CueHit & Verdict;

/** The cues that count, with what each says of its theme. */
function judgedHits(part: DocumentPart, stance: Stance, lexicons: Lexicons, onLoss?: OnLoss): JudgedHit[] {
  const hits = hitsThatCount(part, stance.clauses, lexicons, onLoss);
  if (hits.length === 0) return [];
  const verdictOf = polarityIn(part, stance.clauses, stance.whole);
  const judged = hits.map((hit) => judgedHit(hit, verdictOf(hit)));
  const kept = agreed(judged, (clause) => stance.clauses[clause]?.score ?? 0);
  if (onLoss) for (const hit of judged) if (!kept.includes(hit)) onLoss(hit, 'other_cues', '');
  return kept;
}

/** Written out: a spread costs more than all of the judging. */
const judgedHit = (hit: CueHit, { polarity, denied }: Verdict): JudgedHit => ({
  theme: hit.theme,
  language: hit.language,
  kind: hit.kind,
  how: hit.how,
  start: hit.start,
  end: hit.end,
  saidStart: hit.saidStart,
  saidEnd: hit.saidEnd,
  clause: hit.clause,
  cue: hit.cue,
  polarity,
  denied,
});

const mentionOf = (part: DocumentPart, index: number, hit: JudgedHit): Mention => ({
  theme: hit.theme,
  kind: hit.kind,
  polarity: hit.polarity,
  confidence: hit.kind === 'any' || hit.kind === 'weak' ? CONFIDENCE[hit.kind] : CONFIDENCE[hit.how],
  evidence: evidenceOf(spanOf(part, hit), ruleOf(hit)),
  part: index,
  clause: hit.clause,
  ...(hit.denied && { denied: true }),
});

function fatesOf(part: DocumentPart, stance: Stance, lexicons: Lexicons): CueFate[] {
  const fates: (CueFate & { readonly at: number })[] = [];
  const tell = (hit: CueHit, polarity: MentionPolarity | null, lost: LossReason | null, by: string) =>
    fates.push({
      theme: hit.theme,
      rule: ruleOf(hit),
      span: spanOf(part, hit),
      clause: hit.clause,
      polarity,
      lost,
      by,
      at: hit.start,
    });
  const counting = judgedHits(part, stance, lexicons, (hit, lost, by) => tell(hit, null, lost, by));
  for (const hit of counting) tell(hit, hit.polarity, null, '');
  return fates.sort((a, b) => a.at - b.at).map(({ at: _, ...fate }) => fate);
}

const spanOf = (part: DocumentPart, { start, end, language }: CueHit): Span =>
  originalSpan(part, start, language === 'ko' ? endOfWord(part.text, end) : end);

const ruleOf = ({ theme, kind, cue }: CueHit): string => `${theme}/${kind}:${cue}`;

/** The cues that speak: none that a longer one covers, and a weak one only where its clause blames and no other cue does. */
function hitsThatCount(
  part: DocumentPart,
  stance: readonly ClauseSentiment[],
  lexicons: Lexicons,
  onLoss?: OnLoss,
): readonly CueHit[] {
  const { text, clauses } = part;
  const korean = HANGUL.test(text) ? findCues(lexicons.ko(), text, clauses, onLoss) : NONE;
  const english = LATIN.test(text) ? findCues(lexicons.en(), text, clauses, onLoss) : NONE;
  const hits = english.length === 0 ? korean : korean.length === 0 ? english : [...korean, ...english];
  const weak = hits.filter((hit) => hit.kind === 'weak');
  if (weak.length === 0) return withoutCovered(hits, onLoss);
  const strong = withoutCovered(
    hits.filter((hit) => hit.kind !== 'weak'),
    onLoss,
  );
  const speaks = new Map(strong.map((hit) => [hit.clause, hit.cue]));
  const used = weak.find((hit) => !speaks.has(hit.clause) && stance[hit.clause]?.polarity === 'negative');
  for (const hit of onLoss ? weak : []) {
    const by = speaks.get(hit.clause) ?? (used && used !== hit ? used.cue : '');
    if (hit !== used) onLoss?.(hit, by === '' ? 'weak_no_blame' : 'weak_beside', by);
  }
  return used ? [...strong, used] : strong;
}

const NONE: readonly CueHit[] = [];

/**
 * A longer cue knows better than a shorter one inside it, also when they belong to different themes. One sweep: only the
 * cues that reach over a place are compared there.
 */
function withoutCovered(hits: readonly CueHit[], onLoss?: OnLoss): readonly CueHit[] {
  if (hits.length < 2) return hits;
  const covered = new Set<CueHit>();
  /** The cues that reach over the place at hand. */
  const open: CueHit[] = [];
  for (const hit of [...hits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    let over: CueHit | null = null;
    let count = 0;
    for (const other of open) {
      if (other.end < hit.end) continue;
      open[count++] = other;
      if (over === null && covers(other, hit)) over = other;
    }
    open.length = count;
    if (over) {
      covered.add(hit);
      onLoss?.(hit, 'longer_cue', over.cue);
    }
    open.push(hit);
  }
  return covered.size === 0 ? hits : hits.filter((hit) => !covered.has(hit));
}

const covers = (other: CueHit, hit: CueHit): boolean =>
  other.theme !== hit.theme && other.how !== 'pair' && other.end - other.start > hit.end - hit.start;
