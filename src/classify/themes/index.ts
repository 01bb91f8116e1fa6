import type { ThemeMention } from '../../schema/annotation.js';
import type { DocumentPart } from '../../schema/document.js';
import type { Taxonomy } from '../../schema/taxonomy.js';
import { originalSpan } from '../../text/document.js';
import type { Classifier } from '../classifier.js';
import type { ClauseSentiment, SentimentValue } from '../sentiment-value.js';
import { type CueHit, findCues } from './hits.js';
import { buildLexicon, type Lexicon } from './lexicon.js';
import { joinMentions, type Mention } from './mentions.js';
import { polarityIn } from './polarity.js';
import { endOfWord } from './word-end.js';

/** How sure a single cue is, by how it was found. Broad cues and cues that lean on the clause's polarity are less so. */
const CONFIDENCE = { phrase: 0.8, pair: 0.75, pattern: 0.8, any: 0.65, weak: 0.5 } as const;

type Needs = { readonly sentiment: SentimentValue };

/** Finds the themes of a document by the cues of a taxonomy, each mention with its polarity and exact evidence. */
export function createThemeClassifier(taxonomy: Taxonomy): Classifier<Needs, readonly ThemeMention[]> {
  const lexicons = { ko: buildLexicon(taxonomy, 'ko'), en: buildLexicon(taxonomy, 'en') };
  return {
    id: 'themes',
    needs: ['document', 'polarity'],
    gives: ['themes'],
    classify: ({ parts }, { sentiment }) =>
      joinMentions(parts.flatMap((part, i) => mentionsOf(part, i, sentiment.clauses[i] ?? [], lexicons))),
  };
}

const HANGUL = /[\uac00-\ud7a3]/;
const LATIN = /[a-z]{2}/i;

function mentionsOf(
  part: DocumentPart,
  index: number,
  stance: readonly ClauseSentiment[],
  lexicons: { ko: Lexicon; en: Lexicon },
): Mention[] {
  const hits = (['ko', 'en'] as const).flatMap((language) => {
    if (!(language === 'ko' ? HANGUL : LATIN).test(part.text)) return [];
    return findCues(lexicons[language], part.text, part.clauses).map((hit) => ({ ...hit, language }));
  });
  if (hits.length === 0) return [];
  const strong = withoutCovered(hits.filter((hit) => hit.kind !== 'weak'));
  const covered = new Set(strong.map((hit) => hit.clause));
  const weak = hits.find(
    (hit) => hit.kind === 'weak' && !covered.has(hit.clause) && stance[hit.clause]?.polarity === 'negative',
  );
  const polarityOf = polarityIn(part, stance);
  return [...strong, ...(weak ? [weak] : [])].map((hit) => ({
    theme: hit.theme,
    polarity: polarityOf(hit, hit.language),
    confidence: hit.kind === 'any' || hit.kind === 'weak' ? CONFIDENCE[hit.kind] : CONFIDENCE[hit.how],
    evidence: {
      ...originalSpan(part, hit.start, hit.language === 'ko' ? endOfWord(part.text, hit.end) : hit.end),
      rule: `${hit.theme}/${hit.kind}:${hit.cue}`,
    },
    part: index,
  }));
}

type LanguageHit = CueHit & { readonly language: 'ko' | 'en' };

/**
 * A longer cue knows better than a shorter one inside it, also when they belong to different themes. One sweep: only the
 * cues that reach over a place are compared there.
 */
function withoutCovered(hits: readonly LanguageHit[]): LanguageHit[] {
  const covered = new Set<LanguageHit>();
  let open: LanguageHit[] = [];
  for (const hit of [...hits].sort((a, b) => a.start - b.start || b.end - a.end)) {
    open = open.filter((other) => other.end >= hit.end);
    const inside = open.some(
      (other) =>
        other.theme !== hit.theme && other.how !== 'pair' && other.end - other.start > hit.end - hit.start,
    );
    if (inside) covered.add(hit);
    open.push(hit);
  }
  return hits.filter((hit) => !covered.has(hit));
}
