import { line } from '../blocks.js';
import type { Page } from '../page.js';

/** The files of a taxonomy that was just made, and what to do next. */
export const createdPage = (folder: string, files: readonly string[]): Page => ({
  value: { folder, files },
  blocks: (messages) => [
    line(messages.text('taxonomy.created', { folder, files: files.join(', ') })),
    line(messages.text('taxonomy.next', { folder }), 'muted'),
  ],
});
