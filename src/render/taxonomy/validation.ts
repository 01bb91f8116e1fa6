import type { TaxonomyWarning } from '../../summarise/taxonomy/warnings.js';
import { line } from '../blocks.js';
import type { MessageKey } from '../message-keys.js';
import type { Messages } from '../messages.js';
import type { Page } from '../page.js';

export interface Validation {
  readonly path: string;
  readonly hash: string;
  readonly themes: number;
  readonly warnings: readonly TaxonomyWarning[];
}

const KEYS: Readonly<Record<TaxonomyWarning['kind'], MessageKey>> = {
  noHarm: 'taxonomy.noHarm',
  noExamples: 'taxonomy.noExamples',
  noCues: 'taxonomy.noCues',
  sharedCue: 'taxonomy.sharedCue',
};

/** The language that a warning concerns; nothing where it concerns both. */
export const spoken = (language: TaxonomyWarning['language'], messages: Messages): string =>
  language === null ? '' : messages.label('language', language);

/**
 * A taxonomy that can be used, with what should be looked at.
 * @param top so many of it; JSON has all
 */
export const validationPage = (validation: Validation, top: number): Page => ({
  value: validation,
  blocks: (messages) => [
    line(messages.text('taxonomy.valid', { path: validation.path })),
    line(messages.text('taxonomy.summary', { themes: validation.themes, hash: validation.hash })),
    ...(validation.warnings.length === 0
      ? []
      : [line(messages.text('taxonomy.warnings', { count: validation.warnings.length }))]),
    ...validation.warnings.slice(0, top).map(({ kind, language, themes, words }) => {
      const values = { language: spoken(language, messages), themes: themes.join(', '), words };
      return line(`- ${messages.text(KEYS[kind], values)}`, 'muted');
    }),
    ...(validation.warnings.length > top
      ? [line(messages.text('taxonomy.more', { count: validation.warnings.length - top }), 'muted')]
      : []),
  ],
});
