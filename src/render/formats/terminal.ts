import { Chalk, type ChalkInstance } from 'chalk';
import type { Block } from '../blocks.js';
import { showCoverage } from '../coverage.js';
import type { RenderOptions, ReportFormat } from '../format.js';
import { messagesFor } from '../messages.js';
import { showSections } from '../sections/index.js';
import { tidy } from '../tidy.js';
import { wrap } from '../wrap.js';
import { table } from './terminal-table.js';

const NARROWEST = 40;

/** The report for a terminal: as wide as it is, coloured where that helps; plain for pipes. */
export const terminal = {
  id: 'terminal',
  extensions: ['.txt'],
  render(report, options) {
    const messages = messagesFor(report.locale);
    const chalk = new Chalk({ level: options.colour && !options.plain ? 1 : 0 });
    const wide = { ...options, width: Math.max(NARROWEST, options.width) };
    const blocks = [...showCoverage(report, messages), ...showSections(report.sections, messages)];
    const lines = blocks.flatMap((block) => show(block, wide, chalk));
    return `${lines.map((text) => text.trimEnd()).join('\n')}\n`;
  },
} as const satisfies ReportFormat;

function show(block: Block, options: RenderOptions, chalk: ChalkInstance): string[] {
  switch (block.kind) {
    case 'line': {
      const paint = { plain: (text: string) => text, muted: chalk.dim, alarm: chalk.bold.red }[block.tone];
      return wrap(tidy(block.text), options.width).map((text) => paint(text));
    }
    case 'heading':
      return ['', ...wrap(tidy(block.text), options.width).map((text) => chalk.bold(text))];
    case 'table':
      return table(block.columns, block.rows, options, chalk);
    case 'quotes': {
      const label = block.label === null ? [] : [`  ${tidy(block.label)}`];
      const quotes = block.quotes.flatMap(({ text, place }) => {
        const lines = wrap(`“${tidy(text)}” (${tidy(place)})`, options.width - 6);
        return lines.map((part, i) => (i === 0 ? `  - ${part}` : `    ${part}`));
      });
      return [...label.map((text) => chalk.cyan(text)), ...quotes];
    }
  }
}
