import type { AnalysisSettings } from '../pipeline.js';
import type { Options } from './flags.js';
import { tokenizerOptions } from './tokenizer-options.js';

/** What the flags say about the analysis. */
export function analysisSettings(options: Options): AnalysisSettings {
  return {
    taxonomy: options.taxonomy,
    themes: options.themes as AnalysisSettings['themes'],
    model: options.model,
    minConfidence: options['min-confidence'],
    speaker: options.speaker === 'customer' ? 'customer' : undefined,
    withText: options['with-text'],
    keywords: !options.without?.includes('keywords'),
    tokenizer: tokenizerOptions(options),
  };
}
