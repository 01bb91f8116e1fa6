import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { REPORT_FORMATS } from '../../src/render/index.js';
import { sampleReport } from './sample.js';

/** Written anew with VOC_UPDATE=1; every line is to be read before it is committed. */
const folder = new URL('../../fixtures/expected/render/', import.meta.url);
const plain = { width: 80, colour: false, plain: true };
const short = { ...plain, brief: 3 };

test.each(REPORT_FORMATS.flatMap((format) => (['ko', 'en'] as const).map((locale) => ({ format, locale }))))(
  '$format.id in $locale is as it was read and approved',
  ({ format, locale }) => {
    const file = new URL(`report.${locale}${format.extensions[0]}`, folder);
    const text = format.render(sampleReport({ locale }), plain);
    if (process.env.VOC_UPDATE === '1') writeFileSync(file, text);
    expect(existsSync(file)).toBe(true);
    expect(text).toBe(readFileSync(file, 'utf8'));
  },
);

test.each(
  REPORT_FORMATS.filter(({ id }) => id === 'terminal' || id === 'markdown').flatMap((format) =>
    (['ko', 'en'] as const).map((locale) => ({ format, locale })),
  ),
)('$format.id in $locale, in short', ({ format, locale }) => {
  const file = new URL(`short.${locale}${format.extensions[0]}`, folder);
  const text = format.render(sampleReport({ locale }), short);
  if (process.env.VOC_UPDATE === '1') writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, 'utf8'));
});
