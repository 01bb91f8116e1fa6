import type { Token } from '../../schema/token.js';
import { readLexicon } from '../lexicon.js';

interface Words {
  readonly stop: readonly string[];
  readonly general: readonly string[];
  readonly plainAdjectives: readonly string[];
  readonly plainVerbs: readonly string[];
  readonly adverbAdjectives: readonly string[];
  readonly participles: readonly string[];
  readonly aspectVerbs: readonly string[];
  readonly stopVerbs: readonly string[];
  readonly linkingVerbs: readonly string[];
  readonly negators: readonly string[];
  readonly singular: Readonly<Record<string, string>>;
}
const words = readLexicon<Words>('en/keywords.yaml');
const STOP = new Set(words.stop);
/** Say little alone; in a phrase they do (slow company). */
const GENERAL = new Set(words.general);
const PLAIN_ADJECTIVES = new Set(words.plainAdjectives);
const PLAIN_VERBS = new Set(words.plainVerbs);
const ADVERB_ADJECTIVES = new Set(words.adverbAdjectives);
const PARTICIPLES = new Set(words.participles);
const ASPECT = new Set(words.aspectVerbs);
const STOPS = new Set(words.stopVerbs);
const LINKING = new Set(words.linkingVerbs);
const NEGATORS = new Set(words.negators);
const SINGULAR = new Map(Object.entries(words.singular));

const MOST_NOUNS = 3;
/** Auxiliaries and adverbs between a noun and what is said of it. */
const MOST_BETWEEN = 4;
const WORD = /^\p{L}[\p{L}\p{M}'’&-]{1,24}$/u;

interface NounPhrase {
  readonly form: string;
  readonly next: number;
}

/**
 * Noun phrases by their lemmas ("customer service"), with what is said of them: "slow delivery" (also for "the delivery was
 * slow"), "no response", "app + crash", "app + not work"; in the order of the text, repeats included. Linear.
 */
export function englishKeywords(text: string, tokens: readonly Token[]): string[] {
  const found: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    const noun = nounAt(text, tokens, at);
    if (noun === null) {
      at++;
      continue;
    }
    const { form, next } = noun;
    if (!GENERAL.has(form)) found.push(form);
    const before = modifierBefore(tokens, at);
    if (before !== null) found.push(`${before} ${form}`);
    const said = saidOf(text, tokens, next);
    if (said !== null) found.push(said.isVerb ? `${form} + ${said.words}` : `${said.words} ${form}`);
    at = next;
  }
  return found;
}

const isNoun = ({ tag, surface }: Token): boolean =>
  (tag === 'NOUN' || tag === 'PROPN') && WORD.test(surface);

/** Up to three nouns side by side; stop words end it. */
function nounAt(text: string, tokens: readonly Token[], at: number): NounPhrase | null {
  const forms: string[] = [];
  let next = at;
  for (; next < tokens.length && forms.length < MOST_NOUNS; next++) {
    const token = tokens[next]!;
    if (!isNoun(token) || STOP.has(formOf(token))) break;
    if (next > at && text.slice(tokens[next - 1]!.end, token.start) !== ' ') break;
    forms.push(formOf(token));
  }
  return forms.length === 0 ? null : { form: forms.join(' '), next };
}

/** The singular, but the customer's own word: app stays app, not application. */
function formOf({ surface, lemma }: Token): string {
  if (SINGULAR.has(lemma)) return SINGULAR.get(lemma)!;
  return lemma.length > surface.length ? surface.toLowerCase() : lemma;
}

/** What stands before a noun: an adjective, a participle used as one, or "no". */
function modifierBefore(tokens: readonly Token[], at: number): string | null {
  const token = tokens[at - 1];
  if (token === undefined) return null;
  const { tag, lemma } = token;
  if (tag === 'DET') return lemma === 'no' ? 'no' : null;
  if (tag === 'ADJ') return isTelling(token) ? lemma : null;
  const surface = token.surface.toLowerCase();
  if (!isParticiple(token)) return null;
  // they received boxes: a verb behind its subject
  return NO_SUBJECT.has(tokens[at - 2]?.tag ?? 'PUNCT') && !PLAIN_VERBS.has(lemma) ? surface : null;
}
const isParticiple = ({ tag, surface }: Token): boolean =>
  tag === 'VERB' && (PARTICIPLES.has(surface.toLowerCase()) || /ed$/i.test(surface));
const NO_SUBJECT = new Set(['DET', 'PUNCT', 'CCONJ', 'ADP', 'ADJ']);

const isTelling = ({ surface, lemma }: Token): boolean => WORD.test(surface) && !PLAIN_ADJECTIVES.has(lemma);

/** What is said of a noun that ends before `at`: an adjective behind a linking verb, or a verb. */
function saidOf(
  text: string,
  tokens: readonly Token[],
  at: number,
): { readonly words: string; readonly isVerb: boolean } | null {
  let negations = 0;
  let isLinked = false;
  for (let next = at; next < Math.min(tokens.length, at + MOST_BETWEEN + 1); next++) {
    const token = tokens[next]!;
    if (text.slice(tokens[next - 1]!.end, token.start).includes('\n')) return null;
    const not = negations % 2 === 1 ? 'not ' : '';
    const step = stepOf(token, tokens[next + 1], isLinked);
    if (step === 'end') return null;
    if (step === 'verb') {
      const telling = WORD.test(token.lemma) && (not !== '' || !PLAIN_VERBS.has(token.lemma));
      return telling ? { words: not + token.lemma, isVerb: true } : null;
    }
    if (step === 'description') {
      if (!isTelling(token) || PLAIN_VERBS.has(token.lemma)) return null;
      return {
        words: not + (isParticiple(token) ? token.surface.toLowerCase() : token.lemma),
        isVerb: false,
      };
    }
    if (step === 'negator') negations++;
    if (step === 'link') isLinked = true;
  }
  return null;
}

/** What a token between a noun and what is said of it does. */
function stepOf(
  token: Token,
  following: Token | undefined,
  isLinked: boolean,
): 'negator' | 'link' | 'passed' | 'description' | 'verb' | 'end' {
  const { tag, lemma } = token;
  if (NEGATORS.has(lemma)) return 'negator';
  if (tag === 'VERB' && following?.tag === 'VERB') {
    if (STOPS.has(lemma)) return 'negator';
    if (ASPECT.has(lemma)) return 'passed';
  }
  if ((tag === 'AUX' || tag === 'VERB') && LINKING.has(lemma)) return 'link';
  const describes = tag === 'ADJ' || isParticiple(token) || (tag === 'ADV' && ADVERB_ADJECTIVES.has(lemma));
  if (isLinked && describes) return 'description';
  if (tag === 'AUX' || tag === 'ADV') return 'passed';
  return tag === 'VERB' ? 'verb' : 'end';
}
