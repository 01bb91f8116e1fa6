import { createHash } from 'node:crypto';
import type { Document } from '../../schema/document.js';
import { createTokenizer, type TokenizerOptions } from '../tokenizer.js';
import { keywordsOf, passagesOf } from './find.js';

/** Finds the keywords of documents: nouns, noun phrases, and what is said of them; at most 8 each. */
export interface KeywordFinder {
  /** What makes its keywords differ from the built-in ones, for `Annotation.by`: "" or "+tokenizer.mecab". */
  readonly by: string;
  /** @throws Failure usage when the engine is another process */
  findNow(document: Document): string[];
  find(documents: readonly Document[]): Promise<string[][]>;
  /** Opens an engine in another process. @throws Failure engine_missing */
  open(): Promise<void>;
  close(): Promise<void>;
}

/** Nothing is loaded before the first document that needs it. @throws Failure usage when the engine cannot take user words */
export function createKeywordFinder(options: TokenizerOptions): KeywordFinder {
  const tokenizer = createTokenizer(options);
  return {
    by: versionOf(options),
    findNow(document) {
      const passages = passagesOf(document);
      return keywordsOf(passages, tokenizer.tokenizeNow(passages));
    },
    async find(documents) {
      const passages = documents.map(passagesOf);
      const tokens = await tokenizer.tokenize(passages.flat());
      let next = 0;
      return passages.map((own) => keywordsOf(own, tokens.slice(next, (next += own.length))));
    },
    open: () => tokenizer.open(),
    close: () => tokenizer.close(),
  };
}

function versionOf({ engine, userWords = [] }: TokenizerOptions): string {
  const own = engine === 'builtin' ? '' : `+tokenizer.${engine}`;
  if (userWords.length === 0) return own;
  return `${own}+words.${createHash('sha256').update(JSON.stringify(userWords)).digest('hex').slice(0, 4)}`;
}
