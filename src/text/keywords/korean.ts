import type { Token } from '../../schema/token.js';
import { readLexicon } from '../lexicon.js';
import { isNegator, type Predicate, predicateAt } from './korean-predicate.js';

interface Words {
  readonly stop: readonly string[];
  readonly general: readonly string[];
  readonly short: readonly string[];
  readonly droppedSuffixes: readonly string[];
  readonly droppedNouns: readonly string[];
  readonly compounds: readonly string[];
}
const words = readLexicon<Words>('ko/keywords.yaml');
const STOP = new Set(words.stop);
/** Say little alone; in a pair they do (제품 + 파손되다). */
const GENERAL = new Set(words.general);
const SHORT = new Set(words.short);
const DROPPED = new Set(words.droppedSuffixes);
const DROPPED_NOUNS = new Set(words.droppedNouns);
const COMPOUNDS = new Set(words.compounds);

const NOUN = new Set(['NNG', 'NNP', 'SL']);
/** Tokens between a subject and its predicate: adverbs, 30분째. */
const MOST_ADVERBS = 4;
const ADVERBIAL = new Set(['MAG', 'SN', 'NNB', 'XSN']);
const LONGEST = 20;

interface NounPhrase {
  readonly form: string;
  /** Its first token. */
  readonly from: number;
  /** The token behind it. */
  readonly next: number;
}

/**
 * Nouns and noun compounds without particles, and what is said of them, "배송 + 느리다", in the order of the text, repeats
 * included. Compounds are what is written together (고객센터) and what a list knows to be one (고객 센터). Linear.
 */
export function koreanKeywords(text: string, tokens: readonly Token[]): string[] {
  const found: string[] = [];
  /** Predicates before it have found their subject. */
  let passed = 0;
  for (let at = 0; at < tokens.length; ) {
    const before = at >= passed ? predicateAt(tokens, at, null) : null;
    if (before?.describes && before.attributive) {
      const described = nounAt(text, tokens, before.next);
      if (described !== null) push(found, described, before);
    }
    const noun = nounAt(text, tokens, at);
    if (noun === null) {
      at++;
      continue;
    }
    if (isKeyword(noun.form)) found.push(noun.form);
    at = noun.next;
    const said = predicateOf(text, tokens, at);
    if (said === null) continue;
    push(found, noun, said);
    passed = said.next;
  }
  return found;
}

function push(found: string[], { form }: NounPhrase, { lemma, telling }: Predicate): void {
  if (telling && (isKeyword(form) || GENERAL.has(form))) found.push(`${form} + ${lemma}`);
}

const isKeyword = (form: string): boolean =>
  form.length <= LONGEST &&
  !STOP.has(form) &&
  !GENERAL.has(form) &&
  (form.length > 1 ? /[\p{L}]/u.test(form) : SHORT.has(form));

/** The noun or compound that begins at a token: prefix, nouns written together, suffixes; or two words of the list. */
function nounAt(text: string, tokens: readonly Token[], at: number): NounPhrase | null {
  const first = wordAt(tokens, at);
  if (first === null) return null;
  const second = wordAt(tokens, first.next);
  if (second === null || !COMPOUNDS.has(`${first.form} ${second.form}`)) return first;
  const gap = text.slice(tokens[first.next - 1]!.end, tokens[first.next]!.start);
  return gap === ' ' ? { form: first.form + second.form, from: at, next: second.next } : first;
}

function wordAt(tokens: readonly Token[], at: number): NounPhrase | null {
  let form = '';
  let next = at;
  let hasNoun = false;
  let closed = false;
  for (; next < tokens.length; next++) {
    const token = tokens[next]!;
    if (next > at && token.start !== tokens[next - 1]!.end) break;
    if (isSlash(tokens, next, form)) continue;
    if (NOUN.has(token.tag)) {
      if (closed) break;
      if (hasNoun && DROPPED_NOUNS.has(token.lemma)) {
        closed = true;
        continue;
      }
      form += token.tag === 'SL' ? token.lemma.toLowerCase() : token.lemma;
      hasNoun = true;
    } else if (token.tag === 'XPN' && !hasNoun) form += token.lemma;
    else if (token.tag === 'XSN' && hasNoun) {
      if (DROPPED.has(token.lemma)) closed = true;
      else form += token.lemma;
    } else break;
  }
  return hasNoun ? { form, from: at, next } : null;
}

/** A/S */
const isSlash = (tokens: readonly Token[], at: number, form: string): boolean =>
  tokens[at]!.surface === '/' &&
  /^[a-z]$/.test(form) &&
  tokens[at + 1]?.tag === 'SL' &&
  tokens[at + 1]!.surface.length === 1;

/** What is said of the noun before `at`: after 이/가 anything, after 은/는/도 and nothing only what describes it. */
function predicateOf(text: string, tokens: readonly Token[], at: number): Predicate | null {
  const particle = tokens[at];
  const glued = particle !== undefined && particle.start === tokens[at - 1]!.end;
  const isSubject = glued && (particle.tag === 'JKS' || particle.tag === 'JKC');
  const isTopic = glued && particle.tag === 'JX' && /^(?:은|는|도|만|ㄴ)$/.test(particle.lemma);
  let next = isSubject || isTopic ? at + 1 : at;
  let negator: string | null = null;
  for (let i = 0; i < MOST_ADVERBS && ADVERBIAL.has(tokens[next]?.tag ?? ''); i++) {
    // 꼼꼼해서 is an adverb and 하다 to the dictionary: the predicate itself
    if (predicateAt(tokens, next, negator) !== null) break;
    const adverb = tokens[next]!.lemma;
    if (isNegator(adverb)) negator = adverb;
    next++;
  }
  const predicate = predicateAt(tokens, next, negator);
  if (predicate === null) return null;
  if (text.slice(tokens[at - 1]!.end, tokens[next]!.start).includes('\n')) return null;
  return isSubject || predicate.describes || (predicate.negated && predicate.becomes) ? predicate : null;
}
