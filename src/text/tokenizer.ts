import { Failure } from '../errors/failure.js';
import type { Language } from '../schema/annotation.js';
import type { Token } from '../schema/token.js';
import { tokenizeEnglish } from './english/tokenizer.js';
import {
  type EngineId,
  type EngineOptions,
  inProcess,
  type KoreanEngine,
  openEngine,
} from './korean/index.js';

export interface TokenizerOptions extends Pick<EngineOptions, 'userWords'> {
  /** What cuts Korean into morphemes. */
  readonly engine: EngineId;
}

/** A text of known language. */
interface Input {
  readonly text: string;
  readonly language: Language;
}

/** Cuts texts of any language into tokens: Korean by an engine, English by wink-nlp, each loaded when its first text comes. */
export interface Tokenizer {
  /** "builtin", "mecab" …: the Korean engine. */
  readonly id: EngineId;
  /** The tokens of each text, in order. Texts in other languages go the Korean way: runs of a script are tokens there. */
  tokenize(texts: readonly Input[]): Promise<Token[][]>;
  /**
   * The same without waiting.
   * @throws Failure usage when the engine is another process
   */
  tokenizeNow(texts: readonly Input[]): Token[][];
  /**
   * Opens an engine that is another process, so that its lack is known early; needs not be called.
   * @throws Failure engine_missing with the remedy
   */
  open(): Promise<void>;
  close(): Promise<void>;
}

/** @throws Failure usage when the engine cannot take user words */
export function createTokenizer({ engine, userWords = [] }: TokenizerOptions): Tokenizer {
  const korean = inProcess(engine, { userWords });
  let outside: Promise<KoreanEngine> | undefined;
  const external = () => (outside ??= openEngine(engine, { userWords }));
  return {
    id: engine,
    async tokenize(texts) {
      if (korean !== null) return byLanguage(texts, korean);
      const { tokenize } = await external();
      const tokens = await tokenize(texts.filter(isKorean).map(({ text }) => text));
      let next = 0;
      return byLanguage(texts, () => tokens[next++]!);
    },
    tokenizeNow(texts) {
      if (korean === null) throw notInProcess(engine);
      return byLanguage(texts, korean);
    },
    async open() {
      if (korean === null) await external();
    },
    async close() {
      await (await outside?.catch(() => undefined))?.close();
    },
  };
}

const isKorean = ({ language }: Input): boolean => language !== 'en';

const byLanguage = (texts: readonly Input[], korean: (text: string) => Token[]): Token[][] =>
  texts.map((input) => (isKorean(input) ? korean(input.text) : tokenizeEnglish(input.text)));

const notInProcess = (engine: EngineId): Failure =>
  new Failure(
    'usage',
    `The tokenizer ${engine} is another process, so a single text cannot be annotated at once.`,
    'Use annotateAll, or the tokenizer builtin.',
  );
