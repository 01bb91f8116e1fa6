import { Failure } from '../../../errors/failure.js';
import { loadKoreanTokenizer } from '../tokenizer.js';
import type { EngineId, EngineOptions, KoreanEngine } from './engine.js';
import { openMecab } from './mecab.js';
import { openMecabYa } from './mecab-ya.js';
import { scriptRuns } from './none.js';

/**
 * The engine that `--tokenizer` names, ready to work.
 * @throws Failure engine_missing with the remedy; usage when the engine cannot take user words
 */
export async function openEngine(id: EngineId, options: EngineOptions = {}): Promise<KoreanEngine> {
  if (id !== 'builtin' && options.userWords?.length) {
    throw new Failure(
      'usage',
      `--user-words works with --tokenizer builtin only, not with ${id}.`,
      'Leave out one of the two.',
    );
  }
  return OPEN[id](options);
}

const OPEN: Record<EngineId, (options: EngineOptions) => KoreanEngine | Promise<KoreanEngine>> = {
  builtin: (options) => inProcess('builtin', loadKoreanTokenizer(options).tokenize),
  mecab: ({ env = process.env }) => openMecab(env),
  'mecab-ya': () => openMecabYa(),
  none: () => inProcess('none', scriptRuns),
};

function inProcess(id: EngineId, tokenize: (text: string) => ReturnType<typeof scriptRuns>): KoreanEngine {
  return { id, tokenize: async (texts) => texts.map(tokenize), close: async () => {} };
}
