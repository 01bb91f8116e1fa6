import { lazily } from '../../data/lazily.js';
import type { CueFinder, CueGraphData, CuePlaces } from '../../match/cue-graph.js';
import { englishCues, englishGraph } from '../../match/english-cues.js';
import { type KoreanCueData, koreanCues, koreanGraph } from '../../match/korean-cues.js';
import type { Block, FacetFile, FacetRule, Need } from './cue-file.js';
import { parseCue } from './cue-syntax.js';
import { openUses, type Use, type UseTable, useTable } from './uses.js';

/** A rule with what it takes from its file. */
export interface Rule {
  /** Its place among all rules. */
  readonly order: number;
  readonly facet: string;
  readonly id: string;
  /** "facet.id", under which its evidence stands. Stored: it is no key of an object until it was looked up among all keys. */
  readonly key: string;
  readonly level: number | null;
  readonly denied: number | null;
  readonly blocks: readonly Block[];
  /** All of these. */
  readonly needs: readonly Need[];
  /** Guards in whose sentence it does not fire. */
  readonly unless: readonly string[];
  /** Themes of which a mention says the same. */
  readonly themes: readonly string[];
}

/** The cues of one language, as they are stored. */
interface LexiconData<Graph = CueGraphData> {
  /** The use of each side, by its index in the graph. */
  readonly uses: UseTable;
  readonly graph: Graph;
}

/** Everything that the files say, ready to be stored: no cue is parsed at start-up. */
export interface FacetLexiconData {
  readonly rules: readonly Rule[];
  readonly ko: LexiconData<KoreanCueData>;
  readonly en: LexiconData;
}

/** All cues of all facets in one language, found in one pass. */
export interface Lexicon {
  readonly find: CueFinder;
  /** The use of a hit's cue. */
  readonly useOf: (cue: number) => Use;
  /** Whether a hit's cue may begin inside a word: told without its use, since most hits are none that count. */
  readonly isInside: (cue: number) => boolean;
}

export interface FacetLexicon {
  readonly rules: readonly Rule[];
  readonly ko: Lexicon;
  readonly en: Lexicon;
}

const HANGUL = /[\uac00-\ud7a3ㄱ-ㅎ]/;

/** Reads the cues of all files. Throws a RangeError for a cue that cannot be read. */
export function compileFacets(files: readonly FacetFile[]): FacetLexiconData {
  const rules: Rule[] = [];
  const ko = collector();
  const en = collector();
  for (const { facet, blocks, needs, values } of files) {
    for (const value of values) {
      const rule = rules.push(toRule(rules.length, facet, { blocks, needs }, value)) - 1;
      for (const cue of value.ko) ko.add(rule, cue, { joined: value.joined });
      for (const cue of value.en) en.add(rule, cue);
      for (const cue of value.except) (HANGUL.test(cue) ? ko : en).add(rule, cue, { except: true });
    }
  }
  return { rules, ko: ko.data(koreanGraph), en: en.data(englishGraph) };
}

/** The matchers, each built when its first text comes. */
export function openFacets({ rules, ko, en }: FacetLexiconData): FacetLexicon {
  const korean = lazily(() => koreanCues(ko.graph));
  const english = lazily(() => englishCues(en.graph));
  return {
    rules,
    ko: { ...openUses(ko.uses), find: (text) => korean()(text) },
    en: { ...openUses(en.uses), find: (text) => english()(text) },
  };
}

function toRule(
  order: number,
  facet: string,
  file: Pick<FacetFile, 'blocks' | 'needs'>,
  value: FacetRule,
): Rule {
  return {
    order,
    facet,
    id: value.id,
    key: `${facet}.${value.id}`,
    level: value.level ?? null,
    denied: value.denied ?? null,
    blocks: value.blocks ?? file.blocks,
    needs: [value.needs ?? file.needs].flat(),
    unless: value.unless,
    themes: value.themes,
  };
}

function collector() {
  const uses: Use[] = [];
  const places: CuePlaces[] = [];
  let cues = 0;
  return {
    add(rule: number, text: string, { except = false, joined = false } = {}): void {
      const cue = cues++;
      const sides = parseCue(text);
      sides.forEach(({ slots, inside }, side) => {
        uses.push({ rule, cue, side, sides: sides.length, except, inside, joined });
        places.push(slots);
      });
    },
    data: <Graph>(graphOf: (cues: readonly CuePlaces[]) => Graph): LexiconData<Graph> => ({
      uses: useTable(uses),
      graph: graphOf(places),
    }),
  };
}
