import type { Token } from '../../schema/token.js';
import { readLexicon } from '../lexicon.js';

const lexicon = readLexicon<{
  readonly roots: readonly string[];
  readonly nominalised: Readonly<Record<string, string>>;
}>('ko/adjective-roots.yaml');
const ADJECTIVE_ROOTS = new Set(lexicon.roots);

/**
 * Tokens as the Sejong guidelines (21세기 세종계획, 현대 국어 형태 분석 말뭉치 지침) tag them, where mecab-ko-dic does otherwise. Linear.
 */
export const asSejong = (tokens: readonly Token[]): Token[] =>
  tokens.flatMap((token, i) => {
    const { tag } = token;
    if (tag === 'EC' || tag === 'EF') return ending(token, tokens[i - 1], tokens[i + 1]);
    if (tag === 'VX') return isMainVerb(token, tokens[i - 1]) ? { ...token, tag: 'VV' } : token;
    if (tag === 'NNG') return isPredicate(token, tokens[i - 1], tokens[i + 1]) ? nominalised(token) : token;
    if (tag === 'NNB') return token.lemma === '거' ? { ...token, lemma: '것' } : token;
    if (tag === 'XSV') return { ...token, tag: tagOfSuffix(token, tokens[i - 1]) };
    if (tag === 'MAG') return isRoot(token, tokens[i + 1]) ? { ...token, tag: 'XR' } : token;
    if (tag === 'VV') return i > 0 && isRoot(tokens[i - 1]!, token) ? { ...token, tag: 'XSA' } : token;
    if (tag === 'JX') return COPULA.test(token.surface) ? copula(token) : token;
    return tag === 'SF' && token.surface.length > 1 ? marks(token) : token;
  });

/** Its part of the sentence, and one form of the ending that 하다 takes: 심하여요, 심하아요 are both 아요. */
function ending(token: Token, before: Token | undefined, next: Token | undefined): Token {
  const tag = token.tag === 'EC' && isFinal(token, next) ? 'EF' : token.tag;
  const isYeo =
    /^(?:VA|XS[AV])$/.test(before?.tag ?? '') &&
    before!.lemma.endsWith('하다') &&
    /^여(?:$|요$|서$|도$|야$)/.test(token.lemma);
  return { ...token, tag, lemma: isYeo ? `아${token.lemma.slice(1)}` : token.lemma };
}

/** ko-dic calls many final endings connective. */
const isFinal = ({ lemma }: Token, next: Token | undefined): boolean =>
  ALWAYS_FINAL.test(lemma) || (AT_THE_END.has(lemma) && (next === undefined || END.has(next.tag)));
const ALWAYS_FINAL = /(?:요|[ㅂ습]니다|[ㅂ습]니까|[ㅂ읍]시다)$|^네$/;
/** Connective elsewhere: 먹다 말았다. */
const AT_THE_END = new Set(['다', '냐', '군', '자', '더라', 'ㄴ다', '는다', '구나', '라']);
const END = new Set(['SF', 'SE', 'IC', 'SW']);

/** What follows -아서, a quotation or a noun is no auxiliary: 식어서 왔어요, 해 달라고 했는데, 챗봇만 있고. */
const isMainVerb = ({ lemma }: Token, before: Token | undefined): boolean =>
  before === undefined ||
  NOUN_OR_PARTICLE.test(before.tag) ||
  (before.tag === 'EC' &&
    (/[아어여]서$/.test(before.lemma) || (lemma === '하다' && /[라다냐자]고$/.test(before.lemma))));
const NOUN_OR_PARTICLE = /^(?:NN[GP]|NP|NR|JK[SCBO]|JX)$/;

const NOMINALISED = new Map(Object.entries(lexicon.nominalised));

/** An adverb stands before predicates: 왜 이렇게 어려움? asks, it names no thing. */
const isPredicate = ({ lemma }: Token, before: Token | undefined, next: Token | undefined): boolean =>
  NOMINALISED.has(lemma) && before?.tag === 'MAG' && (next === undefined || END.has(next.tag));

const nominalised = (token: Token): Token[] => [
  { ...token, tag: 'VA', lemma: NOMINALISED.get(token.lemma)! },
  { ...token, tag: 'ETN', lemma: 'ㅁ' },
];

/** A word that begins with it is a verb (세탁 한번 했는데); behind some roots it makes adjectives (불친절하다). */
function tagOfSuffix({ lemma, start }: Token, before: Token | undefined): string {
  if (before === undefined || before.end < start) return 'VV';
  return lemma === '하다' && ADJECTIVE_ROOTS.has(before.lemma) ? 'XSA' : 'XSV';
}

/** 꼼꼼하다 is an adjective, not an adverb and a verb. */
const isRoot = (token: Token, next: Token | undefined): boolean =>
  token.tag === 'MAG' &&
  token.lemma.length === 2 &&
  token.lemma[0] === token.lemma[1] &&
  next?.tag === 'VV' &&
  next.lemma === '하다' &&
  next.start === token.end;

/** 별로에요: the copula and its ending, no particle. */
const COPULA = /^[에예]요$/;
const copula = (token: Token): Token[] => [
  { ...token, tag: 'VCP', lemma: '이다' },
  { ...token, tag: 'EF', lemma: '에요' },
];

/** Each "!" by itself, however many there are; they may come in one piece or in two. */
const marks = ({ surface, start }: Token): Token[] =>
  [...surface].map((mark, i) => ({
    surface: mark,
    lemma: mark,
    tag: 'SF',
    start: start + i,
    end: start + i + 1,
  }));
