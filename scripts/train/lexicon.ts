import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { surfaceForms } from '../../src/text/korean/negation/forms.js';
import { type Lesson, NEGATIVE, NEUTRAL, POSITIVE } from './mix.js';

/** The project's own phrases as lessons. */
export function readPhrases(language: 'ko' | 'en'): Lesson[] {
  const file = new URL(`../../src/data/lexicon/${language}/polarity.yaml`, import.meta.url);
  const lists = parse(readFileSync(file, 'utf8')) as Record<'positive' | 'negative' | 'neutral', string[]>;
  const lessons = (phrases: readonly string[], stance: Lesson['stance']): Lesson[] =>
    phrases.map((text) => ({ set: 'phrases', text, stance, fold: null }));
  return [
    ...lessons(lists.positive, POSITIVE),
    ...lessons(lists.negative, NEGATIVE),
    ...lessons(lists.neutral, NEUTRAL),
  ];
}

interface OpinionWords {
  readonly stems: { readonly positive: readonly string[]; readonly negative: readonly string[] };
  readonly roots: { readonly positive: readonly string[]; readonly negative: readonly string[] };
}

/** The opinion words of the negation component in short sentences, said and denied. They teach what denial does to a predicate. */
export function readOpinions(): Lesson[] {
  const file = new URL('../../src/data/lexicon/ko/negation-opinions.yaml', import.meta.url);
  const { stems, roots } = parse(readFileSync(file, 'utf8')) as OpinionWords;
  const said = (predicates: readonly Predicate[], praise: boolean): Lesson[] =>
    predicates.flatMap((predicate) => [
      ...AFFIRMED.map((frame) => opinion(frame(predicate), praise)),
      ...DENIED.map((frame) => opinion(frame(predicate), !praise)),
    ]);
  const hada = (root: string): Predicate => ({ stem: `${root}하`, joined: `${root}해`, past: `${root}했` });
  return [
    ...said([...stems.positive.map(predicateOf), ...roots.positive.map(hada)], true),
    ...said([...stems.negative.map(predicateOf), ...roots.negative.map(hada)], false),
  ];
}

const opinion = (text: string, praise: boolean): Lesson => ({
  set: 'opinions',
  text,
  stance: praise ? POSITIVE : NEGATIVE,
  fold: null,
});

/** 느리 with 느려 and 느렸; 좋 with 좋아 and 좋았. */
interface Predicate {
  readonly stem: string;
  readonly joined: string;
  readonly past: string;
}

function predicateOf(stem: string): Predicate {
  const past = surfaceForms(stem).find((form) => form !== stem && isPast(form));
  if (past !== undefined) return { stem, joined: withoutFinal(past), past };
  const vowel = isBright(stem) ? '아' : '어';
  return { stem, joined: stem + vowel, past: stem + (vowel === '아' ? '았' : '었') };
}

/** Unicode 3.12: a syllable is 0xAC00 + (initial × 21 + vowel) × 28 + final; 20 is ㅆ. */
const codeOf = (word: string): number => word.charCodeAt(word.length - 1) - 0xac00;
const isPast = (word: string): boolean => codeOf(word) % 28 === 20;
const withoutFinal = (word: string): string =>
  word.slice(0, -1) + String.fromCharCode(0xac00 + codeOf(word) - (codeOf(word) % 28));
/** ㅏ and ㅗ take -아. */
const isBright = (word: string): boolean => [0, 8].includes(Math.floor(codeOf(word) / 28) % 21);

const AFFIRMED: readonly ((predicate: Predicate) => string)[] = [
  ({ joined }) => `${joined}요`,
  ({ stem }) => `${stem}네요`,
  ({ past }) => `${past}어요`,
  ({ joined }) => `정말 ${joined}요`,
  ({ stem }) => `${stem}고`,
];
const DENIED: readonly ((predicate: Predicate) => string)[] = [
  ({ joined }) => `안 ${joined}요`,
  ({ stem }) => `${stem}지 않아요`,
  ({ stem }) => `${stem}지 않네요`,
  ({ stem }) => `${stem}지 않습니다`,
  ({ stem }) => `${stem}지가 않아요`,
  ({ stem }) => `${stem}지 않았어요`,
  ({ stem }) => `${stem}지는 못해요`,
  ({ joined }) => `하나도 안 ${joined}요`,
];
