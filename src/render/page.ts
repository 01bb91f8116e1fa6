import type { Locale } from '../schema/report.js';
import type { Block } from './blocks.js';
import type { RenderOptions } from './format.js';
import { terminalText } from './formats/terminal.js';
import { jsonText } from './json-text.js';
import { type Messages, messagesFor } from './messages.js';

/** A result that is neither report nor annotation: for people in blocks, for tools as it is. */
export interface Page {
  readonly value: unknown;
  blocks(messages: Messages): Block[];
}

interface PageFormat {
  readonly id: string;
  readonly extensions: readonly string[];
  render(page: Page, locale: Locale, options: RenderOptions): string;
}

export const PAGE_FORMATS = [
  {
    id: 'terminal',
    extensions: ['.txt'],
    render: (page, locale, options) => terminalText(page.blocks(messagesFor(locale)), options),
  },
  { id: 'json', extensions: ['.json'], render: ({ value }) => `${jsonText(value, 2)}\n` },
] as const satisfies readonly PageFormat[];
