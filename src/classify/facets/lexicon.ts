import type { CueFinder, CuePlaces } from '../../match/cue-graph.js';
import { englishCues } from '../../match/english-cues.js';
import { koreanCues } from '../../match/korean-cues.js';
import type { Block, FacetFile, FacetRule } from './cue-file.js';
import { parseCue } from './cue-syntax.js';

/** A rule with what it takes from its file. */
export interface Rule {
  readonly facet: string;
  readonly id: string;
  readonly level: number | null;
  readonly denied: number | null;
  readonly blocks: ReadonlySet<Block>;
  /** Themes of which a mention says the same. */
  readonly themes: readonly string[];
}

/** What a side of a cue belongs to. `cue` numbers cues over all rules: the sides of one find each other by it. */
export interface Use {
  readonly rule: number;
  readonly cue: number;
  /** 0 … sides - 1 */
  readonly side: number;
  readonly sides: number;
  readonly except: boolean;
  readonly inside: boolean;
}

/** All cues of all facets in one language, found in one pass. */
export interface Lexicon {
  readonly find: CueFinder;
  /** The use of each side, by its index in the finder. */
  readonly uses: readonly Use[];
}

export interface FacetLexicon {
  readonly rules: readonly Rule[];
  readonly ko: Lexicon;
  readonly en: Lexicon;
}

const HANGUL = /[\uac00-\ud7a3]/;

/** Builds the matchers of all files. Throws a RangeError for a cue that cannot be read. */
export function buildFacetLexicon(files: readonly FacetFile[]): FacetLexicon {
  const rules: Rule[] = [];
  const ko = collector();
  const en = collector();
  for (const { facet, blocks, values } of files) {
    for (const value of values) {
      const rule = rules.push(toRule(facet, blocks, value)) - 1;
      for (const cue of value.ko) ko.add(rule, cue);
      for (const cue of value.en) en.add(rule, cue);
      for (const cue of value.except) (HANGUL.test(cue) ? ko : en).add(rule, cue, true);
    }
  }
  return { rules, ko: ko.build(koreanCues), en: en.build(englishCues) };
}

function toRule(facet: string, blocks: readonly Block[], value: FacetRule): Rule {
  return {
    facet,
    id: value.id,
    level: value.level ?? null,
    denied: value.denied ?? null,
    blocks: new Set(value.blocks ?? blocks),
    themes: value.themes,
  };
}

function collector() {
  const uses: Use[] = [];
  const places: CuePlaces[] = [];
  let cues = 0;
  return {
    add(rule: number, text: string, except = false): void {
      const cue = cues++;
      const sides = parseCue(text);
      sides.forEach(({ slots, inside }, side) => {
        uses.push({ rule, cue, side, sides: sides.length, except, inside });
        places.push(slots);
      });
    },
    build(finder: (cues: readonly CuePlaces[]) => CueFinder): Lexicon {
      return { find: finder(places), uses };
    },
  };
}
