import { ALARMS } from '../../src/classify/facets/alarms.js';
import { firingsOf } from '../../src/classify/facets/firings.js';
import { CUE_FACETS, type CueCounts } from '../../src/classify/facets/learned/features.js';
import { compileFacets, openFacets } from '../../src/classify/facets/lexicon.js';
import { loadFacetFiles } from '../../src/classify/facets/load.js';
import { loadSentiment } from '../../src/classify/sentiment/index.js';
import { graveThemes } from '../../src/classify/taxonomy/grave.js';
import { loadTaxonomy } from '../../src/classify/taxonomy/index.js';
import { createThemeClassifier } from '../../src/classify/themes/index.js';
import { toDocument } from '../../src/text/document.js';
import type { NamesAlarm } from './facet-lessons/alarm-labels.js';

/** The cues that fire in a text, as the classifier sees them. Remembered by text: every head asks again. */
export function cueReader(): (text: string) => CueCounts {
  const files = loadFacetFiles().filter(({ facet }) => CUE_FACETS.has(facet) || facet === 'guard');
  const lexicon = openFacets(compileFacets(files));
  const known = new Map<string, CueCounts>();
  return (text) => {
    let counts = known.get(text);
    if (!counts) {
      const found = new Map<string, number>();
      for (const part of toDocument([{ column: 'text', text }]).parts)
        for (const { rule } of firingsOf(part, lexicon)) found.set(rule.id, (found.get(rule.id) ?? 0) + 1);
      counts = found;
      known.set(text, counts);
    }
    return counts;
  };
}

/** How a text is meant, -1 … 1, by the shipped model. Remembered by text. */
export function scoreReader(): (text: string) => number {
  const model = loadSentiment();
  const known = new Map<string, number>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const { score } = model.classify(toDocument([{ column: 'text', text }]), {});
    known.set(text, score);
    return score;
  };
}

/** Whether a cue of harm to people stands in a text, whatever is said of it. */
export function harmReader(): (text: string) => boolean {
  const taxonomy = loadTaxonomy();
  const cues = createThemeClassifier(taxonomy);
  const grave = graveThemes(taxonomy);
  const sentiment = loadSentiment();
  return (text) => {
    const document = toDocument([{ column: 'text', text }]);
    return cues
      .mentions(document, { sentiment: sentiment.classify(document, {}) })
      .some(({ theme }) => grave.has(theme));
  };
}

/** Which kinds of alarm a cue names in a text, whoever writes it; those of ALARMS. */
export function alarmReader(): NamesAlarm {
  const files = loadFacetFiles().filter(({ facet }) => facet === 'urgency' || facet === 'guard');
  const lexicon = openFacets(compileFacets(files));
  return (text) =>
    new Set(
      toDocument([{ column: 'text', text }])
        .parts.flatMap((part) => firingsOf(part, lexicon))
        .flatMap(({ rule }) => {
          return rule.facet === 'guard' ? [] : ALARMS.filter((kind) => kind === rule.id);
        }),
    );
}
