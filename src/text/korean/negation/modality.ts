import type { Clause } from '../../../schema/document.js';
import type { ScopeKind, ScopeMark } from '../../negation/marks.js';
import { FINAL, finalOf } from '../../words.js';
import { NPI, NPI_WORDS } from './lexicon.js';

/** Which side of a cue its scope lies on, inside the clause. */
type Side = 'before' | 'after' | 'all';

interface ModalityRule {
  readonly kind: ScopeKind;
  readonly side: Side;
  readonly cue: RegExp;
  /** Whatever the cue matches has one of these: most clauses have none of most rules, and a look for signs is all that they cost. */
  readonly signs: string;
  /** The clause must also be like this. */
  readonly only?: (clause: string, match: RegExpExecArray) => boolean;
  /** Where this is found in the clause the rule is silent. */
  readonly unless?: RegExp;
}

const SYLLABLES = Array.from({ length: 0xd7a4 - 0xac00 }, (_, i) => String.fromCharCode(0xac00 + i));
/** Syllables that end in ㅆ, 있 and 겠 aside, which are not past: 했, 빨랐, 좋았 … */
const PAST = SYLLABLES.filter(
  (syllable) => finalOf(syllable.charCodeAt(0)) === FINAL.SS && syllable !== '있' && syllable !== '겠',
).join('');
const HAS_PAST = new RegExp(`[${PAST}]`);

const WISH = new RegExp(
  [
    String.raw`(?:다면|라면|면)\s?(?:더|정말|참|진짜|훨씬)?\s?(?:좋겠|좋을|좋았을|좋겟|조켔|합니다|해요|하네요|합니|한다|하는\s?바람|싶)`,
    // -았으면 and no more: "would that it had been".
    String.raw`[${PAST}](?:음\s?좋겠|으면(?=[\s.~…!ㅠㅜ]*$))`,
    String.raw`(?:길|기를)\s?(?:바라|바랍|바래|바람|희망)|셔야\s?(?:겠|할|합|죠|지|돼|될)`,
  ].join('|'),
);

/** Questions that are none: they blame. */
const RHETORICAL = /왜\s?이[렇리]|도대체|[이그저]렇게.*수가?\s?있|말이\s?[되돼]|어떻게\s?이|이게\s?뭐/;
/** Nouns that end in 면. */
const MYEON_NOUN = /(?:화|라|냉|측|장|표|전|정|반|수|내|외|당|쫄|단|앞|뒷|도|지|벽|이|비빔|노|한|가)면$/;

/**
 * Modality by endings (국립국어원, 한국어 문법 1: 양태, 연결 어미): what is wished, asked for, expected, remembered, asked or
 * told is not what is. The first match of each rule counts.
 */
