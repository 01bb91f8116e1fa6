import type { Token } from '../../../schema/token.js';
import type { UserWord } from '../user-words.js';

export const ENGINES = ['builtin', 'mecab', 'mecab-ya', 'none'] as const;
export type EngineId = (typeof ENGINES)[number];

/** A Korean tokenizer that may live in another process. */
export interface KoreanEngine {
  readonly id: EngineId;
  /**
   * The tokens of each text, in order.
   * @throws Failure engine_missing when the engine dies
   */
  tokenize(texts: readonly string[]): Promise<Token[][]>;
  close(): Promise<void>;
}

export interface EngineOptions {
  /** Only the builtin engine knows them. */
  readonly userWords?: readonly UserWord[];
  /** For MECAB_LIB_PATH and PATH. */
  readonly env?: NodeJS.ProcessEnv;
}
