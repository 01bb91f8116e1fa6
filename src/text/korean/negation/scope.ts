import type { Clause } from '../../../schema/document.js';
import type { ScopeMark } from '../../negation/marks.js';
import { FINAL, finalOf, type Word, wordsOf } from '../../words.js';
import { AN_WORD, BETWEEN, BOUND_NOUN, GLUED, idiomsOf, LIGHT, MOT_WORD, RULES } from './lexicon.js';

/** Where a negator stands: character `at` inside word `k`. */
interface Place {
  readonly text: string;
  readonly words: readonly Word[];
  readonly at: number;
  readonly k: number;
}

/** Start and end of what is denied, and how long the negator itself is. */
interface Denied {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/**
 * The negations of a Korean clause, by its surface: 안/못 before a predicate, -지 않/못/말 after it, 없-, 아니- and 모르- after
 * what they deny. Linear in the clause.
 */
export function koreanNegations(text: string, clause: Clause): ScopeMark[] {
  const marks: ScopeMark[] = [];
  if (!mayDeny(text, clause)) return marks;
  const words = wordsOf(text, clause.start, clause.end);
  let idioms: ReturnType<typeof idiomsOf> | null = null;
  for (let k = 0; k < words.length; k++) {
    const word = words[k]!;
    for (let at = word.start; at < word.end; at++) {
      if (isNegator[text.charCodeAt(at)] === 0) continue;
      const rule = negatorAt.get(text.charCodeAt(at))!;
      idioms ??= idiomsOf(text, clause.start, clause.end);
      if (idioms.some((idiom) => idiom.start <= at && at < idiom.end)) continue;
      const denied = rule({ text, words, at, k });
      if (denied) marks.push(toMark(at, denied, marks));
    }
  }
  return marks;
}

/** A negation that reaches over another negator takes that one's scope in: 재미가 없지 않다. */
function toMark(at: number, { from, to, length }: Denied, marks: readonly ScopeMark[]): ScopeMark {
  const inner = marks.filter((mark) => mark.start >= from && mark.start < to);
  const scopeStart = Math.min(from, ...inner.map((mark) => mark.scopeStart));
  return { kind: 'negation', start: at, end: at + length, scopeStart, scopeEnd: to };
}

const NEGATORS: Readonly<Record<string, (place: Place) => Denied | null>> = {
  안: (place) => long(place) ?? short(place, AN_WORD, RULES.beforeAn),
  않: (place) => long(place) ?? (isVerb(place) ? phrase(place, 1) : short(place, AN_WORD, RULES.beforeAn)),
  못: (place) => long(place) ?? short(place, MOT_WORD, RULES.beforeMot),
  말: long,
  마: long,
  덜: (place) => (place.at === place.words[place.k]!.start ? short(place, NO_WORD, '') : null),
  사: (place) => (/^사라[지져졌진짐]/.test(rest(place)) ? phrase(place, 2) : null),
  없: absence,
  업: (place) =>
    /[맛미제요의모감수]$/.test(place.text.slice(place.words[place.k]!.start, place.at))
      ? absence(place)
      : null,
  아: copula,
  모: (place) => (/^모르겠|^모르네|^모름/.test(rest(place)) ? unknown(place) : null),
  거: (place) =>
    /^거리가\s?[멀먼]/.test(place.text.slice(place.at, place.at + 6)) ? phrase(place, 2) : null,
};

const negatorAt = new Map(Object.entries(NEGATORS).map(([sign, rule]) => [sign.charCodeAt(0), rule]));
/** 1 by code: every character is asked for. */
const isNegator = new Uint8Array(65536);
for (const code of negatorAt.keys()) isNegator[code] = 1;

/** Most clauses have no sign of a negation, and need not be cut into words. */
function mayDeny(text: string, { start, end }: Clause): boolean {
  for (let at = start; at < end; at++) if (isNegator[text.charCodeAt(at)] === 1) return true;
  return false;
}

const rest = ({ text, words, at, k }: Place): string => text.slice(at, words[k]!.end);
const wordText = ({ text, words }: Place, k: number): string =>
  words[k] ? text.slice(words[k].start, words[k].end) : '';

/** 안 좋아요, 안좋아요, 추천 안 해요, 추천안해요. */
function short(place: Place, lexical: RegExp, gluedTo: string): Denied | null {
  const { text, words, at, k } = place;
  const word = words[k]!;
  if (at > word.start) {
    if (gluedTo.includes(text[at - 1]!) || !GLUED.test(text.slice(at + 1, word.end))) return null;
    return { from: word.start, to: word.end, length: 1 };
  }
  if (lexical.test(text.slice(at, at + 6))) return null;
  const alone = word.end === at + 1;
  const target = alone ? words[k + 1] : word;
  if (!target) return null;
  const predicate = alone ? wordText(place, k + 1) : text.slice(at + 1, word.end);
  const before = wordText(place, k - 1);
  const takesNoun = before === '잘' || (LIGHT.test(predicate) && k > 0 && !CONNECTS.test(before));
  return { from: takesNoun ? words[k - 1]!.start : alone ? target.start : at + 1, to: target.end, length: 1 };
}

const NO_WORD = /(?!)/;

/** A word that ends a predication of its own: not the noun of a light verb. */
const CONNECTS = /(?:고|서|며|니|면|데|만|요|다)[,.]?$/;

/** What follows -지 in a long negation; 안 only where it is a misspelt 않. */
const LONG =
  /^(?:않|못\s?[하해했햇한할함합]|안[아네았은을음는고다습]|말|마세|마시|마라|마요|마십|마$|마[\s.!])/;
const NOT_JI = /까지$/;

/** 좋지 않아요, 좋지는 못해요, 사지 마세요, 실치 않다; 비싸지도 느리지도 않아요. */
function long(place: Place): Denied | null {
  const { text, words, at, k } = place;
  if (!LONG.test(text.slice(at, at + 4))) return null;
  const own = at === words[k]!.start ? k - 1 : k;
  if (own < 0) return null;
  const head = text.slice(words[own]!.start, own === k ? at : words[own]!.end);
  if (/^[말마]/.test(text[at]!) && /^(?:걱정|염려|고민|부담)$/.test(head))
    return { from: words[own]!.start, to: words[own]!.end, length: 1 };
  const match = /[지치][도는를가은만]?$|[진질]$/.exec(head);
  if (!match || match.index === 0 || NOT_JI.test(head.slice(0, match.index + 1))) return null;
  if (head[match.index] === '치' && !/[않못]/.test(text[at]!)) return null;
  let first = own;
  while (first > 0 && /지[도는]$/.test(wordText(place, first - 1))) first--;
  if (first > 0 && isLight(head.slice(0, match.index)) && !CONNECTS_HARD.test(wordText(place, first - 1)))
    first--;
  if (wordText(place, first - 1) === '잘') first--;
  return { from: words[first]!.start, to: words[own]!.start + match.index + 1, length: 1 };
}

const isLight = (body: string): boolean =>
  body.length <= 2 && (LIGHT.test(body) || /^(?:되|싶|있|들|나|가|같)$/.test(body));
/** 추천하고 싶지 않다 keeps its -고. */
const CONNECTS_HARD = /(?:서|며|니|면|데|만|요|다)[,.]?$/;

/** What 않다 goes on with; else 않 is a misspelt 안 (않좋아요). */
const AN_ENDING = /^않(?:고|는|은|을|아|았|음|습|네|던|으)/;

/** 않다 with a noun of its own, without a -지: 걱정 않고 쓴다, 말도 않는다. */
const isVerb = (place: Place): boolean =>
  place.at === place.words[place.k]!.start && AN_ENDING.test(rest(place));

/** 문제없어요, 문제가 전혀 없어요, 실망한 적이 없어요, 추천할 수가 없네요. */
function absence(place: Place): Denied | null {
  const { text, words, at, k } = place;
  if (at > words[k]!.start) {
    const head = text.slice(words[k]!.start, at);
    const from =
      BOUND_NOUN.test(head) || head.length === 1 ? phraseStart(place, k) : words[nounStart(place, k)]!.start;
    return isExclamation(place, head) ? null : { from, to: at, length: 1 };
  }
  let head = k - 1;
  while (head > 0 && BETWEEN.has(wordText(place, head))) head--;
  if (head < 0 || isExclamation(place, wordText(place, head))) return null;
  return { from: phraseStart(place, head), to: words[head]!.end, length: 1 };
}

/** 이보다 더 좋을 수 없어요, 이렇게 편할 수가 없어요: the highest praise or blame, not a denial. */
function isExclamation({ text, words, at }: Place, head: string): boolean {
  if (!/수[가도는]?$/.test(head)) return false;
  return /이보다|[이그저]렇게|이만큼|더\s?이상\s(?:좋을|나쁠|나빠질|완벽할|친절할|편할)/.test(
    text.slice(words[0]!.start, at),
  );
}

/** 좋은 호텔은 아니에요, 나쁜 건 아니고, 정품아님; not 아니 as a sigh, 아니면, 뿐만 아니라. */
function copula(place: Place): Denied | null {
  const { text, words, at, k } = place;
  if (!/^아(?:니(?!면|나\s)|닌|닙|님|녜|녔)/.test(text.slice(at, at + 4))) return null;
  if (at > words[k]!.start) return { from: words[nounStart(place, k)]!.start, to: at, length: 2 };
  const previous = wordText(place, k - 1);
  if (k === 0 || /(?:데|만|서|고|뿐|뿐만)[,.]?$/.test(previous)) return null;
  return { from: phraseStart(place, k - 1), to: words[k - 1]!.end, length: 2 };
}

/** What stands before a negating verb: 좋은 줄 모르겠어요, 친절과는 거리가 멀어요. */
function phrase(place: Place, length: number): Denied | null {
  const { words, k } = place;
  return k === 0 ? null : { from: phraseStart(place, k - 1), to: words[k - 1]!.end, length };
}

/** 효과를 잘 모르겠어요, 좋은지 모르겠어요; what is still to come denies nothing: 될지 모르겠어요. */
function unknown(place: Place): Denied | null {
  let head = place.k - 1;
  while (head > 0 && BETWEEN.has(wordText(place, head))) head--;
  if (head < 0 || isOpen(wordText(place, head))) return null;
  return { from: phraseStart(place, head), to: place.words[head]!.end, length: 2 };
}

/** 될지, 왔는가, 올까 and 보낸 건지 leave a matter open; 좋은지 모르겠어요 doubts it. */
function isOpen(word: string): boolean {
  if (!word.endsWith('지')) return /[까가]$/.test(word);
  return word.endsWith('건지') || finalOf(word.charCodeAt(word.length - 2)) !== FINAL.N;
}

const MOST_WORDS = 3;

/** Where the noun phrase with the head word k begins: modifiers and bare nouns before it belong to it. */
function phraseStart(place: Place, k: number): number {
  let first = k;
  while (first > 0 && k - first < MOST_WORDS && modifies(place, first - 1, wordText(place, first))) {
    const modifier = wordText(place, first - 1);
    first--;
    if (
      first > 0 &&
      modifier.length <= 3 &&
      LIGHT.test(modifier) &&
      !CONNECTS.test(wordText(place, first - 1))
    )
      first--;
  }
  return place.words[first]!.start;
}

/** One bare noun before, as in 재구매 의사없음. */
function nounStart(place: Place, k: number): number {
  return k > 0 && isBareNoun(wordText(place, k - 1)) ? k - 1 : k;
}

const ADNOMINAL_NEUN = /[하되나있없않가오쓰리지기르주보들드]는$/;
const ADNOMINAL_EUN = /[좋많작높낮같싫짧넓좁적않얇굵늦젊낫나]은$/;

/** Whether word k belongs to the noun after it: an adnominal form (-ㄴ, -ㄹ, -는, -은, -던, -의) or a bare noun. */
function modifies(place: Place, k: number, noun: string): boolean {
  const word = wordText(place, k);
  const last = word.charCodeAt(word.length - 1);
  if (BOUND_NOUN.test(noun) && /[은는을던]$/.test(word)) return true;
  if (/[이가을를도에고서며면만,.!?요다데]$/.test(word)) return false;
  if (/[는은]$/.test(word)) return ADNOMINAL_NEUN.test(word) || ADNOMINAL_EUN.test(word);
  return finalOf(last) === FINAL.N || finalOf(last) === FINAL.L || /[의던]$/.test(word) || isBareNoun(word);
}

const isBareNoun = (word: string): boolean =>
  /^[가-힣]{2,}$/.test(word) && !/[이가을를도에고서며면만요다데은는게히로아어여해]$/.test(word);
