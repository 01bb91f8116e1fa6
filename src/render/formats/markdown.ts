import { type Block, type Cell, type Column, textOf } from '../blocks.js';
import { showCoverage } from '../coverage.js';
import { escapeMarkdown } from '../escape-markdown.js';
import { showFirst } from '../first.js';
import type { ReportFormat } from '../format.js';
import { showHeadline } from '../headline.js';
import { messagesFor } from '../messages.js';
import { showSections } from '../sections/index.js';

/** GitHub-flavoured Markdown for wikis and chats; customers' words are text and nothing else. */
export const markdown = {
  id: 'markdown',
  extensions: ['.md', '.markdown'],
  render(report, { brief }) {
    const messages = messagesFor(report.locale);
    const blocks = [
      ...showCoverage(report, messages),
      ...(brief !== undefined ? [...showHeadline(report, messages), ...showFirst(report, messages)] : []),
      ...showSections(report, messages, { brief }),
    ];
    return markdownText(blocks);
  },
} as const satisfies ReportFormat;

export const markdownText = (blocks: readonly Block[]): string =>
  `${blocks.filter(isShown).map(show).join('\n\n')}\n`;

const isShown = (block: Block): boolean =>
  block.kind !== 'line' || (block.text !== '' && block.only === undefined);

function show(block: Block): string {
  switch (block.kind) {
    case 'line':
      return block.tone === 'alarm' ? `**${escapeMarkdown(block.text)}**` : escapeMarkdown(block.text);
    case 'facts':
      return escapeMarkdown(block.facts.join(' · '));
    case 'heading':
      return `## ${escapeMarkdown(block.text)}`;
    case 'table':
      return table(block.columns, block.rows);
    case 'quotes': {
      const quotes = block.quotes.map(
        ({ text, place }) => `- “${escapeMarkdown(text)}” (${escapeMarkdown(place)})`,
      );
      const label = block.label === null ? [] : [`**${escapeMarkdown(block.label)}**`, ''];
      return [...label, ...quotes].join('\n');
    }
  }
}

/** Bars are for eyes on a terminal: the share stands beside them. */
function table(columns: readonly Column[], rows: readonly (readonly Cell[])[]): string {
  const isText = columns.map((_, i) => rows.every((row) => textOf(row[i]!) !== null));
  const shown = columns.filter((_, i) => isText[i]);
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(shown.map(({ label }) => escapeMarkdown(label))),
    row(shown.map(({ align }) => (align === 'right' ? '---:' : '---'))),
    ...rows.map((cells) =>
      row(
        cells
          .map(textOf)
          .filter((text) => text !== null)
          .map(escapeMarkdown),
      ),
    ),
  ].join('\n');
}
