import type { FacetClassifier } from './classify/facets/index.js';
import type { SentimentClassifier } from './classify/sentiment/index.js';
import type { ThemeClassifier } from './classify/themes/index.js';
import type { Annotation, Span } from './schema/annotation.js';
import type { Document, DocumentPart } from './schema/document.js';
import type {
  ExplainedClause,
  ExplainedCue,
  ExplainedDoubt,
  ExplainedFeature,
  ExplainedPart,
  Explanation,
} from './schema/explanation.js';
import type { Token } from './schema/token.js';
import { originalSpan } from './text/document.js';
import { analyseScope } from './text/negation/clause-polarity.js';
import { EFFECTS } from './text/negation/marks.js';

/** So many words of a text are told, the strongest first. */
const FEATURES = 50;
/** More features than a text of that many strong words has. */
const ALL = 2000;

/** Tells how an annotation came about: the same classifiers once more, each asked for its reasons. */
export function explainDocument(
  document: Document,
  annotation: Annotation,
  tokens: readonly (readonly Token[])[],
  {
    sentiment,
    themes,
    facets,
  }: {
    readonly sentiment: SentimentClassifier;
    readonly themes: ThemeClassifier;
    readonly facets: Pick<FacetClassifier, 'classify'>;
  },
): Explanation {
  const stance = sentiment.classify(document, {});
  const cues = themes.explain(document, { sentiment: stance });
  return {
    versions: versionsOf(annotation.by),
    annotation,
    doubted: doubtsOf(document, facets, { sentiment: stance, themes: annotation.themes }),
    parts: document.parts.map(
      (part, i): ExplainedPart => ({
        column: part.column,
        original: part.original,
        language: part.language,
        read: part.text === part.original ? null : part.text,
        hanja: hanjaOf(part),
        tokens: tokens[i]!.map((token) => inOriginal(token, part)),
        clauses: part.clauses.map((clause, c): ExplainedClause => {
          const judged = stance.clauses[i]?.[c];
          return {
            span: originalSpan(part, clause.start, clause.end),
            sentence: clause.sentence,
            polarity: judged?.polarity ?? null,
            score: judged?.score ?? 0,
            scopes: scopesOf(part, c),
          };
        }),
        features: joinSpans(sentiment.explain({ language: part.language, parts: [part] }, ALL)).slice(
          0,
          FEATURES,
        ),
        cues: withoutRepeats(cues[i] ?? []).map((cue) => outvoted(cue, annotation)),
      }),
    ),
  };
}

/** What the facets claim and do not say, in the order of the text. */
function doubtsOf(
  document: Document,
  facets: Pick<FacetClassifier, 'classify'>,
  needs: Pick<Parameters<FacetClassifier['classify']>[1], 'sentiment' | 'themes'>,
): ExplainedDoubt[] {
  const doubted: ExplainedDoubt[] = [];
  const onDoubt = (key: string, spans: readonly Span[]): void => {
    const dot = key.indexOf('.');
    doubted.push({ facet: key.slice(0, dot), value: key.slice(dot + 1), spans, lost: 'standing' });
  };
  facets.classify(document, { ...needs, onDoubt });
  return doubted.sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
}

/** Features that differ in the white space and marks around their words are one: their weights are added. */
function joinSpans(features: readonly ExplainedFeature[]): ExplainedFeature[] {
  const joined = new Map<string, ExplainedFeature>();
  for (const feature of features) {
    const { text, ...place } = feature.span;
    const words = text.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, '');
    const start = place.start + (words === '' ? 0 : text.indexOf(words));
    const span = words === '' ? feature.span : { ...place, start, end: start + words.length, text: words };
    const key = `${feature.head} ${span.start} ${span.end}`;
    const known = joined.get(key);
    joined.set(key, {
      ...feature,
      span,
      weight: Math.round((feature.weight + (known?.weight ?? 0)) * 1000) / 1000,
      negated: feature.negated || known?.negated === true,
    });
  }
  return [...joined.values()].sort(
    (a, b) =>
      Math.abs(b.weight) - Math.abs(a.weight) || a.span.start - b.span.start || a.span.end - b.span.end,
  );
}

/** A cue that fires in one place by two of its forms is told once. */
const withoutRepeats = (cues: readonly ExplainedCue[]): ExplainedCue[] => [
  ...new Map(cues.map((cue) => [JSON.stringify(cue), cue])).values(),
];

/** A cue whose theme is not among those given: what decides last (the learned half) did not believe it. */
const outvoted = (cue: ExplainedCue, { themes }: Annotation): ExplainedCue =>
  cue.lost !== null || themes.some(({ id }) => id === cue.theme)
    ? cue
    : { ...cue, polarity: null, lost: 'outvoted' };

/** "voc@0.3.0+taxonomy.7c1e+model.5f02" by name. */
const versionsOf = (by: string): Record<string, string> =>
  Object.fromEntries(
    by.split('+').map((part) => {
      const [, name = part, version = ''] = /^([a-z-]+)[@.](.+)$/.exec(part) ?? [];
      return [name, version];
    }),
  );

const scopesOf = (part: DocumentPart, clause: number): ExplainedClause['scopes'] =>
  analyseScope(part.text, part.clauses[clause]!, part.language).map((mark) => ({
    kind: mark.kind,
    effect: EFFECTS[mark.kind],
    cue: originalSpan(part, mark.start, mark.end),
    scope: originalSpan(part, mark.scopeStart, mark.scopeEnd),
  }));

function inOriginal({ lemma, tag, start, end }: Token, part: DocumentPart): Token {
  const { text: surface, ...place } = originalSpan(part, start, end);
  return { surface, lemma, tag, start: place.start, end: place.end };
}

const HANJA = /[\u3400-\u9fff\uf900-\ufaff]/;

/** Runs of characters of the original that are Hanja and were read as something else. */
function hanjaOf(part: DocumentPart): { span: Span; reading: string }[] {
  const { text, original, offsets } = part;
  if (text === original || !HANJA.test(original)) return [];
  const read: { span: Span; reading: string }[] = [];
  const isRead = (at: number): boolean => {
    const written = original[offsets ? offsets[at]! : at] ?? '';
    return HANJA.test(written) && text[at] !== written;
  };
  for (let at = 0; at < text.length; at++) {
    if (!isRead(at)) continue;
    const start = at;
    while (at < text.length && isRead(at)) at++;
    read.push({ span: originalSpan(part, start, at), reading: text.slice(start, at) });
  }
  return read;
}
