/** A word of a clause in lower case, with a straight apostrophe. */
export interface Token {
  readonly word: string;
  readonly start: number;
  readonly end: number;
  /** Punctuation stands between it and the word before. */
  readonly afterStop: boolean;
}

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;

/** The words of text[start, end). */
export function clauseTokens(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  let last = start;
  const clause = text.slice(start, end);
  WORD.lastIndex = 0;
  for (let match = WORD.exec(clause); match !== null; match = WORD.exec(clause)) {
    const from = start + match.index;
    const afterStop = tokens.length > 0 && /[,;:.!?()]/.test(text.slice(last, from));
    last = from + match[0].length;
    tokens.push({ word: match[0].toLowerCase().replaceAll('’', "'"), start: from, end: last, afterStop });
  }
  return tokens;
}

/** Phrases by first word, longest first. */
export type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

export function phraseTable(phrases: readonly string[]): Phrases {
  const table = new Map<string, string[][]>();
  for (const phrase of phrases) {
    const words = phrase.split(' ');
    table.set(words[0]!, [...(table.get(words[0]!) ?? []), words]);
  }
  for (const list of table.values()) list.sort((a, b) => b.length - a.length);
  return table;
}

/** How many words the longest listed phrase at token i has; 0 when none begins there. */
export function phraseAt(table: Phrases, tokens: readonly Token[], i: number): number {
  const candidates = table.get(tokens[i]!.word);
  return candidates?.find((words) => words.every((word, j) => tokens[i + j]?.word === word))?.length ?? 0;
}
