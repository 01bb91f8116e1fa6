import type { Token } from '../../../schema/token.js';
import { GIVEN_WORDS, givenTokens } from '../given.js';
import { punctuationTag } from '../tags.js';

/** Runs of one script and their Sejong tags; Hangul is NA, "not analysed". */
const RUNS: readonly (readonly [tag: string, characters: RegExp])[] = [
  ['NA', /\p{sc=Hangul}+/uy],
  ['SN', /\d+/uy],
  ['SH', /\p{sc=Han}+/uy],
  ['SL', /(?:(?![\p{sc=Hangul}\p{sc=Han}])[\p{L}\p{M}])+/uy],
];

/** Without a dictionary: words by script, no morphemes, no lemmas. Classifiers use character n-grams anyway. */
export function scriptRuns(text: string): Token[] {
  const tokens: Token[] = [];
  const push = (tag: string, start: number, end: number) => {
    const surface = text.slice(start, end);
    tokens.push({ surface, lemma: surface, tag, start, end });
  };
  const given = givenTokens(text);
  let next = 0;
  for (let at = 0; at < text.length; ) {
    const ahead = given[next];
    if (ahead?.start === at) {
      push(GIVEN_WORDS[ahead.word]!.tag, at, ahead.end);
      at = ahead.end;
      next++;
    } else if (/\s/.test(text[at]!)) {
      at++;
    } else {
      const [tag, end] = runAt(text, at, ahead?.start ?? text.length);
      push(tag, at, end);
      at = end;
    }
  }
  return tokens;
}

function runAt(text: string, at: number, limit: number): [tag: string, end: number] {
  for (const [tag, characters] of RUNS) {
    characters.lastIndex = at;
    if (characters.test(text)) return [tag, Math.min(characters.lastIndex, limit)];
  }
  const end = at + (text.codePointAt(at)! > 0xffff ? 2 : 1);
  return [punctuationTag(text.slice(at, end)), end];
}
