import { line } from '../blocks.js';
import type { Page } from '../page.js';

export interface Validation {
  readonly path: string;
  readonly hash: string;
  readonly themes: number;
  /** What is allowed but weak: a theme without examples, a cue of two themes. */
  readonly warnings: readonly string[];
}

/** A taxonomy that can be used, with what should be looked at. */
export const validationPage = (validation: Validation): Page => ({
  value: validation,
  blocks: (messages) => [
    line(messages.text('taxonomy.valid', { path: validation.path })),
    line(messages.text('taxonomy.summary', { themes: validation.themes, hash: validation.hash })),
    ...validation.warnings.map((warning) => line(`- ${warning}`, 'muted')),
  ],
});
