import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadTaxonomy } from '../../src/classify/taxonomy/index.js';
import { terminal } from '../../src/render/formats/terminal.js';
import { annotationSchema } from '../../src/schema/annotation-schema.js';
import { reportSchema } from '../../src/schema/report.js';
import { SECTIONS, toReport } from '../../src/summarise/index.js';
import { INPUTS, recordedAnnotations, summaryOfInput, verbatimsOf } from './inputs.js';

const taxonomy = loadTaxonomy();
const look = { width: 80, colour: false, plain: true };

/** Written anew with VOC_UPDATE=1, to be read line by line (fixtures/REVIEW.md). */
describe.each(INPUTS)('$name through every section', (input) => {
  test.each(['ko', 'en'] as const)('in %s, as it was read', async (locale) => {
    const report = toReport(await summaryOfInput(input, taxonomy), { taxonomy, locale, minCell: 2 });
    const text = terminal.render(report, look);
    const file = new URL(`../../fixtures/expected/sections/${input.name}.${locale}.txt`, import.meta.url);
    if (process.env.VOC_UPDATE === '1') writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });

  test('as the schema says, with every section that has a say', async () => {
    const report = toReport(await summaryOfInput(input, taxonomy), { taxonomy, minCell: 2 });
    expect(reportSchema.parse(report)).toEqual(report);
    const listening = SECTIONS.filter((id) => !['ratings', 'keywords', 'segments', 'facets'].includes(id));
    expect(Object.keys(report.sections)).toEqual(expect.arrayContaining(listening));
  });

  test('the recorded annotations are of these texts and of this contract', async () => {
    const verbatims = await verbatimsOf(input);
    const annotations = recordedAnnotations(input, verbatims);
    expect(annotations.map(({ row }) => row)).toEqual(verbatims.map(({ row }) => row));
    for (const annotation of annotations) annotationSchema.parse(annotation);
  });
});
