import { EnglishTokens } from './english-tokens.js';
import type { FeatureBuffer, Featurizer } from './features.js';
import { FNV_OFFSET, finish, hashString, step } from './hash.js';
import { Units } from './units.js';
import type { ValenceTable } from './valence.js';
import type { WordColumns } from './word-columns.js';

const SPACE = 0x20;
const SHORTEST = 3;
const LONGEST = 5;
/** Salts that keep the families of features apart in one table. */
const WORD = 0x517cc1b7;
const PAIR = 0x2545f491;
const NEGATED = 0x9e3779b9;
const CLASS = 0x632be59b;
const QUESTION = hashString('?');
const EXCLAIM = hashString('!');
const EXCLAIMS = hashString('!!');

const DENSE = [
  'compound',
  'compound after but',
  'praise',
  'blame',
  'strongest',
  'weakest',
  'last',
  'exclaims',
  'questions',
  'negators',
  'capitals',
  'short',
  'very short',
  'length',
  'no lexicon word',
  'praise beside blame',
  'turn of side',
  'praising phrases',
  'blaming phrases',
  'general compound',
  'general compound after but',
  'general praise',
  'general blame',
  'side of the words',
  'most praising word',
  'most blaming word',
  'neutrality of the words',
] as const;

/** VADER's normalisation of a sum of valences to -1 … 1 (Hutto & Gilbert 2014). */
const compound = (sum: number): number => sum / Math.sqrt(sum * sum + 15);

/**
 * Word 1–2-grams (under negation as words of their own), 2-grams of valence classes ("very GOOD" ~ "so GREAT"),
 * character n-grams 3–5 across spaces, and a few real-valued sums over the valence lexicon and over what single words say.
 */
export function englishFeaturizer(lexicon: ValenceTable, columns: WordColumns): Featurizer {
  const units = new Units({ dropLinks: true, decodeEntities: true });
  const tokens = new EnglishTokens(lexicon);
  return {
    id: 'english-words-2',
    denseNames: DENSE,
    extract(text: string, out: FeatureBuffer): void {
      out.clear();
      units.read(text);
      const { codes, origins, length } = units;
      tokens.read(codes, length);
      characters(codes, origins, length, out);
      words(tokens, origins, out);
      lexical(tokens, text, out.dense);
      distributional(tokens, columns, out.dense);
    },
  };
}

function characters(codes: Uint16Array, origins: Uint32Array, length: number, out: FeatureBuffer): void {
  for (let i = 0; i + SHORTEST <= length; i++) {
    let hash = FNV_OFFSET;
    const end = Math.min(length, i + LONGEST);
    for (let j = i; j < end; j++) {
      hash = step(hash, codes[j]!);
      if (j - i + 1 >= SHORTEST) out.push(finish(hash), 0, origins[i]!, origins[j + 1]!);
    }
  }
}

function words(tokens: EnglishTokens, origins: Uint32Array, out: FeatureBuffer): void {
  let before = 0;
  let classBefore = 0;
  for (let i = 0; i < tokens.count; i++) {
    const start = origins[tokens.start[i]!]!;
    const end = origins[tokens.end[i]!]!;
    const hash = tokens.hash[i]!;
    const marked = tokens.negated[i] === 1 ? hash ^ NEGATED : hash;
    out.push(finish(marked ^ WORD), 0, start, end);
    const previous = i === 0 ? start : origins[tokens.start[i - 1]!]!;
    out.push(finish(step(before ^ PAIR, marked)), 0, previous, end);
    // a word with a valence stands for its class, any other for itself: what is learned of "so great" serves "so superb"
    const valence = tokens.valence[i]!;
    const kind = valence === 0 ? marked : CLASS + Math.round(Math.max(-3, Math.min(3, valence)));
    if (valence !== 0) out.push(finish(kind), 0, start, end);
    if (valence !== 0 || classBefore !== before)
      out.push(finish(step(classBefore ^ CLASS, kind)), 0, previous, end);
    before = marked;
    classBefore = kind;
  }
}

