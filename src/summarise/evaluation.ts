import type { LabelReading } from '../input/columns/labels.js';
import type { LabelledTheme } from '../input/columns/mentions.js';
import { agreementOf, confusionOf, type Judgement, polarityFigures } from '../learn/evaluation/agreement.js';
import { labelFigures } from '../learn/evaluation/classes.js';
import { reliability } from '../learn/evaluation/reliability.js';
import type { Annotation, Polarity } from '../schema/annotation.js';
import type { Evaluation, LabelFigures, WorstError } from '../schema/evaluation.js';
import type { Locale } from '../schema/report.js';
import type { TextPart } from '../schema/verbatim.js';
import { segmentKey, segmentLabels } from './segment-values.js';
import { quotable } from './shown.js';

/** One row of a labelled file with voc's answer. */
export interface LabelledAnswer {
  readonly annotation: Pick<
    Annotation,
    'source' | 'row' | 'id' | 'language' | 'polarity' | 'score' | 'confidence' | 'themes' | 'intents'
  >;
  readonly segments: Readonly<Record<string, string>>;
  /** The cell of the label column. */
  readonly label: string;
  /** null: the file has no such column. */
  readonly themes: readonly LabelledTheme[] | null;
  readonly intents: readonly string[] | null;
  readonly texts: readonly TextPart[];
}

export interface EvaluationOptions {
  readonly by: string;
  readonly column: string;
  readonly reading: LabelReading;
  readonly middle: 'leave-out' | 'neutral';
  readonly segments: readonly string[];
  /** Worst errors, and values of a segment. */
  readonly top: number;
  /** Personal data is replaced. */
  readonly redact: boolean;
  /** Of the masks of a segment's values. */
  readonly locale: Locale;
  /** The words that weighed most in an answer, redacted. */
  evidence(answer: LabelledAnswer, found: Polarity): WorstError['evidence'];
}

interface Judged extends Judgement {
  readonly answer: LabelledAnswer;
}

const UNKNOWN_SHOWN = 6;

/** Holds the answers against the labels. */
export function evaluationOf(answers: readonly LabelledAnswer[], options: EvaluationOptions): Evaluation {
  const { by, column, reading, middle, segments } = options;
  const rows = { read: answers.length, evaluated: 0, unlabelled: 0, unknown: 0, middle: 0, unreadable: 0 };
  const unknownLabels = new Set<string>();
  const judged: Judged[] = [];
  for (const answer of answers) {
    const cell = answer.label.trim();
    const side = cell === '' ? null : reading.polarityOf(cell);
    const gold = side === 'middle' && middle === 'neutral' ? 'neutral' : side;
    const { polarity: found, score, confidence } = answer.annotation;
    if (cell === '') rows.unlabelled++;
    else if (gold === 'middle') rows.middle++;
    else if (gold === null) {
      rows.unknown++;
      if (unknownLabels.size < UNKNOWN_SHOWN) unknownLabels.add(quotable(cell, 'ko').slice(0, 20));
    } else if (found === null) rows.unreadable++;
    else judged.push({ gold, found, score, confidence, answer });
  }
  rows.evaluated = judged.length;
  const languages = [...new Set(judged.map(({ answer }) => answer.annotation.language))].sort();
  return {
    schemaVersion: 1,
    by,
    gold: { column, kind: reading.kind, scale: reading.scale, middle },
    rows: { ...rows, unknownLabels: [...unknownLabels] },
    polarity: {
      ...agreementOf(judged),
      classes: polarityFigures(judged),
      confusion: confusionOf(judged),
      calibration: reliability(
        judged.map(({ confidence }) => confidence),
        judged.map(({ gold, found }) => gold === found),
      ),
    },
    languages: languages.map((language) => ({
      language,
      ...agreementOf(judged.filter(({ answer }) => answer.annotation.language === language)),
    })),
    segments: segments.map((segment) => segmentOf(segment, judged, options)),
    errors: worst(judged, options),
    themes: themesOf(answers),
    intents: intentsOf(answers),
  };
}

function segmentOf(
  column: string,
  judged: readonly Judged[],
  { top, redact, locale }: EvaluationOptions,
): Evaluation['segments'][number] {
  const groups = new Map<string, Judged[]>();
  for (const row of judged) {
    const said = (row.answer.segments[column] ?? '').trim();
    const value = redact ? segmentKey(column, said) : said;
    const group = groups.get(value);
    if (group) group.push(row);
    else groups.set(value, [row]);
  }
  const ranked = [...groups].sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1));
  const counted = ranked.map(([key, rows]) => [key, rows.length] as const);
  const labels = segmentLabels(column, counted, { redact, locale });
  return {
    column,
    values: ranked.slice(0, top).map(([key, rows]) => ({ value: labels.get(key)!, ...agreementOf(rows) })),
    more: Math.max(0, ranked.length - top),
  };
}

/** The surest of the wrong answers; each text once. */
function worst(judged: readonly Judged[], options: EvaluationOptions): WorstError[] {
  const wrong = judged
    .filter(({ gold, found }) => gold !== found)
    .sort((a, b) => b.confidence - a.confidence || Math.abs(b.score) - Math.abs(a.score));
  const seen = new Set<string>();
  const errors: WorstError[] = [];
  for (const { gold, found, confidence, answer } of wrong) {
    if (errors.length >= options.top) break;
    const { source, row, id, language } = answer.annotation;
    const locale = language === 'en' ? 'en' : 'ko';
    const placeholders = options.redact ? locale : null;
    const text = answer.texts.map((part) => quotable(part.text, placeholders)).join(' / ');
    if (seen.has(text)) continue;
    seen.add(text);
    errors.push({
      source,
      row,
      id: id === null ? null : quotable(id, placeholders),
      gold,
      found,
      confidence,
      text,
      evidence: options.evidence(answer, found),
    });
  }
  return errors;
}

/** Where the file says only which themes there are, polarities are not compared. */
function themesOf(answers: readonly LabelledAnswer[]): Evaluation['themes'] {
  const rows = answers.flatMap(({ themes, annotation }) =>
    themes ? [{ gold: themes, found: annotation.themes }] : [],
  );
  if (rows.length === 0) return null;
  const figures = (nameOf: (mention: LabelledTheme) => string | null): LabelFigures =>
    labelFigures(
      rows.map(({ gold, found }) => ({
        gold: new Set(gold.flatMap((mention) => nameOf(mention) ?? [])),
        found: new Set(found.flatMap((mention) => nameOf(mention) ?? [])),
      })),
    );
  const withPolarity = rows.some(({ gold }) => gold.some(({ polarity }) => polarity !== null));
  return {
    all: figures(({ id }) => id),
    complaints: withPolarity ? figures(({ id, polarity }) => (polarity === 'negative' ? id : null)) : null,
    withPolarity: withPolarity
      ? figures(({ id, polarity }) => (polarity === null ? null : `${id}:${polarity}`))
      : null,
  };
}

function intentsOf(answers: readonly LabelledAnswer[]): Evaluation['intents'] {
  const rows = answers.flatMap(({ intents, annotation }) =>
    intents ? [{ gold: new Set(intents), found: new Set(annotation.intents) }] : [],
  );
  return rows.length === 0 ? null : labelFigures(rows);
}
