import type { TaxonomyWarning } from '../../summarise/taxonomy/warnings.js';
import { line } from '../blocks.js';
import type { MessageKey } from '../message-keys.js';
import type { Page } from '../page.js';

export interface Validation {
  readonly path: string;
  readonly hash: string;
  readonly themes: number;
  readonly warnings: readonly TaxonomyWarning[];
}

const KEYS: Readonly<Record<TaxonomyWarning['kind'], MessageKey>> = {
  noExamples: 'taxonomy.noExamples',
  noCues: 'taxonomy.noCues',
  sharedCue: 'taxonomy.sharedCue',
};

/** A taxonomy that can be used, with what should be looked at. */
export const validationPage = (validation: Validation): Page => ({
  value: validation,
  blocks: (messages) => [
    line(messages.text('taxonomy.valid', { path: validation.path })),
    line(messages.text('taxonomy.summary', { themes: validation.themes, hash: validation.hash })),
    ...validation.warnings.map(({ kind, language, themes, words }) => {
      const values = { language: messages.label('language', language), themes: themes.join(', '), words };
      return line(`- ${messages.text(KEYS[kind], values)}`, 'muted');
    }),
  ],
});
