import { createRequire } from 'node:module';
import type { ItsFunction, Tokens } from 'wink-nlp';
import type { Token } from '../../schema/token.js';
import { matchingForm } from './matching-form.js';
import { winkModel } from './wink-model.js';

interface Tagger {
  readonly tokens: (text: string) => Tokens;
  /** None where wink has none: of "cannot" before a mark. */
  readonly lemmas: (tokens: Tokens) => (string | undefined)[];
  readonly tags: (tokens: Tokens) => string[];
}

let tagger: Tagger | undefined;

/** wink-nlp with its English model: a third of a second and tens of megabytes, so only once English comes. */
function loadTagger(): Tagger {
  const require = createRequire(import.meta.url);
  const winkNLP = require('wink-nlp') as typeof import('wink-nlp').default;
  const nlp = winkNLP(winkModel(), ['pos']);
  return {
    tokens: (text) => nlp.readDoc(text).tokens(),
    // typed for model add-ons that this model brings itself
    lemmas: (tokens) => tokens.out(nlp.its.lemma as unknown as ItsFunction<string>) as (string | undefined)[],
    tags: (tokens) => tokens.out(nlp.its.pos) as string[],
  };
}

/** The tagger's time grows with the square of runs of marks, so it reads this much at once, cut at white space. */
const PIECE = 1000;

/**
 * The words of an English text with lemmas and universal part-of-speech tags (universaldependencies.org/u/pos); handles are
 * MENTION, links and mailboxes ADDRESS. Hashtags are cut into words, stretched words and contractions restored in the lemma
 * only: surfaces and offsets are the text's. White space is no token.
 */
export function tokenizeEnglish(text: string): Token[] {
  const form = matchingForm(text);
  const tokens: Token[] = [...form.apart];
  let last = 0;
  for (const [from, to] of pieces(form.text)) {
    for (const { lemma, tag, start, end } of tagged(form.text, from, to)) {
      // the parts of a restored word may share a letter: it is the first one's
      const [first, stop] = [Math.max(last, form.places[start]!), form.places[end - 1]! + 1];
      if (stop <= first) continue;
      last = stop;
      tokens.push({ surface: text.slice(first, stop), lemma, tag, start: first, end: stop });
    }
  }
  return tokens.sort((a, b) => a.start - b.start || a.end - b.end);
}

function* tagged(text: string, from: number, to: number): Generator<Omit<Token, 'surface'>> {
  tagger ??= loadTagger();
  const tokens = tagger.tokens(text.slice(from, to));
  const surfaces = tokens.out() as string[];
  const lemmas = tagger.lemmas(tokens);
  const tags = tagger.tags(tokens);
  let at = from;
  for (const [i, surface] of surfaces.entries()) {
    const start = text.indexOf(surface, at);
    if (start < 0 || start >= to) continue;
    at = start + surface.length;
    const lemma = (lemmas[i] ?? surface).toLowerCase();
    if (tags[i] !== 'SPACE') yield { lemma, tag: tags[i]!, start, end: at };
  }
}

/** Stretches of at most PIECE characters, ending at white space where there is any. */
function* pieces(text: string): Generator<[number, number]> {
  for (let from = 0; from < text.length; ) {
    let to = Math.min(text.length, from + PIECE);
    if (to < text.length) {
      const space = text.lastIndexOf(' ', to);
      if (space > from) to = space;
    }
    yield [from, to];
    from = to;
  }
}
