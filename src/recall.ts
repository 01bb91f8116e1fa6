import { createMemory, createSightings } from './memory.js';
import type { Reading } from './reading.js';
import type { Verbatim } from './schema/verbatim.js';

/** At most twice as many texts of this length are remembered: some 30 MB. */
const MOST_KNOWN = 4096;
const LONGEST_KNOWN = 60;
/** Of so many short texts, about, it is known that they came before. */
const SIGHTINGS = 2 ** 16;

/** What was said of texts that came before. */
export interface Recall {
  recall(verbatim: Pick<Verbatim, 'texts'>): Reading | undefined;
  /** Gives the reading back. */
  remember(verbatim: Pick<Verbatim, 'texts'>, reading: Reading): Reading;
}

/** Short texts come again and again ("좋아요"): what is said of them is held from the second time on. */
export function createRecall(): Recall {
  const known = createMemory<Reading>(MOST_KNOWN);
  const cameBefore = createSightings(SIGHTINGS);
  return {
    recall: ({ texts }) => (isShort(texts) ? known.get(texts[0]!.text) : undefined),
    remember({ texts }, reading) {
      if (isShort(texts) && cameBefore(texts[0]!.text)) known.set(texts[0]!.text, reading);
      return reading;
    },
  };
}

const isShort = (texts: Verbatim['texts']): boolean =>
  texts.length === 1 && texts[0]!.text.length <= LONGEST_KNOWN;
