import type { Report } from '../schema/report.js';
import { type Block, heading, line } from './blocks.js';
import type { Messages } from './messages.js';
import { reasonName } from './sections/urgency.js';
import { behindCount } from './small.js';

/** So many frequent complaints are enough to begin with; said by fewer texts than this nothing is frequent. */
const MOST = 3;
const FEWEST = 3;

/** One thing to mend: what, how many texts say so, who can mend it. */
export interface First {
  readonly name: string;
  readonly count: number;
  readonly share: string;
  readonly owner: string;
  /** Somebody may come to harm: it waits for no week. */
  readonly today: boolean;
  /** Low ratings go with it. */
  readonly rated: boolean;
}

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** What to mend first: what must be looked at today, then the most frequent complaints; ties beyond the last place are left out together. */
export function firstThings({ sections, minCell }: Report, messages: Messages): First[] {
  const { urgency, complaints, drivers } = sections;
  const readable = complaints?.readable ?? 0;
  // --top leaves themes out of tables; which come first does not hang on it.
  const hidden = (complaints?.notShown.list ?? []).map((one) => ({
    ...one,
    of: readable,
    share: one.count / readable,
  }));
  const themes = [...(complaints?.themes ?? []), ...hidden].sort((a, b) => b.count - a.count);
  const low =
    drivers && 'themes' in drivers ? drivers.themes.filter(({ goesWith }) => goesWith === 'low') : [];
  const isRated = (id: string) => low.some((one) => one.id === id);
  const owned = (owner: string | undefined) => (owner === undefined ? '' : messages.label('owner', owner));
  const today = (urgency?.reasons ?? []).map(({ id, count, owner, ...reason }) => {
    const theme = themes.find((one) => one.id === id);
    return {
      name: capital(reasonName({ id, ...reason }, messages)),
      count,
      share: theme?.count === count ? behindCount(theme, minCell, messages) : '',
      owner: owned(owner),
      today: true,
      rated: isRated(id),
    };
  });
  const named = new Set((urgency?.reasons ?? []).map(({ id }) => id));
  const others = themes.filter(({ id, count }) => !named.has(id) && count >= FEWEST);
  const next = others[MOST]?.count ?? 0;
  return [
    ...today,
    ...others
      .slice(0, MOST)
      .filter(({ count }) => count > next)
      .map((theme) => ({
        name: theme.label,
        count: theme.count,
        share: behindCount(theme, minCell, messages),
        owner: owned(theme.owner),
        today: false,
        rated: isRated(theme.id),
      })),
  ];
}

/** The same in sentences. */
export const firstLines = (report: Report, messages: Messages): string[] =>
  firstThings(report, messages).map(({ owner, today, rated, ...said }) => {
    const { text } = messages;
    const notes = [...(today ? [text('first.today')] : []), ...(rated ? [text('first.rated')] : [])];
    return text('first.line', {
      ...said,
      owner: owner === '' ? '' : text('first.owner', { owner }),
      notes: notes.length === 0 ? '' : text('first.notes', { list: notes.join(', ') }),
    });
  });

/** The first answer of a report: what to mend, numbered, with who can do it; why there is no order where there is none. */
export function showFirst(report: Report, messages: Messages): Block[] {
  const { text } = messages;
  if ((report.sections.complaints?.total.count ?? 0) === 0) return [];
  const lines = firstLines(report, messages);
  return [
    heading(text('first.heading')),
    ...lines.map((said, i) => line(text('first.numbered', { number: i + 1, line: said }))),
    ...(firstThings(report, messages).every(({ today }) => today)
      ? [line(text(lines.length > 0 ? 'first.none' : 'first.noOrder'), 'muted')]
      : []),
  ];
}
