import { Failure } from '../../../errors/failure.js';
import type { Token } from '../../../schema/token.js';
import { type KoreanTokenizer, loadKoreanTokenizer } from '../tokenizer.js';
import type { EngineId, EngineOptions, KoreanEngine } from './engine.js';
import { openMecab } from './mecab.js';
import { openMecabYa } from './mecab-ya.js';
import { scriptRuns } from './none.js';

/**
 * The engine that `--tokenizer` names, ready to work. What runs in this process reads its dictionary with the first text.
 * @throws Failure engine_missing with the remedy; usage when the engine cannot take user words
 */
export async function openEngine(id: EngineId, options: EngineOptions = {}): Promise<KoreanEngine> {
  const tokenize = inProcess(id, options);
  if (tokenize !== null) {
    return { id, tokenize: async (texts) => texts.map(tokenize), close: async () => {} };
  }
  return id === 'mecab' ? openMecab(options.env ?? process.env) : openMecabYa();
}

/**
 * The tokens of a text by an engine that needs no other process; null for one that does.
 * @throws Failure usage when the engine cannot take user words
 */
export function inProcess(id: EngineId, options: EngineOptions = {}): ((text: string) => Token[]) | null {
  if (id !== 'builtin' && options.userWords?.length) {
    throw new Failure(
      'usage',
      `--user-words works with --tokenizer builtin only, not with ${id}.`,
      'Leave out one of the two.',
    );
  }
  if (id === 'none') return scriptRuns;
  return id === 'builtin' ? builtin(options) : null;
}

function builtin(options: EngineOptions): (text: string) => Token[] {
  let tokenizer: KoreanTokenizer | undefined;
  return (text) => (tokenizer ??= loadKoreanTokenizer(options)).tokenize(text);
}
