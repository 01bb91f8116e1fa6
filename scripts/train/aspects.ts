import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { seededRandom } from '../../src/learn/random.js';
import { type Lesson, NEGATIVE, POSITIVE } from './mix.js';
import { isOpen, type Predicate, predicateOf } from './predicates.js';

export interface Aspect {
  readonly nouns: readonly string[];
  readonly good: readonly string[];
  readonly bad: readonly string[];
}

export const SEED = 20261125;
export type Random = () => number;
export const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

/**
 * Every noun of every aspect with every predicate, in a frame drawn by a seed ("포장이 정말 엉성하네요"), and with some of the
 * predicates denied.
 */
export function readAspects(): Lesson[] {
  const random = seededRandom(SEED);
  const said = (text: string, praise: boolean): Lesson => lesson('aspects', squeezed(random, text), praise);
  return aspectsOf().flatMap(({ nouns, good, bad }) =>
    [good, bad].flatMap((stems, i) => {
      const praise = i === 0;
      const deniable = stems.filter((stem) => !DENIAL.test(stem));
      return nouns.flatMap((noun) => [
        ...stems.map((stem) => said(sentence(random, noun, stem, praise), praise)),
        ...(deniable.length === 0 ? [] : [1, 2]).map(() =>
          said(denied(random, noun, pick(random, deniable)), !praise),
        ),
      ]);
    }),
  );
}

export const lesson = (set: string, text: string, praise: boolean): Lesson => ({
  set,
  text,
  stance: praise ? POSITIVE : NEGATIVE,
  fold: null,
});

export function readYaml<T>(name: string): T {
  const file = new URL(`../../src/data/lexicon/ko/${name}.yaml`, import.meta.url);
  return parse(readFileSync(file, 'utf8')) as T;
}

export const aspectsOf = (): Aspect[] => readYaml<Aspect[]>('aspects');

const ADVERBS = [
  '정말',
  '너무',
  '진짜',
  '아주',
  '매우',
  '엄청',
  '완전',
  '참',
  '꽤',
  '생각보다',
  '좀',
  '조금',
  '넘',
  '역시',
];
/** Predicates that hold a denial already are not denied again. */
const DENIAL = /(?:^| )[안못] |없|않|다$|안되|못하/;
type Frame = (predicate: Predicate) => string;
const SAID: readonly Frame[] = [
  ({ joined }) => `${joined}요`,
  ({ joined }) => `${joined}요`,
  ({ short }) => `${short}네요`,
  ({ formal }) => formal,
  ({ past }) => `${past}어요`,
  ({ past }) => `${past}습니다`,
  ({ past }) => `${past}네요`,
  ({ stem }) => `${stem}고`,
  ({ noun }) => noun,
  ({ past }) => `${past}음`,
  ({ stem }) => `${stem}더라구요`,
  ({ past }) => `${past}다`,
];
const DENIED: readonly Frame[] = [
  ({ stem }) => `${stem}지 않아요`,
  ({ stem }) => `${stem}지 않네요`,
  ({ stem }) => `${stem}지도 않고`,
  ({ stem }) => `${stem}지 않습니다`,
  ({ joined }) => `안 ${joined}요`,
];

export function sentence(random: Random, noun: string, stem: string, praise: boolean): string {
  const adverb = random() < 0.35 ? `${pick(random, ADVERBS)} ` : '';
  const predicate = predicateOf(stem);
  const why = praise ? ' 좋아요' : ' 별로예요';
  const isReason = random() < 0.1 && !stem.endsWith('다');
  const end = isReason ? `${predicate.joined}서${why}` : pick(random, SAID)(predicate);
  return `${subject(random, noun)} ${adverb}${end}`;
}

const denied = (random: Random, noun: string, stem: string): string =>
  `${subject(random, noun)} ${pick(random, DENIED)(predicateOf(stem))}`;

function subject(random: Random, noun: string): string {
  const marks = isOpen(noun) ? ['가', '는', '도', '가'] : ['이', '은', '도', '이'];
  return random() < 0.3 ? noun : noun + pick(random, marks);
}

/** Some people leave spaces out. */
export function squeezed(random: Random, text: string): string {
  const share = random() < 0.12 ? 1 : random() < 0.2 ? 0.4 : 0;
  return share === 0 ? text : text.replace(/ /g, () => (random() < share ? '' : ' '));
}
