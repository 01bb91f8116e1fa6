import type { Agreement, AgreementMeasure, AgreementReport } from '../../summarise/taxonomy/agreement.js';
import { type Block, type Cell, figures, line, words } from '../blocks.js';
import type { MessageKey } from '../message-keys.js';
import type { Messages } from '../messages.js';
import { formatCount } from '../numbers.js';
import type { Page } from '../page.js';

const NAMES: Readonly<Record<AgreementMeasure, MessageKey>> = {
  themes: 'taxonomy.measureThemes',
  groups: 'taxonomy.measureGroups',
  complaints: 'taxonomy.measureComplaints',
  withPolarity: 'taxonomy.measureWithPolarity',
};

/** Precision, recall and F1 against a labelled file. */
export const agreementPage = (report: AgreementReport): Page => ({
  value: report,
  blocks: (messages) => [
    line(messages.text('taxonomy.labelled', { count: report.texts })),
    table(
      Object.entries(report.micro).map(([measure, agreement]) => [
        messages.text(NAMES[measure as AgreementMeasure]),
        agreement,
      ]),
      messages,
    ),
    line(messages.text('taxonomy.macro', { f1: report.macroF1.toFixed(3) })),
    table(
      report.themes.map(({ id, ...agreement }) => [id, agreement]),
      messages,
    ),
  ],
});

const table = (rows: readonly (readonly [string, Agreement])[], messages: Messages): Block => ({
  kind: 'table',
  columns: [
    words(messages.text('column.theme')),
    figures(messages.text('taxonomy.precision')),
    figures(messages.text('taxonomy.recall')),
    figures('F1'),
    figures(messages.text('taxonomy.hits')),
    figures(messages.text('taxonomy.falseAlarms')),
    figures(messages.text('taxonomy.misses')),
  ],
  rows: rows.map(([name, agreement]): Cell[] => [
    name,
    agreement.precision.toFixed(3),
    agreement.recall.toFixed(3),
    agreement.f1.toFixed(3),
    formatCount(agreement.hits),
    formatCount(agreement.falseAlarms),
    formatCount(agreement.misses),
  ]),
});
