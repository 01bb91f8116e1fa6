import type { Summary } from '../../schema/summary.js';
import { ranked } from '../counts.js';
import { signalOf } from '../signals/index.js';
import { proportion } from '../wilson.js';
import { aroundEvent } from './event.js';
import { newWords } from './keywords.js';
import { emptyBecause, namedThemes, said } from './said.js';
import type { BuildSection, SectionContext } from './section.js';

/** Seven reasons to listen: needs, handling, image, advertising, customers to keep, customers to grow, the market's reaction. */
export const reasons: BuildSection<'reasons'> = (summary, context) => {
  const { readable } = summary.all;
  if (readable === 0) return emptyBecause('nothing_readable');
  const of = (signal: string, id: string) => said(summary, context, signal, readable, { id });
  return {
    needs: {
      suggestions: of('intents.suggestion', 'suggestions'),
      themes: namedThemes(signalOf(summary, 'intents.suggestion').themes, context),
      newWords: newWords(summary.keywords, context.top),
    },
    handling: { bad: of('handling.slow', 'slow'), good: of('handling.fast', 'fast') },
    image: { bad: of('image.broken', 'broken'), good: of('image.kept', 'kept') },
    advertise: advertise(summary, context),
    keep: of('loyal.risk', 'keep'),
    grow: of('loyal.grow', 'grow'),
    event: aroundEvent(summary, context),
  };
};

function advertise({ all, quotes }: Summary, { top, themeLabel, quotes: choose }: SectionContext) {
  return ranked(all.praise.themes)
    .slice(0, top)
    .map(([id, count]) => ({
      id,
      label: themeLabel(id),
      ...proportion(count, all.readable),
      quotes: choose(quotes.get(`praise/${id}`)),
    }));
}
