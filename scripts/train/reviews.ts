import { seededRandom } from '../../src/learn/random.js';
import { aspectsOf, lesson, pick, type Random, readYaml, SEED, sentence, squeezed } from './aspects.js';
import { type Lesson, MIXED, NEGATIVE, POSITIVE, type Stance } from './mix.js';

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

const REVIEWS = 12000;
/** Facts without an opinion: no side, though who rates without a word of blame mostly rates well. */
const FACTUAL: Stance = { positive: 0.7, neutral: 1, mixed: 0 };

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

const TURNS = ['그런데', '근데', '하지만', '다만', '반면에', '그래도', '단점은', '아쉬운 건', '대신'];
const PLAIN = [' ', '. ', ', ', ' '];
const PLEASED = [' ', ' ', '. ', '! ', '~ ', '!! ', ', ', 'ㅎㅎ ', '^^ '];
const CROSS = [' ', ' ', '. ', '.. ', '! ', ', ', 'ㅠㅠ ', '; ', '... '];
const joined = (random: Random, pieces: readonly string[], gaps: readonly string[]): string =>
  pieces
    .map((piece) => piece + pick(random, gaps))
    .join('')
    .trim();
