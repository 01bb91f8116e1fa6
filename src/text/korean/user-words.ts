import { readFileSync } from 'node:fs';
import { Failure } from '../../errors/failure.js';
import type { Context, Dictionary } from './dictionary/dictionary.js';
import { buildTrie } from './dictionary/trie.js';
import type { ExtraWords } from './lattice.js';
import { type Morpheme, plainLemma, splitExpression } from './morphemes.js';

/** A word that the dictionary lacks. */
export interface UserWord {
  readonly word: string;
  /** Sejong tag, or several with + for an inflected form. */
  readonly tag: string;
  /** Word cost as in mecab-ko-dic: lower wins; null: always wins over the dictionary. */
  readonly cost: number | null;
  /** For inflected forms: their morphemes, "쩔/VA+어/EC"; null: the word is one morpheme. */
  readonly expression: string | null;
}

/** Below every path through the dictionary; by length, so that a longer user word wins over two shorter ones. */
const ALWAYS_WINS = (length: number) => -50_000 * length - 20_000 * (length - 1);

const LONGEST_WORD = 60;
const TAG = /^[A-Z]{2,3}(?:\+[A-Z]{2,3})*$/;
const EXPRESSION = /^[^/+\s]+\/[A-Z]{2,3}(?:\+[^/+\s]+\/[A-Z]{2,3})*$/;

/**
 * User words from a file: word, tag, then optionally cost and morphemes, separated by tabs; # begins a comment line.
 * @throws Failure config_invalid at file:line
 */
export function loadUserWords(file: string): UserWord[] {
  let content: string;
  try {
    content = readFileSync(file, 'utf8');
  } catch {
    throw new Failure(
      'file_missing',
      `${file}: the user words cannot be read.`,
      'Check the path given to --user-words.',
    );
  }
  return parseUserWords(content, file);
}

/** @throws Failure config_invalid at `name`:line */
export function parseUserWords(content: string, name: string): UserWord[] {
  return content
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .flatMap((line, index) => (/^\s*(?:#|$)/.test(line) ? [] : [parseLine(line, `${name}:${index + 1}`)]));
}

function parseLine(line: string, place: string): UserWord {
  const [word = '', tag = '', cost = '', expression = '', ...more] = line
    .split('\t')
    .map((cell) => cell.trim());
  const problem = problemOf(word.normalize('NFC'), tag, cost, expression, more.length);
  if (problem) {
    throw new Failure(
      'config_invalid',
      `${place}: ${problem}.`,
      'A line is: word, tab, tag (NNG, NNP, VV …), and optionally tab, cost.',
    );
  }
  return {
    word: word.normalize('NFC'),
    tag,
    cost: cost === '' ? null : Number(cost),
    expression: expression === '' ? null : expression.normalize('NFC'),
  };
}

function problemOf(word: string, tag: string, cost: string, expression: string, more: number): string | null {
  if (word === '') return 'the word is missing';
  if (/\s/.test(word)) return `"${word}" has a space; a user word has none`;
  if (word.length > LONGEST_WORD) return `the word has more than ${LONGEST_WORD} characters`;
  if (tag === '') return `"${word}" has no tag`;
  if (!TAG.test(tag)) return `"${tag}" is not a Sejong tag`;
  if (cost !== '' && !/^-?\d{1,5}$/.test(cost))
    return `the cost "${cost}" is not a whole number between -99999 and 99999`;
  if (expression !== '' && !EXPRESSION.test(expression))
    return `"${expression}" is not of the form 쩔/VA+어/EC`;
  if (expression === '' && tag.includes('+'))
    return `"${word}" has several tags, so its morphemes must follow the cost`;
  if (more > 0) return 'there are more than four columns';
  return null;
}

/** User words as the lattice wants them, with the morphemes of each. */
export interface CompiledWords {
  readonly extra: ExtraWords;
  readonly morphemes: readonly (readonly Morpheme[])[];
}

/** `given` words come first and are never looked up: they are what Given.word names. */
export function compileWords(
  given: readonly UserWord[],
  words: readonly UserWord[],
  dictionary: Dictionary,
): CompiledWords {
  const distinct = [...new Map(words.map((word) => [`${word.word}\t${word.tag}`, word])).values()];
  const sorted = distinct.sort((a, b) => (a.word < b.word ? -1 : a.word > b.word ? 1 : 0));
  const all = [...given, ...sorted];
  const surfaces: string[] = [];
  /** Of each surface: where its words begin among all, and how many they are. */
  const values: number[] = [];
  sorted.forEach(({ word }, index) => {
    if (word === surfaces.at(-1)) {
      values[values.length - 1]! += 1;
      return;
    }
    surfaces.push(word);
    values.push(((given.length + index) << 12) | 1);
  });
  const contexts = all.map((word) => contextOf(word, dictionary));
  return {
    extra: {
      trie: surfaces.length === 0 ? null : buildTrie(surfaces, values),
      left: Uint16Array.from(contexts, ([left]) => left),
      right: Uint16Array.from(contexts, ([, right]) => right),
      cost: Int32Array.from(all, ({ word, cost }) => cost ?? ALWAYS_WINS(word.length)),
    },
    morphemes: all.map(morphemesOf),
  };
}

function morphemesOf({ word, tag, expression }: UserWord): readonly Morpheme[] {
  if (expression?.includes('+')) return splitExpression(word, expression);
  const form = expression === null ? word : expression.slice(0, expression.lastIndexOf('/'));
  return [{ lemma: plainLemma(form, tag), tag, start: 0, end: word.length }];
}

/** Left and right ids: those of most words of the same tag and ending. */
function contextOf({ word, tag }: UserWord, { facts: { contexts } }: Dictionary): Context {
  const final = endsInConsonant(word) ? 'T' : 'F';
  const other = final === 'T' ? 'F' : 'T';
  const of = (name: string): Context | undefined => contexts[name]?.[final] ?? contexts[name]?.[other];
  const tags = tag.split('+');
  const unknown: Context = contexts.NNG![final]!;
  return of(tag) ?? [(of(tags[0]!) ?? unknown)[0], (of(tags.at(-1)!) ?? unknown)[1]];
}

function endsInConsonant(word: string): boolean {
  const code = word.charCodeAt(word.length - 1);
  return code >= 0xac00 && code <= 0xd7a3 && (code - 0xac00) % 28 !== 0;
}
