import { loadSentiment } from '../../src/classify/sentiment/index.js';
import { loadTaxonomy } from '../../src/classify/taxonomy/index.js';
import { createThemeClassifier } from '../../src/classify/themes/index.js';
import type { Mention } from '../../src/classify/themes/mentions.js';
import type { Stance } from '../../src/classify/themes/model/polarity.js';
import type { DocumentPart } from '../../src/schema/document.js';

/**
 * What cues and sentiment say of a text, as when it is annotated.
 * @param models folder of other sentiment models than those that ship
 */
export function cueReader(models?: string): (part: DocumentPart) => {
  readonly cues: readonly Mention[];
  readonly stance: Stance;
} {
  const rules = createThemeClassifier(loadTaxonomy());
  const model = loadSentiment(models);
  return (part) => {
    const document = { language: part.language, parts: [part] };
    const sentiment = model.classify(document, {});
    const { score: whole, polarity: verdict } = sentiment;
    return {
      cues: rules.mentions(document, { sentiment }),
      stance: { clauses: sentiment.clauses[0] ?? [], whole, verdict },
    };
  };
}
