import type { Annotation } from '../../schema/annotation.js';
import { looksLikeFormula } from '../formula.js';
import { guideText } from '../guide/text.js';
import { freeNames, LONG, type Value, WIDE } from './columns.js';
import { ownCells, ownColumns } from './own-cells.js';
import { redactAnnotation } from './redact-annotation.js';
import type { AnnotationFormat, AnnotationWriter, WriterOptions } from './writer.js';

const BOM = '\uFEFF';
/** RFC 4180 wants these quoted. */
const SPECIAL = /[",\r\n]/;
/** What a spreadsheet of another country takes for a delimiter, so that no cell begins inside another. */
const ELSEWHERE = /[",\r\n;\t|]/;

/** The input's own columns, unchanged, then ours. RFC 4180 with LF. */
export const csv = {
  id: 'csv',
  extensions: ['.csv'],
  writer: (options) => writer(options, ','),
} as const satisfies AnnotationFormat;

export const tsv = {
  id: 'tsv',
  extensions: ['.tsv', '.tab'],
  writer: (options) => writer(options, '\t'),
} as const satisfies AnnotationFormat;

function writer(options: WriterOptions, delimiter: string): AnnotationWriter {
  const counts = { formulas: 0 };
  const cell = options.excel
    ? (value: Value) => field(guard(value), delimiter, ELSEWHERE)
    : (value: Value) => field(value, delimiter, SPECIAL);
  const guard = (value: Value): Value => {
    if (typeof value !== 'string' || !looksLikeFormula(value)) return value;
    counts.formulas++;
    return `'${value}`;
  };
  const write = (values: readonly Value[]): string => `${values.map(cell).join(delimiter)}\n`;
  const guide = options.long ? null : (options.guide ?? null);
  const added: string[] = (options.long ? LONG : WIDE).map(({ name }) => name);
  if (guide) added.push('voc_guide');
  const own = ownCells(options);
  const rows = options.long ? longRows : guide ? guidedRows(guide) : wideRows;
  return {
    counts,
    header: () =>
      (options.mark ? BOM : '') + write([...ownColumns(options), ...freeNames(added, options.columns)]),
    row(annotation, verbatim) {
      const shown = options.redact
        ? redactAnnotation(annotation, verbatim.texts, options.redact)
        : annotation;
      const cells = own(verbatim, annotation);
      return rows(shown)
        .map((values) => write([...cells, ...values]))
        .join('');
    },
    between: '',
    footer: () => '',
  };
}

const wideRows = (annotation: Annotation): Value[][] => [WIDE.map(({ value }) => value(annotation))];

/** With the listening guide in the last cell. */
const guidedRows =
  (guide: NonNullable<WriterOptions['guide']>) =>
  (annotation: Annotation): Value[][] => {
    const said = guide(annotation);
    return wideRows(annotation).map((values) => [...values, said && guideText(said)]);
  };

const longRows = (annotation: Annotation): Value[][] =>
  annotation.themes.map((mention) => LONG.map(({ value }) => value(mention, annotation)));

function field(value: Value, delimiter: string, special: RegExp): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  return special.test(value) || value.includes(delimiter) ? `"${value.replaceAll('"', '""')}"` : value;
}
