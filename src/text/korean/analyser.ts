import type { Token } from '../../schema/token.js';
import { linesOf } from './cut.js';
import { type Dictionary, ENTRY_WIDTH, INFLECTED, textOf } from './dictionary/dictionary.js';
import { GIVEN_WORDS, givenTokens } from './given.js';
import { EXTRA, Lattice, type Path } from './lattice.js';
import { type Morpheme, splitExpression } from './morphemes.js';
import { isPredicate, isPunctuation, punctuationTag, sejongTag } from './tags.js';
import { type CompiledWords, compileWords, type UserWord } from './user-words.js';

/** Morphemes with spans in the text that is given: a plain analyser, blind to noise. */
export class Analyser {
  readonly lattice: Lattice;
  private readonly words: CompiledWords;
  private readonly tags: readonly string[];
  private readonly punctuation: readonly boolean[];
  private readonly predicate: readonly boolean[];
  private readonly inflected = new Map<number, readonly Morpheme[]>();

  constructor(
    private readonly dictionary: Dictionary,
    userWords: readonly UserWord[],
  ) {
    this.words = compileWords(GIVEN_WORDS, userWords, dictionary);
    this.lattice = new Lattice(dictionary, this.words.extra);
    this.tags = dictionary.facts.tags.map(sejongTag);
    this.predicate = dictionary.facts.tags.map(isPredicate);
    this.punctuation = dictionary.facts.tags.map(isPunctuation);
  }

  analyse(text: string): Token[] {
    const tokens: Token[] = [];
    const given = givenTokens(text);
    let passed = 0;
    for (const [from, to] of linesOf(text)) {
      const first = passed;
      while (passed < given.length && given[passed]!.end <= to) passed++;
      this.append(tokens, text, this.lattice.bestPath(text, from, to, given.slice(first, passed)));
      // A given token across the cut of a very long line is left to the lattice.
      while (passed < given.length && given[passed]!.start < to) passed++;
    }
    return tokens;
  }

  private append(tokens: Token[], text: string, path: Path): void {
    const { entries } = this.dictionary;
    for (let i = 0; i < path.length; i++) {
      const word = path.words[i]!;
      const start = path.starts[i]!;
      const end = path.ends[i]!;
      const surface = text.slice(start, end);
      if (word >= EXTRA + GIVEN_WORDS.length) {
        this.appendAll(tokens, text, start, this.words.morphemes[word - EXTRA]!);
        continue;
      }
      if (word >= EXTRA) {
        tokens.push({ surface, lemma: surface, tag: GIVEN_WORDS[word - EXTRA]!.tag, start, end });
        continue;
      }
      const tag = entries[word * ENTRY_WIDTH + 3]!;
      if (tag & INFLECTED) this.appendAll(tokens, text, start, this.morphemesOf(word, surface));
      else {
        const lemma = this.predicate[tag] ? `${surface}다` : surface;
        tokens.push({ surface, lemma, tag: this.tagOf(tag, surface), start, end });
      }
    }
  }

  private tagOf(tag: number, surface: string): string {
    return this.punctuation[tag] ? punctuationTag(surface) : this.tags[tag]!;
  }

  private morphemesOf(word: number, surface: string): readonly Morpheme[] {
    let morphemes = this.inflected.get(word);
    if (!morphemes) {
      morphemes = splitExpression(surface, textOf(this.dictionary.expressions, word)!);
      this.inflected.set(word, morphemes);
    }
    return morphemes;
  }

  private appendAll(tokens: Token[], text: string, start: number, morphemes: readonly Morpheme[]): void {
    for (const { lemma, tag, start: from, end: to } of morphemes) {
      tokens.push({
        surface: text.slice(start + from, start + to),
        lemma,
        tag,
        start: start + from,
        end: start + to,
      });
    }
  }
}
