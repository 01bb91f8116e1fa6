import { firingsOf } from '../../src/classify/facets/firings.js';
import { buildFacetLexicon } from '../../src/classify/facets/lexicon.js';
import { loadFacetFiles } from '../../src/classify/facets/load.js';
import { toDocument } from '../../src/text/document.js';

/** The intents of which a cue fires in a text, as the classifier sees them. Remembered by text: every head asks again. */
export function cueReader(): (text: string) => ReadonlySet<string> {
  const files = loadFacetFiles().filter(({ facet }) => facet === 'intents' || facet === 'guard');
  const lexicon = buildFacetLexicon(files);
  const known = new Map<string, ReadonlySet<string>>();
  return (text) => {
    let cued = known.get(text);
    if (!cued) {
      const { parts } = toDocument([{ column: 'text', text }]);
      cued = new Set(parts.flatMap((part) => firingsOf(part, lexicon).map(({ rule }) => rule.id)));
      known.set(text, cued);
    }
    return cued;
  };
}
