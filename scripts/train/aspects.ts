import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { seededRandom } from '../../src/learn/random.js';
import { type Lesson, MIXED, NEGATIVE, POSITIVE, type Stance } from './mix.js';
import { isOpen, type Predicate, predicateOf } from './predicates.js';

interface Aspect {
  readonly nouns: readonly string[];
  readonly good: readonly string[];
  readonly bad: readonly string[];
}

type Phrases = Readonly<
  Record<
    | 'praise'
    | 'content'
    | 'blame'
    | 'fed_up'
    | 'facts'
    | 'small_praise'
    | 'small_blame'
    | 'attempts'
    | 'demands',
    string[]
  >
>;

const SEED = 20261125;
const REVIEWS = 12000;
/** Facts without an opinion: no side, though who rates without a word of blame mostly rates well. */
const FACTUAL: Stance = { positive: 0.7, neutral: 1, mixed: 0 };

type Random = () => number;
const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;

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

/** The phrases by themselves, and short reviews strung together of phrases and aspects, in an order drawn by a seed. */
export function readReviews(): Lesson[] {
  const phrases = readYaml<Phrases>('review-phrases');
  const aspects = aspectsOf();
  const random = seededRandom(SEED + 1);
  const alone = (texts: readonly string[], stance: Stance): Lesson[] =>
    texts.map((text) => ({ set: 'sayings', text, stance, fold: null }));
  const say = (praise: boolean): string => {
    const drawn = random();
    if (drawn < 0.45) {
      const { nouns, good, bad } = pick(random, aspects);
      return sentence(random, pick(random, nouns), pick(random, praise ? good : bad), praise);
    }
    const [plain, implied] = praise ? [phrases.praise, phrases.content] : [phrases.blame, phrases.fed_up];
    return pick(random, drawn < 0.85 ? plain : implied);
  };
  const review = (praise: boolean): string => {
    const pieces: string[] = [];
    while (random() < 0.3) pieces.push(pick(random, phrases.facts));
    if (random() < 0.25)
      pieces.push(`${pick(random, praise ? phrases.small_blame : phrases.small_praise)} ${say(praise)}`);
    // who had to call, to claim or to sign in mostly complains, and ends with a demand
    if (random() < (praise ? 0.08 : 0.35)) pieces.push(`${pick(random, phrases.attempts)} ${say(praise)}`);
    do pieces.push(say(praise));
    while (random() < 0.5);
    if (!praise && random() < 0.35) pieces.push(pick(random, phrases.demands));
    return joined(random, pieces, praise ? PLEASED : CROSS);
  };
  const twoSided = (): string => {
    const [first, second] = random() < 0.5 ? [true, false] : [false, true];
    const turn = pick(random, TURNS);
    const pieces = [say(first), `${turn} ${say(second)}`];
    return joined(random, random() < 0.4 ? [pick(random, phrases.facts), ...pieces] : pieces, PLAIN);
  };
  const made = Array.from({ length: REVIEWS }, (_, i) =>
    lesson('reviews', squeezed(random, review(i % 2 === 0)), i % 2 === 0),
  );
  const mixed = Array.from({ length: REVIEWS / 8 }, () => ({
    set: 'reviews',
    text: squeezed(random, twoSided()),
    stance: MIXED,
    fold: null,
  }));
  return [
    ...alone([...phrases.praise, ...phrases.content], POSITIVE),
    ...alone([...phrases.blame, ...phrases.fed_up], NEGATIVE),
    ...alone(phrases.facts, FACTUAL),
    ...made,
    ...mixed,
  ];
}

const lesson = (set: string, text: string, praise: boolean): Lesson => ({
  set,
  text,
  stance: praise ? POSITIVE : NEGATIVE,
  fold: null,
});

function readYaml<T>(name: string): T {
  const file = new URL(`../../src/data/lexicon/ko/${name}.yaml`, import.meta.url);
  return parse(readFileSync(file, 'utf8')) as T;
}

const aspectsOf = (): Aspect[] => readYaml<Aspect[]>('aspects');

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

function sentence(random: Random, noun: string, stem: string, praise: boolean): string {
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

const TURNS = ['그런데', '근데', '하지만', '다만', '반면에', '그래도', '단점은', '아쉬운 건', '대신'];
const PLAIN = [' ', '. ', ', ', ' '];
const PLEASED = [' ', ' ', '. ', '! ', '~ ', '!! ', ', ', 'ㅎㅎ ', '^^ '];
const CROSS = [' ', ' ', '. ', '.. ', '! ', ', ', 'ㅠㅠ ', '; ', '... '];
const joined = (random: Random, pieces: readonly string[], gaps: readonly string[]): string =>
  pieces
    .map((piece) => piece + pick(random, gaps))
    .join('')
    .trim();

/** Some people leave spaces out. */
function squeezed(random: Random, text: string): string {
  const share = random() < 0.12 ? 1 : random() < 0.2 ? 0.4 : 0;
  return share === 0 ? text : text.replace(/ /g, () => (random() < share ? '' : ' '));
}
