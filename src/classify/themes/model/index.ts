import { lazily } from '../../../data/lazily.js';
import type { ThemeMention } from '../../../schema/annotation.js';
import type { DocumentPart } from '../../../schema/document.js';
import type { Taxonomy } from '../../../schema/taxonomy.js';
import { inParts } from '../../../text/document.js';
import type { SentimentValue } from '../../sentiment-value.js';
import { loadTaxonomy } from '../../taxonomy/index.js';
import type { ThemeClassifier, ThemeSteps } from '../index.js';
import { joinMentions, type Mention } from '../mentions.js';
import type { Decision } from './claims.js';
import { decide, decisionOf } from './decide.js';
import { readThemeHeader, readThemeModel, type ThemeModel } from './load.js';
import { scopeOf } from './scope.js';

export interface ModelledThemes extends ThemeSteps {
  /** First 4 hex digits of a SHA-256 over both models: part of an annotation's `by`. */
  readonly modelHash: string;
  /** Whether a mention is harm that the model claims from a low probability on: it wants a second opinion. */
  isDoubted(mention: ThemeMention): boolean;
}

/**
 * Themes by the learned model: alone, or together with the cues when `rules` is given. The weights of a language are read when
 * its first text comes. Texts of other languages are left to the cues.
 */
export function createModelledThemes(taxonomy: Taxonomy, rules: ThemeClassifier | null): ModelledThemes {
  const headers = { ko: readThemeHeader('ko'), en: readThemeHeader('en') };
  const loaded = new Map<'ko' | 'en', { readonly model: ThemeModel; readonly decision: Decision }>();
  const scope = lazily(() => scopeOf(taxonomy, loadTaxonomy()));
  const isDoubted = ({ id, evidence }: ThemeMention): boolean => {
    const { grave, learned, isTrusted } = scope();
    return grave.has(id) && learned.has(id) && !evidence.some(({ rule }) => isTrusted(rule));
  };
  const open = (language: 'ko' | 'en') => {
    const before = loaded.get(language);
    if (before) return before;
    const model = readThemeModel(language, headers[language].header);
    const stack = model.header.stacks[rules === null ? 'model' : 'both'];
    const opened = { model, decision: decisionOf(model, stack, scope()) };
    loaded.set(language, opened);
    return opened;
  };
  const mentionsOf = (
    part: DocumentPart,
    index: number,
    cues: readonly Mention[],
    sentiment: SentimentValue,
  ) => {
    const language = modelLanguage(part);
    if (language === null) return [...cues];
    const { model, decision } = open(language);
    const stance = {
      clauses: sentiment.clauses[index] ?? [],
      whole: sentiment.score,
      verdict: sentiment.polarity,
    };
    const found = decide(model, decision, { part, index, cues, stance });
    return rules === null ? found : obeying(rules, scope().grave, part, found);
  };
  const mentions: ThemeSteps['mentions'] = (document, needs) => rules?.mentions(document, needs) ?? [];
  const claims: ThemeSteps['claims'] = ({ parts }, cues, { sentiment }) => {
    const ofPart = (index: number) => (parts.length === 1 ? cues : cues.filter((cue) => cue.part === index));
    // a confidence is of the whole text already: further places add nothing
    return joinMentions(
      inParts(parts, (part, i) => mentionsOf(part, i, ofPart(i), sentiment)),
      0,
    );
  };
  return {
    id: 'themes',
    needs: ['document', 'polarity'],
    gives: ['themes'],
    modelHash: headers.ko.hash.slice(0, 2) + headers.en.hash.slice(0, 2),
    isDoubted,
    mentions,
    claims,
    classify: (document, needs) => claims(document, mentions(document, needs), needs),
  };
}

/**
 * What a taxonomy excludes is excluded for the learned half too: it claims nothing by words of which somebody said that they
 * mean something else. Of harm recall comes first, and another judge second (facets/harm.ts). */
function obeying(
  rules: ThemeClassifier,
  grave: ReadonlySet<string>,
  part: DocumentPart,
  found: readonly Mention[],
): readonly Mention[] {
  const claimed = found.filter(({ kind, theme }) => kind === null && !grave.has(theme));
  if (claimed.length === 0) return found;
  const kept = new Set(rules.outsideExclusions(part, claimed));
  return kept.size === claimed.length
    ? found
    : found.filter((mention) => kept.has(mention) || !claimed.includes(mention));
}

function modelLanguage({ language }: DocumentPart): 'ko' | 'en' | null {
  if (language === 'mixed') return 'ko';
  return language === 'ko' || language === 'en' ? language : null;
}
