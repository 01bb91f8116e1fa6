import { type EngineId, loadUserWords } from '../text/korean/index.js';
import type { TokenizerOptions } from '../text/tokenizer.js';
import type { Options } from './flags.js';

/** What the flags say about the tokenizer. */
export function tokenizerOptions(options: Options): TokenizerOptions {
  const file = options['user-words'];
  return {
    engine: (options.tokenizer as EngineId | undefined) ?? 'builtin',
    userWords: file === undefined ? [] : loadUserWords(file),
  };
}
