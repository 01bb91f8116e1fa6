import { parseIds, parseThemes } from '../../input/columns/mentions.js';
import { type Annotator, createAnnotator } from '../../pipeline.js';
import { evaluationPage, PAGE_FORMATS } from '../../render/index.js';
import type { Polarity } from '../../schema/annotation.js';
import type { WorstError } from '../../schema/evaluation.js';
import { evaluationOf, type LabelledAnswer } from '../../summarise/index.js';
import { redactSlice } from '../../text/redact/redact.js';
import { analysisSettings } from '../analysis.js';
import { batches } from '../batches.js';
import type { CommandContext } from '../command.js';
import { openFeedback } from '../feedback.js';
import { chooseFormat } from '../formats.js';
import { type Labels, labelsOf } from '../labelled.js';
import { localeOf } from '../locale.js';
import { lookOf } from '../look.js';
import { openOutput } from '../output.js';

/** Characters of a text that are kept for the worst errors. */
const KEPT = 2000;
const REASONS = 40;
const SHOWN_REASONS = 4;

/** How often voc is right on labelled rows. */
export async function evaluate(context: CommandContext): Promise<number> {
  const { options, terminal } = context;
  const format = chooseFormat(PAGE_FORMATS, options, 'terminal');
  const annotator = createAnnotator({ ...analysisSettings(options), keywords: false });
  const feedback = await openFeedback(context);
  try {
    const labels = labelsOf(feedback, options);
    const answers = await collect(labels, annotator);
    const exitCode = await feedback.finish();
    const redact = options.redact !== false;
    const locale = localeOf(options, languagesOf(answers));
    const evaluation = evaluationOf(answers, {
      by: annotator.by,
      column: labels.column,
      reading: labels.reading(answers.map(({ label }) => label)),
      middle: options.middle as 'leave-out' | 'neutral',
      segments: options.segment ?? [],
      top: options.top!,
      redact,
      locale,
      evidence: (answer, found) => evidenceOf(annotator, answer, found, redact),
    });
    const output = await openOutput(options.output, terminal);
    await output.write(format.render(evaluationPage(evaluation, options.top!), locale, lookOf(context)));
    await output.finish();
    return exitCode;
  } catch (error) {
    await feedback.abandon();
    throw error;
  }
}

async function collect(labels: Labels, annotator: Annotator): Promise<LabelledAnswer[]> {
  const answers: LabelledAnswer[] = [];
  for await (const batch of batches(labels.items())) {
    const annotations = await annotator.annotateAll(batch);
    for (const [i, { label, themeLabels, intentLabels, segments, texts }] of batch.entries()) {
      const { source, row, id, language, polarity, score, confidence, themes, intents } = annotations[i]!;
      answers.push({
        annotation: { source, row, id, language, polarity, score, confidence, themes, intents },
        segments,
        label,
        themes: themeLabels === null ? null : parseThemes(themeLabels),
        intents: intentLabels === null ? null : parseIds(intentLabels),
        texts: texts.map(({ column, text }) => ({ column, text: text.slice(0, KEPT) })),
      });
    }
  }
  return answers;
}

/** The stretches that spoke for an answer, none inside another. */
function evidenceOf(
  annotator: Annotator,
  { texts, annotation }: LabelledAnswer,
  found: Polarity,
  redact: boolean,
): WorstError['evidence'] {
  const chosen: { start: number; end: number; column: string | undefined; text: string; weight: number }[] =
    [];
  for (const { span, weight, head } of annotator.reasons({ texts }, REASONS)) {
    const speaksFor =
      found === 'neutral'
        ? head === 'neutral' && weight > 0
        : head === 'sign' && (found === 'mixed' || weight > 0 === (found === 'positive'));
    const { start, end, column } = span;
    if (!speaksFor || span.text.trim() === '') continue;
    if (chosen.some((other) => other.column === column && start < other.end && other.start < end)) continue;
    const original = texts.find((part) => part.column === column)?.text ?? texts[0]?.text ?? '';
    const locale = annotation.language === 'en' ? 'en' : 'ko';
    const text = redact ? redactSlice(original, start, end, locale) : span.text;
    chosen.push({ start, end, column, text: text.trim(), weight });
    if (chosen.length === SHOWN_REASONS) break;
  }
  return chosen.map(({ text, weight }) => ({ text, weight }));
}

/** How many of the labelled texts are of each language. */
function languagesOf(answers: readonly LabelledAnswer[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { annotation } of answers) counts[annotation.language] = (counts[annotation.language] ?? 0) + 1;
  return counts;
}
