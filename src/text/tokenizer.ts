import type { Language } from '../schema/annotation.js';
import type { Token } from '../schema/token.js';
import { tokenizeEnglish } from './english/tokenizer.js';
import { type EngineId, type EngineOptions, openEngine } from './korean/index.js';

export interface TokenizerOptions extends Pick<EngineOptions, 'userWords'> {
  /** What cuts Korean into morphemes. */
  readonly engine: EngineId;
}

/** Cuts texts of any language into tokens: Korean by an engine, English by wink-nlp, each loaded when its first text comes. */
export interface Tokenizer {
  /** "builtin", "mecab" …: the Korean engine. */
  readonly id: EngineId;
  /** The tokens of each text, in order. Texts in other languages go the Korean way: runs of a script are tokens there. */
  tokenize(texts: readonly { readonly text: string; readonly language: Language }[]): Promise<Token[][]>;
  close(): Promise<void>;
}

/** @throws Failure engine_missing with the remedy; usage when the engine cannot take user words */
export async function openTokenizer({ engine, userWords = [] }: TokenizerOptions): Promise<Tokenizer> {
  const korean = await openEngine(engine, { userWords });
  return {
    id: engine,
    async tokenize(texts) {
      const others = texts.filter(({ language }) => language !== 'en');
      const tokens = await korean.tokenize(others.map(({ text }) => text));
      let next = 0;
      return texts.map(({ text, language }) => (language === 'en' ? tokenizeEnglish(text) : tokens[next++]!));
    },
    close: () => korean.close(),
  };
}
