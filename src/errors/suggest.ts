/** Damerau-Levenshtein distance (optimal string alignment) between two short words. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array<number>(b.length).fill(0)]);
  for (let j = 0; j <= b.length; j++) rows[0]![j] = j;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(rows[i - 1]![j]! + 1, rows[i]![j - 1]! + 1, rows[i - 1]![j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, rows[i - 2]![j - 2]! + 1);
      rows[i]![j] = best;
    }
  }
  return rows[a.length]![b.length]!;
}

/** Letters, those of a Hangul syllable one by one: 지점 and 평점 share a syllable, and are no slip of each other. */
const lettersOf = (word: string): string => word.toLowerCase().slice(0, 60).normalize('NFD');

/** The known word that was probably meant, or null when none is near. */
export function suggest(word: string, known: readonly string[]): string | null {
  const wanted = lettersOf(word);
  const near = known
    .map((candidate) => {
      const letters = lettersOf(candidate);
      const most = Math.max(1, Math.floor(Math.max(wanted.length, letters.length) / 3));
      return { candidate, far: distance(wanted, letters), most };
    })
    .filter(({ far, most }) => far <= most)
    .sort((a, b) => a.far - b.far);
  return near[0]?.candidate ?? null;
}

/** What has a name, and the words that people try for it. */
interface Named {
  readonly name: string;
  readonly guesses?: readonly string[];
}

/** `didYouMean` of things that are also meant by other words: "query" is near no name, and means "sql". */
export function didYouMeanOneOf(word: string, known: readonly Named[]): string {
  const guessed = known.find(({ guesses }) => guesses?.includes(word.toLowerCase()));
  return guessed
    ? ` Did you mean "${guessed.name}"?`
    : didYouMean(
        word,
        known.map(({ name }) => name),
      );
}

/** " Did you mean "text"?" or nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  const match = suggest(word, known);
  return match === null ? '' : ` Did you mean "${match}"?`;
}
