import type { CuePlaces } from '../../src/match/cue-graph.js';

type Word = CuePlaces[number][number][number];

/** A cue written out: all rows of words that it stands for. */
export const wordings = (places: CuePlaces): Word[][] =>
  places.reduce<Word[][]>(
    (heads, options) => heads.flatMap((head) => options.map((words) => [...head, ...words])),
    [[]],
  );
