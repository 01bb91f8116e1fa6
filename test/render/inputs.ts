import { readFileSync, writeFileSync } from 'node:fs';
import { openInputs } from '../../src/input/open.js';
import { openSource, type SourceOptions } from '../../src/input/verbatims.js';
import { createAnnotator } from '../../src/pipeline.js';
import type { Annotation } from '../../src/schema/annotation.js';
import type { Summary } from '../../src/schema/summary.js';
import type { Taxonomy } from '../../src/schema/taxonomy.js';
import type { Verbatim } from '../../src/schema/verbatim.js';
import { addAnnotation, emptySummary } from '../../src/summarise/index.js';

export interface Input {
  readonly name: string;
  readonly segment: string;
  readonly customer?: string;
  readonly event?: string;
  readonly speaker?: 'customer';
}

/** Four inputs written for this project, and how each is read. */
export const INPUTS: readonly Input[] = [
  { name: 'hanja-anger', segment: '지점', event: '2026-11-06' },
  { name: 'callcentre-notes', segment: '상품', speaker: 'customer' },
  { name: 'app-reviews', segment: 'version', event: '2026-11-13' },
  { name: 'airline-thread', segment: 'route', customer: 'user' },
];

const fixtures = new URL('../../fixtures/', import.meta.url);

export async function verbatimsOf({ name, segment, customer }: Input): Promise<Verbatim[]> {
  const [bytes] = await openInputs([new URL(`feedback/${name}.csv`, fixtures).pathname], undefined);
  const columns = { segment: [segment], customer };
  const source = await openSource(bytes!, { maxField: 1 << 20, columns } as unknown as SourceOptions);
  const verbatims: Verbatim[] = [];
  for await (const item of source.verbatims()) if (item.kind === 'verbatim') verbatims.push(item);
  return verbatims;
}

/** The annotations that were recorded when the report was read: what the classifiers learn since does not change its lines. */
export function recordedAnnotations(input: Input, verbatims: readonly Verbatim[]): Annotation[] {
  const file = new URL(`annotated/${input.name}.ndjson`, fixtures);
  if (process.env.VOC_RECORD === '1') {
    const { annotate } = createAnnotator({ speaker: input.speaker });
    writeFileSync(file, verbatims.map((verbatim) => `${JSON.stringify(annotate(verbatim))}\n`).join(''));
  }
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as Annotation);
}

export async function summaryOfInput(input: Input, taxonomy: Taxonomy): Promise<Summary> {
  const verbatims = await verbatimsOf(input);
  const annotations = recordedAnnotations(input, verbatims);
  const { segment, event = null, speaker = null } = input;
  const summary = emptySummary({ segments: [segment], event, speaker });
  const stageOf = new Map(taxonomy.themes.map(({ id, stage }) => [id, stage as string]));
  for (const [i, verbatim] of verbatims.entries()) addAnnotation(summary, annotations[i]!, verbatim, stageOf);
  return summary;
}
