import type { ColumnRef } from '../input/columns/column-ref.js';
import { goldColumn, type LabelReading, labelColumn, readLabels } from '../input/columns/labels.js';
import type { Source } from '../input/verbatims.js';
import type { Verbatim } from '../schema/verbatim.js';
import type { Feedback } from './feedback.js';
import type { Options } from './flags.js';

/** A verbatim of a labelled file; null where the file has no such column. */
export interface LabelledVerbatim extends Verbatim {
  readonly label: string;
  readonly themeLabels: string | null;
  readonly intentLabels: string | null;
}

interface LabelColumns {
  readonly label: ColumnRef;
  readonly themes: ColumnRef | null;
  readonly intents: ColumnRef | null;
}

/** The labels of opened sources, found before anything is read. */
export interface Labels {
  /** Name of the label column of the first source. */
  readonly column: string;
  /** The verbatims with their labels; their own cells are let go. */
  items(): AsyncGenerator<LabelledVerbatim>;
  /** How the cells that were read are to be understood. */
  reading(cells: readonly string[]): LabelReading;
}

/** @throws Failure column_missing where a source has no column of labels */
export function labelsOf(feedback: Feedback, { label }: Options): Labels {
  const columns = feedback.sources.map((source) => columnsOf(source, label));
  const [first] = columns;
  const column = first?.label.name ?? '';
  const isRating = feedback.sources.some(
    ({ mapping }, i) => mapping.rating?.index === columns[i]!.label.index,
  );
  return {
    column,
    async *items() {
      for await (const item of feedback.items()) {
        if (item.kind === 'reject') continue;
        const { label: gold, themes, intents } = columns[feedback.at()]!;
        yield {
          ...item,
          cells: [],
          label: item.cells[gold.index] ?? '',
          themeLabels: themes && (item.cells[themes.index] ?? ''),
          intentLabels: intents && (item.cells[intents.index] ?? ''),
        };
      }
    },
    reading: (cells) => readLabels(cells, { name: column, named: label !== undefined, isRating }),
  };
}

function columnsOf({ name, table, mapping }: Source, named: string | undefined): LabelColumns {
  return {
    label: goldColumn(name, table.columns, named, mapping.rating),
    themes: labelColumn(table.columns, 'themes'),
    intents: labelColumn(table.columns, 'intents'),
  };
}