export const MODALITY: readonly ModalityRule[] = [
  {
    // -(으)면 좋겠다, -았으면 하다, -길 바라다: the speaker wants what is not there.
    kind: 'wish',
    side: 'before',
    cue: WISH,
    signs: '면음길기셔',
    unless: /번창|대박\s?나|건승|부자\s?되/,
  },
  {
    // -아/어 주세요, 부탁드립니다: asked for because it is missing.
    kind: 'request',
    side: 'before',
    cue: /(?:주세|주십시|주시기|주시면\s(?:정말\s)?(?:감사하겠\S*)?|주셨으면|주실\s?수|줘요|주라|달라고|부탁|갖다주세)|[가-힣]\s?줘(?=[\s.~…!]*$)|바랍니다/,
    signs: '주줘달부바',
    unless: /주셔서|끝내\s?줘|죽여\s?줘|추천해\s?주세/,
  },
  {
    // -(으)ㄹ 줄 알았다, -(으)ㄹ 거라 생각했다, 기대했다: the expectation failed, or the fear.
    kind: 'counterfactual',
    side: 'before',
    cue: /줄\s?(?:로\s?)?(?:만\s?)?(?:알았|알고|알앗)|(?:거라|것이라|것으로|줄로)고?\s?(?:생각|기대|예상|믿었)|[을를]?\s?기대(?:했는데|했지만|했었|했어|하고|했으나)/,
    signs: '줄생기예믿',
    unless: /기대했던\s?(?:대로|만큼)|기대한\s?(?:대로|만큼)/,
  },
  { kind: 'counterfactual', side: 'after', cue: /말로만/, signs: '말' },
  {
    kind: 'question',
    side: 'all',
    cue: /\?[\s?!ㅠㅜㅋㅎ~.]*$|지\s?(?:궁금|알려|문의|여쭤)|[는은]가요[\s.~]*$|(?:않|있|없|되|하|렵|쉽|맞|좋|르|리|나|들|쁘)나요[\s.~]*$|까요[\s.~]*$/,
    signs: '?궁알문여가나까',
    unless: RHETORICAL,
  },
  {
    kind: 'question',
    side: 'all',
    cue: /가요[\s.~]*$/,
    signs: '가',
    only: (clause, match) => finalOf(clause.charCodeAt(match.index - 1)) === 4,
  },
  {
    // 예전엔 …았는데: the topic particle sets the past against now.
    kind: 'past_contrast',
    side: 'after',
    cue: /(?:예전|옛날|이전|과거)(?:에는|엔|에|은|이|\s)(?!\s?(?:보다|비해))|(?:전|초반|초기|처음|초창기|오픈\s?때)(?:에는|엔)|한때|원래(?:는|\s)|까지(?:는|만\s?해도)/,
    signs: '전옛과초처때원까',
    only: (clause) => HAS_PAST.test(clause),
    unless: /원래부터|예전보다|예전만큼/,
  },
  {
    kind: 'quoted',
    side: 'before',
    cue: /다고\s?(?:해서|하길래|들어서|듣고|해)(?![요네])|[다라]더니|[다라]길래|[다라]는\s?(?:말|후기|소문|평|광고|리뷰|글|얘기|이야기)|다던데/,
    signs: '다라',
  },
  {
    kind: 'conditional',
    side: 'before',
    cue: /[가-힣]면(?=[\s,])/,
    signs: '면',
    only: (clause, match) => !MYEON_NOUN.test(clause.slice(Math.max(0, match.index - 1), match.index + 2)),
    unless: /비하면|따지면|말하면|면\s?(?:더|정말|참|진짜|훨씬)?\s?(?:좋|합|해요|하네|싶|감사)/,
  },
  {
    kind: 'concession',
    side: 'before',
    cue: /(?:지만|지만요|는데|은데|ㄴ데|으나|긴\s?하나|긴\s?해도)(?=[\s.,…~]*$)/,
    signs: '만데나긴',
  },
];

/** A predication that is over before the wish or request begins: 좋은 상품 감사하고 | 더 다양해지길 바랍니다. */
const FINISHED = /^.*[가-힣](?:고|며|지만|는데|요|다)[,.]?\s(?!싶|있)/s;

const ownStart = (kind: ScopeKind, before: string): number =>
  kind === 'wish' || kind === 'request' ? (FINISHED.exec(before)?.[0].length ?? 0) : 0;

/** By code: one bit for each rule of which it is a sign, and one behind them for NPI. */
const signOf = new Uint16Array(65536);
const NPI_SIGN = 1 << MODALITY.length;
MODALITY.forEach(({ signs }, rule) => {
  for (const sign of signs) signOf[sign.charCodeAt(0)]! |= 1 << rule;
});
for (const word of NPI_WORDS) signOf[word.charCodeAt(0)]! |= NPI_SIGN;

function signsIn(text: string, { start, end }: Clause): number {
  let signs = 0;
  for (let at = start; at < end; at++) signs |= signOf[text.charCodeAt(at)]!;
  return signs;
}

/** The marks of modality of a Korean clause. */
export function koreanModality(text: string, whole: Clause): ScopeMark[] {
  const marks: ScopeMark[] = [];
  const signs = signsIn(text, whole);
  if (signs === 0) return marks;
  const { start, end } = whole;
  const clause = text.slice(start, end);
  for (let rule = 0; rule < MODALITY.length; rule++) {
    if ((signs & (1 << rule)) === 0) continue;
    const { kind, side, cue, only, unless } = MODALITY[rule]!;
    const match = cue.exec(clause);
    if (!match || unless?.test(clause) || (only && !only(clause, match))) continue;
    const from = start + match.index;
    const own = start + ownStart(kind, clause.slice(0, match.index));
    marks.push(toMark(kind, side, own, end, from, from + match[0].length));
  }
  if ((signs & NPI_SIGN) === 0) return marks;
  NPI.lastIndex = 0;
  for (let match = NPI.exec(clause); match !== null; match = NPI.exec(clause)) {
    const at = start + match.index;
    marks.push(toMark('npi', 'after', start, end, at, at + match[0].length));
  }
  return marks;
}

function toMark(
  kind: ScopeKind,
  side: Side,
  start: number,
  end: number,
  from: number,
  to: number,
): ScopeMark {
  return {
    kind,
    start: side === 'all' ? end : from,
    end: side === 'all' ? end : to,
    scopeStart: side === 'after' ? to : start,
    scopeEnd: side === 'before' ? from : end,
  };
}
