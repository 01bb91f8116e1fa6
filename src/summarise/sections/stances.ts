import type { StanceSection } from '../../schema/report.js';
import type { Summary } from '../../schema/summary.js';
import { ranked } from '../counts.js';
import { unthemedKeywords } from '../keywords.js';
import { proportion } from '../wilson.js';
import type { BuildSection, SectionContext } from './section.js';
import { isAlways } from './shown-themes.js';

/** Themes that are complained of, with the complaints that have none. */
export const complaints: BuildSection<'complaints'> = (summary, context) =>
  section('complaint', summary, context);

/** Themes that are praised, with the praise that has none. */
export const praise: BuildSection<'praise'> = (summary, context) => section('praise', summary, context);

function section(
  name: 'complaint' | 'praise',
  { all, quotes, keywords }: Summary,
  context: SectionContext,
): StanceSection | undefined {
  const stance = all[name];
  if (stance.verbatims === 0) return undefined;
  const themes = ranked(stance.themes);
  const always = themes.flatMap(([id]) => (name === 'complaint' && isAlways(id, context) ? [id] : []));
  const isShown = ([id]: readonly [string, number], place: number) =>
    place < context.top || always.includes(id);
  const hidden = themes.filter((row, place) => !isShown(row, place));
  const beyondTop = themes.slice(context.top).flatMap(([id]) => (always.includes(id) ? [id] : []));
  return {
    readable: all.readable,
    total: proportion(stance.verbatims, all.readable),
    themes: themes.filter(isShown).map(([id, count]) => ({
      id,
      label: context.themeLabel(id),
      ...(name === 'complaint' ? ownerOf(id, context) : {}),
      ...proportion(count, all.readable),
      quotes: context.quotes(quotes.get(`${name}/${id}`)),
    })),
    ...(always.length > 0 ? { always } : {}),
    ...(beyondTop.length > 0 ? { beyondTop } : {}),
    withoutTheme: {
      id: 'none',
      ...proportion(stance.withoutTheme, all.readable),
      ...(name === 'complaint' ? { keywords: unthemedKeywords(keywords) } : {}),
      quotes: context.quotes(quotes.get(name)),
    },
    notShown: {
      themes: hidden.length,
      mentions: hidden.reduce((sum, [, count]) => sum + count, 0),
      list: hidden.slice(0, LISTED).map(([id, count]) => ({
        id,
        label: context.themeLabel(id),
        ...(name === 'complaint' ? ownerOf(id, context) : {}),
        count,
      })),
    },
  };
}

/** Who can mend it, where the taxonomy tells. */
function ownerOf(id: string, { themeAt }: SectionContext): { owner?: string } {
  const owner = themeAt(id)?.owner;
  return owner === undefined ? {} : { owner };
}

/** So many of the themes that are left out are named. */
const LISTED = 20;
