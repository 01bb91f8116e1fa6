import type { Token } from '../../../schema/token.js';
import { type Dictionary, ENTRY_WIDTH, textOf } from '../dictionary/dictionary.js';
import { dictionary } from '../dictionary/load.js';
import { entriesOf } from '../dictionary/trie.js';
import { GIVEN_WORDS, givenTokens } from '../given.js';
import { splitExpression } from '../morphemes.js';
import { isPredicate, isPunctuation, punctuationTag, sejongTag } from '../tags.js';

/** A line of mecab's answer. */
export interface Row {
  readonly surface: string;
  /** ko-dic tag, "VA+EC". */
  readonly tag: string;
  /** "느리/VA/*+어서/EC/*"; null: look it up. */
  readonly expression: string | null;
}

/** What an engine must not see, as something of the same length: NUL and line breaks end a sentence, lone surrogates are no UTF-8. */
export function harmless(text: string): string {
  return text
    .replace(/[\0\n\r]/g, ' ')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}

/**
 * The rows of a text as tokens. Engines drop white space and tell no offsets: each surface is looked for behind the one
 * before it, and one that is not there (an engine that changed the text) is left out.
 */
export function tokensOfRows(rows: readonly Row[], text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (const { surface, tag, expression } of rows) {
    const start = text.indexOf(surface, at);
    if (surface === '' || start < 0) continue;
    at = start + surface.length;
    for (const morpheme of morphemesOf(surface, tag, expression)) {
      const from = start + morpheme.start;
      const to = start + morpheme.end;
      tokens.push({
        surface: text.slice(from, to),
        lemma: morpheme.lemma,
        tag: morpheme.tag,
        start: from,
        end: to,
      });
    }
  }
  return withGiven(tokens, text);
}

function morphemesOf(surface: string, koDicTag: string, expression: string | null) {
  const found = expression ?? (koDicTag.includes('+') ? lookUp(surface, koDicTag, dictionary()) : null);
  if (found !== null && /^[^/]+\/[A-Z]/.test(found))
    return splitExpression(surface, found.replace(/(\/[A-Z]+)\/[^+]*/g, '$1'));
  const tag = isPunctuation(koDicTag) ? punctuationTag(surface) : sejongTag(koDicTag.split('+')[0]!);
  return [{ lemma: isPredicate(tag) ? `${surface}다` : surface, tag, start: 0, end: surface.length }];
}

/** The morphemes that the built-in dictionary knows for a surface and tag. */
function lookUp(
  surface: string,
  tag: string,
  { trie, entries, facts, expressions }: Dictionary,
): string | null {
  const { first, count } = entriesOf(trie, surface);
  for (let entry = first; entry < first + count; entry++) {
    if (facts.tags[entries[entry * ENTRY_WIDTH + 3]! & 0x7fff] === tag) return textOf(expressions, entry);
  }
  return null;
}

/** Jamo runs and emoji as one token each, as the builtin engine has them. */
function withGiven(tokens: Token[], text: string): Token[] {
  const given = givenTokens(text).filter(({ start, end }) =>
    tokens.every(
      (token) => token.end <= start || token.start >= end || (token.start >= start && token.end <= end),
    ),
  );
  if (given.length === 0) return tokens;
  const inside = (token: Token) => given.some(({ start, end }) => token.start >= start && token.end <= end);
  const whole = given.map(({ start, end, word }) => {
    const surface = text.slice(start, end);
    return { surface, lemma: surface, tag: GIVEN_WORDS[word]!.tag, start, end };
  });
  return [...tokens.filter((token) => !inside(token)), ...whole].sort((a, b) => a.start - b.start);
}
