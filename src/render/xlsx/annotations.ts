import type { Annotation } from '../../schema/annotation.js';
import type { Verbatim } from '../../schema/verbatim.js';
import { freeNames, LONG, type Value, WIDE } from '../annotations/columns.js';
import { ownCells, ownColumns } from '../annotations/own-cells.js';
import { redactAnnotation } from '../annotations/redact-annotation.js';
import type { WriterOptions } from '../annotations/writer.js';
import { guideText } from '../guide/text.js';
import type { ColumnKind } from './cells.js';
import { type ColumnRoles, type InputKind, inputCell, inputKinds } from './column-kinds.js';
import { type SheetColumn, SheetWriter } from './sheet.js';
import { workbook } from './workbook.js';

export interface AnnotationWorkbookOptions extends WriterOptions {
  readonly roles: ColumnRoles;
}

/** A workbook of annotations: rows are packed as they come, the file is whole at the end. */
export interface AnnotationWorkbook {
  add(annotation: Annotation, verbatim: Verbatim): void;
  finish(): Uint8Array[];
  /** What a sheet could not hold as it is. */
  readonly counts: { readonly cut: number; readonly sheets: number };
}

/** Rows to look at before the kinds of the input's columns are decided. */
const FIRST = 200;

/** Kinds of our own columns that are more than words or numbers. */
const KINDS: Readonly<Record<string, ColumnKind>> = {
  voc_score: 'decimal',
  voc_confidence: 'decimal',
  voc_theme_confidence: 'decimal',
  voc_row: 'count',
  voc_evidence: 'long',
  voc_keywords: 'long',
  voc_guide: 'long',
};

/** Sheets "verbatims" (the input's columns first and unchanged, then ours) and "mentions" (one row a mention); with `long` the latter alone. */
export function annotationWorkbook(options: AnnotationWorkbookOptions): AnnotationWorkbook {
  const { roles, redact, guide } = options;
  const columns = ownColumns(options);
  const own = ownCells(options);
  const first: { annotation: Annotation; verbatim: Verbatim; cells: readonly string[] }[] = [];
  let started: Started | null = null;
  const counts = { cut: 0, sheets: 0 };

  const start = (): Started => {
    const kinds = inputKinds(
      columns,
      first.map(({ cells }) => cells),
      roles,
    );
    const wide: string[] = WIDE.map(({ name }) => name);
    if (guide) wide.push('voc_guide');
    return {
      kinds,
      dates: columns.map((name) => roles.date.includes(name)),
      verbatims: options.long
        ? null
        : new SheetWriter([...inputColumns(columns, kinds), ...added(wide, columns)]),
      mentions: new SheetWriter([
        ...inputColumns(columns, kinds),
        ...added(
          LONG.map(({ name }) => name),
          columns,
        ),
      ]),
    };
  };
  const write = (to: Started, { annotation, verbatim, cells }: (typeof first)[number]) => {
    const shown = redact ? redactAnnotation(annotation, verbatim.texts, redact) : annotation;
    const input = cells.map((text, i) => inputCell(text, to.kinds[i]!, to.dates[i] ? verbatim.date : null));
    const said = guide?.(shown);
    const values: Value[] = WIDE.map(({ value }) => value(shown));
    if (guide) values.push(said ? guideText(said) : null);
    to.verbatims?.row([...input, ...values]);
    for (const mention of shown.themes)
      to.mentions.row([...input, ...LONG.map(({ value }) => value(mention, shown))]);
  };
  const begin = () => {
    started = start();
    for (const one of first.splice(0)) write(started, one);
    return started;
  };

  return {
    counts,
    add(annotation, verbatim) {
      const one = { annotation, verbatim, cells: own(verbatim, annotation) };
      if (started) write(started, one);
      else if (first.push(one) === FIRST) begin();
    },
    finish() {
      const { verbatims, mentions } = started ?? begin();
      const tables = [
        ...(verbatims ? [{ name: 'verbatims', sheets: verbatims.end() }] : []),
        { name: 'mentions', sheets: mentions.end() },
      ];
      counts.cut = (verbatims?.cut ?? 0) + mentions.cut;
      counts.sheets = tables.reduce((sum, { sheets }) => sum + sheets.length - 1, 0);
      return workbook(tables);
    },
  };
}

interface Started {
  readonly kinds: readonly InputKind[];
  /** Columns that `verbatim.date` was read from. */
  readonly dates: readonly boolean[];
  readonly verbatims: SheetWriter | null;
  readonly mentions: SheetWriter;
}

const inputColumns = (columns: readonly string[], kinds: readonly InputKind[]): SheetColumn[] =>
  columns.map((header, i) =>
    kinds[i] === 'date' ? { header, kind: 'text' } : { header, kind: kinds[i] as ColumnKind },
  );

const added = (names: readonly string[], input: readonly string[]): SheetColumn[] =>
  freeNames(names, input).map((header, i) => ({ header, kind: KINDS[names[i]!] ?? 'text' }));
