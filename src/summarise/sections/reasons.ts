import type { Said } from '../../schema/report-parts.js';
import type { Summary } from '../../schema/summary.js';
import { ADVERTISE_UNTHEMED } from '../signals/atoms.js';
import { quotesFor, signalOf, valuesOf } from '../signals/index.js';
import { proportion } from '../wilson.js';
import { aroundEvent, undatedEvent } from './event.js';
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
    ...praised(summary, context, of),
    keep: of('loyal.risk', 'keep'),
    grow: of('loyal.grow', 'grow'),
    event: aroundEvent(summary, context),
    ...undatedEvent(summary),
  };
};

/** Themes to advertise with; where there is none, the praise that has no theme: it is praise all the same. */
function praised(summary: Summary, context: SectionContext, of: (signal: string, id: string) => Said) {
  const themes = advertise(summary, context);
  if (themes.length > 0 || signalOf(summary, ADVERTISE_UNTHEMED).verbatims === 0)
    return { advertise: themes };
  return { advertise: themes, advertiseUnthemed: of(ADVERTISE_UNTHEMED, 'unthemed') };
}

/** Praised themes of texts that are nothing but praise: nobody wants a complaint on a poster. */
function advertise(summary: Summary, context: SectionContext) {
  return valuesOf(summary, 'advertise')
    .slice(0, context.top)
    .map(([id, { verbatims }]) => ({
      id,
      label: context.themeLabel(id),
      ...proportion(verbatims, summary.all.readable),
      quotes: context.quotes(quotesFor(summary, `advertise.${id}`, ['praise'])),
    }));
}
