import { Chalk, type ChalkInstance } from 'chalk';
import type { Block } from '../blocks.js';
import { showCoverage } from '../coverage.js';
import { showFirst } from '../first.js';
import type { RenderOptions, ReportFormat } from '../format.js';
import { showHeadline } from '../headline.js';
import { messagesFor } from '../messages.js';
import { showSections } from '../sections/index.js';
import { tidy } from '../tidy.js';
import { widthOf } from '../width.js';
import { wrap } from '../wrap.js';
import { quoteLines } from './terminal-quotes.js';
import { table } from './terminal-table.js';

const NARROWEST = 40;

/** The report for a terminal: as wide as it is, coloured where that helps; plain for pipes. */
export const terminal = {
  id: 'terminal',
  extensions: ['.txt'],
  render(report, options) {
    const messages = messagesFor(report.locale);
    const { brief } = options;
    return terminalText(
      [
        ...showCoverage(report, messages),
        ...(brief !== undefined ? [...showHeadline(report, messages), ...showFirst(report, messages)] : []),
        ...showSections(report, messages, { brief }),
      ],
      options,
    );
  },
} as const satisfies ReportFormat;

/** Blocks as lines of text, ending in a line feed. A heading stands apart from what is above it, and nothing is above the first. */
export function terminalText(blocks: readonly Block[], options: RenderOptions): string {
  const chalk = new Chalk({ level: options.colour && !options.plain ? 1 : 0 });
  const wide = { ...options, width: Math.max(NARROWEST, options.width) };
  const lines = blocks.flatMap((block) => show(block, wide, chalk));
  if (lines[0] === '') lines.shift();
  return `${lines.map((text) => text.trimEnd()).join('\n')}\n`;
}

/** Longer lines than this are hard to follow; tables use all the room there is. */
const WIDEST_PROSE = 110;
const proseWidth = ({ width }: RenderOptions): number => Math.min(width, WIDEST_PROSE);

function show(block: Block, options: RenderOptions, chalk: ChalkInstance): string[] {
  switch (block.kind) {
    case 'line': {
      const paint = { plain: (text: string) => text, muted: chalk.dim, alarm: chalk.bold.red }[block.tone];
      return wrap(tidy(block.text), proseWidth(options)).map((text) => paint(text));
    }
    case 'facts':
      return facts(block.facts.map(tidy), options.plain ? Number.POSITIVE_INFINITY : options.width);
    case 'heading':
      return ['', ...wrap(tidy(block.text), options.width).map((text) => chalk.bold(text))];
    case 'table':
      return table(block.columns, block.rows, options, chalk);
    case 'quotes': {
      const label =
        block.label === null
          ? []
          : wrap(tidy(block.label), proseWidth(options) - 2).map((text) => `  ${text}`);
      const quotes = block.quotes.flatMap((quote) => {
        const lines = quoteLines(quote, proseWidth(options) - 6, chalk);
        return lines.map((part, i) => (i === 0 ? `  - ${part}` : `    ${part}`));
      });
      return [...label.map((text) => chalk.cyan(text)), ...quotes];
    }
  }
}

const BETWEEN = ' · ';

/** As many facts a line as fit; none is broken in two unless it is wider than the terminal. */
function facts(all: readonly string[], width: number): string[] {
  const lines: string[] = [];
  for (const fact of all) {
    const last = lines.at(-1);
    const longer = `${last}${BETWEEN}${fact}`;
    if (last !== undefined && widthOf(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(fact);
  }
  return lines.flatMap((text) => wrap(text, width));
}
