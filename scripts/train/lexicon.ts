import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type Lesson, NEGATIVE, NEUTRAL, POSITIVE } from './mix.js';
import { type Predicate, predicateOf } from './predicates.js';

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
  return [
    ...said(
      [...stems.positive.map(predicateOf), ...roots.positive.map((root) => predicateOf(`${root}하`))],
      true,
    ),
    ...said(
      [...stems.negative.map(predicateOf), ...roots.negative.map((root) => predicateOf(`${root}하`))],
      false,
    ),
  ];
}

const opinion = (text: string, praise: boolean): Lesson => ({
  set: 'opinions',
  text,
  stance: praise ? POSITIVE : NEGATIVE,
  fold: null,
});

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
