import { readFileSync } from 'node:fs';
import { createFacetClassifier } from '../../../src/classify/facets/index.js';
import { loadFacets } from '../../../src/classify/facets/load.js';
import type { Believe } from '../../../src/classify/facets/standing/model.js';
import { signsOfClaim, signsOfText } from '../../../src/classify/facets/standing/signs.js';
import { loadSentiment } from '../../../src/classify/sentiment/index.js';
import { loadTaxonomy } from '../../../src/classify/taxonomy/index.js';
import { createThemeClassifier } from '../../../src/classify/themes/index.js';
import { createModelledThemes } from '../../../src/classify/themes/model/index.js';
import { toDocument } from '../../../src/text/document.js';
import { readTables } from '../../../test/classify/facets/tables.js';
import { openTexts } from '../open-rows.js';
import { parseTsv } from '../tables.js';
import type { Lesson, Signs } from './fit.js';

const FIRINGS = new URL('../facet-lessons/firings.tsv', import.meta.url);

/** A claim that a reader judged, and that voc still makes. */
export interface JudgedClaim extends Lesson {
  readonly value: string;
  readonly set: string;
  readonly line: string;
}

/**
 * What readers judged of claims in the open sets' train.tsv (facet-lessons/firings.tsv: value, set, line and verdict, no text), with the signs of
 * today's build. What is not claimed any more teaches nothing, nor does what was said of intents and abuse, which have no standing: praise is weighed by it
 * (src/classify/facets/intents/stance.ts).
 */
export function judgedClaims(data: string): JudgedClaim[] {
  const textOf = openTexts(data);
  const claimsOf = claimReader();
  const known = new Map<string, ReadonlyMap<string, Signs>>();
  return parseTsv(readFileSync(FIRINGS, 'utf8')).flatMap(({ value, set, line, right }): JudgedClaim[] => {
    const row = `${set}:${line}`;
    const claims = known.get(row) ?? claimsOf(textOf(set!, Number(line)));
    known.set(row, claims);
    const signs = claims.get(value!);
    return signs ? [{ value: value!, signs, isRight: right === 'y', weight: 1, set: set!, line: line! }] : [];
  });
}

interface WrittenClaim extends Lesson {
  readonly value: string;
}

/** A text that was written to be claimed right says less than one that somebody else wrote. */
const WRITTEN = 1;

/**
 * Right claims in texts written for this project: what must fire in the tables of the facets' tests. Without them whatever is short and plain is doubted, for
 * that is how strangers chat in the open sets.
 */
export function writtenClaims(): WrittenClaim[] {
  const claimsOf = claimReader();
  return readTables().flatMap(({ value, fires }) => {
    const named = value.replace('.up', ' +').replace('.down', ' -');
    const isMeant = (claimed: string): boolean =>
      named.startsWith('urgency.') ? claimed.startsWith('urgency.') : claimed === named;
    return fires
      .flatMap((text) => [...claimsOf(text)])
      .flatMap(([claimed, signs]) =>
        isMeant(claimed) ? [{ value: claimed, signs, isRight: true, weight: WRITTEN }] : [],
      );
  });
}

/** All claims of a text, none doubted, by their value. */
function claimReader(): (text: string) => ReadonlyMap<string, Signs> {
  let claimed = new Map<string, Signs>();
  const note: Believe = (text) => (claim) => {
    const signs: [string, number][] = [];
    const add = (name: string, value: number): void => {
      signs.push([name, value]);
    };
    signsOfText(text, add);
    signsOfClaim(claim, text, add);
    claimed.set(claim.value, signs);
    return true;
  };
  const taxonomy = loadTaxonomy();
  const themes = createModelledThemes(taxonomy, createThemeClassifier(taxonomy));
  const sentiment = loadSentiment();
  const facets = createFacetClassifier(loadFacets(), note);
  const { isDoubted } = themes;
  return (text) => {
    claimed = new Map();
    const document = toDocument([{ column: 'text', text }]);
    const stance = sentiment.classify(document, {});
    const mentions = themes.claims(document, themes.mentions(document, { sentiment: stance }), {
      sentiment: stance,
    });
    facets.classify(document, { sentiment: stance, themes: mentions, isDoubted });
    return claimed;
  };
}
