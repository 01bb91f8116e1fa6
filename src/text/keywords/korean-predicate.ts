import type { Token } from '../../schema/token.js';
import { readLexicon } from '../lexicon.js';

const words = readLexicon<{ readonly plainVerbs: readonly string[]; readonly lightVerbs: readonly string[] }>(
  'ko/keywords.yaml',
);
/** Say nothing of their subject unless they are denied: 오다, but 안 오다. */
const PLAIN = new Set(words.plainVerbs);
/** Make a verb of the noun that they are written to: 고장나다. */
const LIGHT = new Set(words.lightVerbs);

export interface Predicate {
  /** Dictionary form, 안 or 못 before it where it is denied: "안 좋다" for 좋지 않아요. */
  readonly lemma: string;
  readonly negated: boolean;
  /** Worth a pair. */
  readonly telling: boolean;
  /** An adjective: tells how its subject is. */
  readonly describes: boolean;
  /** 되다 and verbs made with it: their subject needs no particle (로그인 안 됨). */
  readonly becomes: boolean;
  /** Its ending makes it an attribute: 느린 배송. */
  readonly attributive: boolean;
  /** The token behind it and its ending. */
  readonly next: number;
}

/** The predicate that begins at a token; `negator` is the adverb 안 or 못 before it. */
export function predicateAt(tokens: readonly Token[], at: number, negator: string | null): Predicate | null {
  const stem = stemAt(tokens, at);
  if (stem === null) return null;
  const after = negationAfter(tokens, stem.next);
  const negators = [...(negator === null ? [] : [negator]), ...(after === null ? [] : [after.word])];
  // denied twice it holds
  const word = negators.length === 1 ? negators[0]! : null;
  const last = after?.next ?? stem.next;
  const attributive = tokens[last]?.tag === 'ETM';
  return {
    lemma: word === null ? stem.lemma : `${word} ${stem.lemma}`,
    negated: word !== null,
    telling: word !== null || !PLAIN.has(stem.lemma),
    describes: stem.describes,
    becomes: stem.lemma.endsWith('되다'),
    attributive,
    next: attributive ? last + 1 : last,
  };
}

interface Stem {
  readonly lemma: string;
  readonly describes: boolean;
  readonly next: number;
}

function stemAt(tokens: readonly Token[], at: number): Stem | null {
  const token = tokens[at];
  if (token === undefined) return null;
  const { tag, lemma } = token;
  if (tag === 'VA' && isFeeling(tokens, at)) return null;
  if (tag === 'VA' || tag === 'VV') {
    const describes = tag === 'VA';
    const become = becomingAt(tokens, at);
    return become === null ? { lemma, describes, next: at + 1 } : { lemma: become, describes, next: at + 3 };
  }
  if (tag === 'VCN') return { lemma, describes: true, next: at + 1 };
  const prefix = tag === 'XPN' && isGlued(tokens, at + 1) ? lemma : '';
  const root = prefix === '' ? at : at + 1;
  const made = tokens[root + 1];
  if (made === undefined || !isRoot(tokens[root]!) || !isGlued(tokens, root + 1)) return null;
  const form = prefix + tokens[root]!.lemma + made.lemma;
  if (made.tag === 'XSA') return { lemma: form, describes: true, next: root + 2 };
  if (made.tag === 'XSV') return { lemma: form, describes: false, next: root + 2 };
  if (made.tag !== 'VV' || !LIGHT.has(made.lemma)) return null;
  return { lemma: form, describes: tokens[root]!.tag === 'MAG', next: root + 2 };
}
/** 느려지다 of 느려 (느리 + 어) + 져, 켜지다 of 켜 + 져 (어 + 지 + 어), 어두워지다 of 어두워졌, 커지다 of 커져서, all in one. */
function becomingAt(tokens: readonly Token[], at: number): string | null {
  const [stem, ending, become] = tokens.slice(at, at + 3);
  if (ending?.tag !== 'EC' || become?.tag !== 'VX' || become.lemma !== '지다') return null;
  if (become.start === stem!.start)
    return stem!.surface.replace(/[지져졌진질짐집][^지져졌진질짐집]*$/, '지다');
  const isApart = ending.start !== stem!.start && ending.start !== become.start;
  return `${stem!.surface}${isApart ? ending.surface : ''}지다`;
}

/** 좋아하다, 싫어하다: tell of who feels, not of what. */
const isFeeling = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.tag === 'EC' && tokens[at + 2]?.tag === 'VX' && tokens[at + 2]!.lemma === '하다';

const ROOT = new Set(['NNG', 'XR', 'MAG']);
const isRoot = ({ tag, lemma }: Token): boolean => ROOT.has(tag) && !isNegator(lemma);

/** The adverbs of denial. */
export const isNegator = (lemma: string): boolean => lemma === '안' || lemma === '못';

const isGlued = (tokens: readonly Token[], at: number): boolean =>
  tokens[at] !== undefined && tokens[at]!.start === tokens[at - 1]!.end;

/** -지 않다, -지 못하다, with a particle perhaps: 좋지는 않아요. */
function negationAfter(tokens: readonly Token[], at: number): { word: string; next: number } | null {
  if (tokens[at]?.tag !== 'EC' || tokens[at]!.lemma !== '지') return null;
  const next = tokens[at + 1]?.tag === 'JX' || tokens[at + 1]?.tag === 'JKO' ? at + 2 : at + 1;
  const lemma = tokens[next]?.lemma;
  if (lemma === '않다') return { word: '안', next: next + 1 };
  return lemma === '못하다' ? { word: '못', next: next + 1 } : null;
}