function lexical(tokens: EnglishTokens, text: string, x: Float64Array): void {
  let praise = 0;
  let blame = 0;
  let sum = 0;
  let afterBut = 0;
  let strongest = 0;
  let weakest = 0;
  let last = 0;
  let exclaims = 0;
  let questions = 0;
  let negated = 0;
  let count = 0;
  let beforeBut = 0;
  let goodPhrases = 0;
  let badPhrases = 0;
  let general = 0;
  let generalAfterBut = 0;
  let generalPraise = 0;
  let generalBlame = 0;
  const turns = tokens.count === 0 ? 0 : tokens.turn[tokens.count - 1]!;
  for (let i = 0; i < tokens.count; i++) {
    const hash = tokens.hash[i]!;
    if (hash === QUESTION) questions++;
    else if (hash === EXCLAIM) exclaims++;
    else if (hash === EXCLAIMS) exclaims += 2;
    count += tokens.isWord[i]!;
    negated += tokens.negated[i]!;
    const usual = tokens.general[i]!;
    if (usual !== 0) {
      general += turns === 0 ? usual : usual * (tokens.turn[i] === turns ? 1.5 : 0.5);
      if (tokens.turn[i] === turns) generalAfterBut += usual;
      if (usual > 0) generalPraise += usual;
      else generalBlame -= usual;
    }
    const valence = tokens.valence[i]!;
    if (valence === 0) continue;
    // what follows the last "but" weighs more than what precedes it
    sum += turns === 0 ? valence : valence * (tokens.turn[i] === turns ? 1.5 : 0.5);
    if (tokens.turn[i] === turns) afterBut += valence;
    else beforeBut += valence;
    if (tokens.phrase[i] === 1 && valence > 0) goodPhrases++;
    if (tokens.phrase[i] === 1 && valence < 0) badPhrases++;
    if (valence > 0) praise += valence;
    else blame -= valence;
    strongest = Math.max(strongest, valence);
    weakest = Math.min(weakest, valence);
    last = valence;
  }
  const values = [
    compound(sum + Math.sign(sum) * Math.min(exclaims, 4) * 0.292),
    compound(afterBut),
    compound(praise),
    compound(blame),
    strongest / 4,
    weakest / 4,
    last / 4,
    Math.min(exclaims, 4) / 4,
    Math.min(questions, 3) / 3,
    Math.min(negated, 8) / 8,
    Math.min(capitals(text), 4) / 4,
    count <= 8 ? 1 : 0,
    count <= 3 ? 1 : 0,
    Math.log1p(count) / 5,
    praise === 0 && blame === 0 ? 1 : 0,
    compound(Math.min(praise, blame)),
    Math.max(0, -compound(beforeBut) * compound(afterBut)),
    Math.min(goodPhrases, 3) / 3,
    Math.min(badPhrases, 3) / 3,
    compound(general + Math.sign(general) * Math.min(exclaims, 4) * 0.292),
    compound(generalAfterBut),
    compound(generalPraise),
    compound(generalBlame),
  ];
  x.set(values);
}

/** Sums over the listed words divided by √(sum of their shares); a word under negation takes the other side. */
function distributional(tokens: EnglishTokens, columns: WordColumns, x: Float64Array): void {
  let shares = 0;
  let side = 0;
  let neutral = 0;
  let most = 0;
  let least = 0;
  for (let i = 0; i < tokens.count; i++) {
    const row = columns.rowOf(tokens.hash[i]!);
    if (row === -1) continue;
    shares += columns.share(row);
    neutral += columns.neutral(row);
    const own = tokens.negated[i] === 1 ? -columns.side(row) : columns.side(row);
    side += own;
    most = Math.max(most, own);
    least = Math.min(least, own);
  }
  const part = 1 / Math.sqrt(Math.max(shares, 0.5));
  x.set([side * part, most, least, neutral * part], DENSE.length - 4);
}

/** Words of at least three letters all in capitals. */
function capitals(text: string): number {
  let found = 0;
  let run = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : SPACE;
    if (code >= 0x41 && code <= 0x5a) run++;
    else {
      if (run >= 3 && !(code >= 0x61 && code <= 0x7a)) found++;
      run = 0;
    }
  }
  return found;
}
