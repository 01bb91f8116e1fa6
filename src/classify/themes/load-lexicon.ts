import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpack } from '../../data/packed.js';
import type { Taxonomy } from '../../schema/taxonomy.js';
import { isShipped, SHIPPED_TAXONOMY } from '../taxonomy/index.js';
import { type Lexicon, openLexicon } from './lexicon.js';
import { buildLexiconData, type LexiconData } from './lexicon-data.js';

/** The cues of the built-in taxonomy as they were prepared when voc was built, beside its compiled themes. */
export const compiledLexicon = (language: 'ko' | 'en'): string =>
  join(SHIPPED_TAXONOMY, `lexicon-${language}.bin`);

/** The lexicons of a taxonomy by language, as long as somebody has the taxonomy. */
const opened = new WeakMap<Taxonomy, Map<'ko' | 'en', Lexicon>>();

/** The cues of a taxonomy in one language: prepared at build time for the built-in one, built now for any other. */
export function loadLexicon(taxonomy: Taxonomy, language: 'ko' | 'en'): Lexicon {
  const known = opened.get(taxonomy) ?? new Map<'ko' | 'en', Lexicon>();
  opened.set(taxonomy, known);
  const lexicon = known.get(language) ?? open(taxonomy, language);
  known.set(language, lexicon);
  return lexicon;
}

function open(taxonomy: Taxonomy, language: 'ko' | 'en'): Lexicon {
  const file = compiledLexicon(language);
  const isPrepared = isShipped(taxonomy) && existsSync(file);
  return openLexicon(
    isPrepared ? unpack<LexiconData>(readFileSync(file)) : buildLexiconData(taxonomy, language),
  );
}
